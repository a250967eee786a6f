import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import { Question16Regular } from "@fluentui/react-icons/headless/svg/question";
import { type ReactNode, useId, useRef, useState } from "react";
import type { Feedback, Tone } from "../../../core/domain/feedback.ts";
import type { FeedbackColumn as Column } from "../../../core/domain/feedback-section.ts";
import { type FeedbackRequestId, idFromCommand } from "../../../core/domain/ids.ts";
import { TEXT_MAX } from "../../../core/domain/limits.ts";
import { usePrivateCover } from "../../lib/private-cover.ts";
import { useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { Button } from "../../ui/button.tsx";
import { Paper } from "../../ui/section.tsx";
import { DraftList } from "./draft-list.tsx";
import css from "./feedback.module.css";
import { FeedbackRow, UnopenedRow } from "./feedback-row.tsx";
import type { FeedbackSide } from "./feedback-side.ts";
import { OneTextForm } from "./one-text-form.tsx";
import { RequestRow } from "./request-row.tsx";

/** Feedback in one direction: questions first, then what worked, then what is for next time. [FB13] */
export function FeedbackColumn(props: {
  column: Column;
  side: FeedbackSide;
  openId: string | null;
  setOpenId: (id: string | null) => void;
  /** What has just come to stand somewhere else, by the viewer's own hand. */
  arrivingId: string | null;
  setArrivingId: (id: string) => void;
}) {
  const { column, side, openId, setOpenId, arrivingId, setArrivingId } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const id = useId();
  const { isCovered } = usePrivateCover();
  const [begunId, setBegunId] = useState<string | null>(null);
  const { me, partner } = side;
  const isMine = column.from.id === me.id;
  const list = isMine ? "feedback/given" : "feedback/received";
  const title = isMine ? words.fromYou(partner) : words.toYou(partner);

  const begin = (tone: Tone, answersRequest: FeedbackRequestId | null = null) => {
    const done = session.act({ name: "feedback.draft", tone, answersRequest });
    if ("refusal" in done) return;
    const draftId = idFromCommand("fd_", done.commandId);
    setOpenId(draftId);
    setBegunId(isCovered ? draftId : null);
  };
  const row = (feedback: Feedback) => (
    <FeedbackRow
      key={feedback.id}
      feedback={feedback}
      me={me.id}
      partner={partner}
      reflection={side.reflectionOn(feedback.id)}
      isOpen={openId === feedback.id}
      isArriving={arrivingId === feedback.id}
      onToggle={() => setOpenId(openId === feedback.id ? null : feedback.id)}
      refused={side.refusedBeside(feedback.id)}
    />
  );

  const asked: ReactNode[] = column.requests.map((request, index) => (
    <RequestRow
      key={request.id}
      request={request}
      isMine={!isMine}
      partner={partner}
      onAnswer={(tone) => begin(tone, request.id)}
      onTakeBack={() => {
        const take = { name: "feedback.withdraw", requestId: request.id } as const;
        session.act({ ...take, withdrawn: true });
        side.onGone({ restore: { ...take, withdrawn: false }, words: words.takenBack, list, index });
      }}
      refused={side.refusedBeside(request.id)}
    />
  ));
  const unopened = column.unopened.map((feedback) => (
    <UnopenedRow
      key={feedback.id}
      feedback={feedback}
      partner={partner}
      isOffline={side.isOffline}
      onOpen={() => {
        session.act({ name: "feedback.open", feedbackId: feedback.id });
        setOpenId(feedback.id);
        setArrivingId(feedback.id);
      }}
      refused={side.refusedBeside(feedback.id)}
    />
  ));
  const top = [...asked, ...unopened];
  const undo = side.undoIn(list);
  if (undo !== null) top.splice(Math.min(undo.index, top.length), 0, undo.content);
  const shown = top.length + column.worked.length + column.nextTime.length;
  // Covered, nothing tells whether there is a draft.
  const isEmpty = shown + column.drafts.length === 0 && !(isMine && isCovered);

  return (
    <section className={css.column} aria-labelledby={id}>
      <h4 className={css.direction} id={id}>
        {title}
      </h4>
      {isEmpty && <p className={css.meta}>{isMine ? words.emptyFromYou : words.emptyToYou(partner)}</p>}
      <Rows list={list} label={title} rows={top} />
      {isMine && (
        <DraftList
          drafts={column.drafts}
          to={column.to}
          side={side}
          label={title}
          openId={openId}
          setOpenId={setOpenId}
          begunId={begunId}
          onShared={setArrivingId}
        />
      )}
      <Toned list={`${list}/worked`} title={words.tones.worked} rows={column.worked.map(row)} />
      <Toned list={`${list}/next-time`} title={words.tones["next-time"]} rows={column.nextTime.map(row)} />
      {isMine ? <Begin onBegin={begin} /> : <Ask partner={partner} />}
    </section>
  );
}

function Rows(props: { list: string; label: string; rows: readonly ReactNode[] }) {
  if (props.rows.length === 0) return null;
  return (
    <Paper>
      <ul data-list={props.list} aria-label={props.label}>
        {props.rows}
      </ul>
    </Paper>
  );
}

function Toned(props: { list: string; title: string; rows: readonly ReactNode[] }) {
  if (props.rows.length === 0) return null;
  return (
    <div>
      <p className={css.tone}>{props.title}</p>
      <Rows list={props.list} label={props.title} rows={props.rows} />
    </div>
  );
}

/** The two ways to begin: what worked first. */
function Begin(props: { onBegin: (tone: Tone) => void }) {
  const words = useFeedbackWords();
  return (
    <div className={css.begin}>
      <Button
        size="small"
        appearance="subtle"
        icon={<Add16Regular />}
        onClick={() => props.onBegin("worked")}
      >
        {words.writeWorked}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<Add16Regular />}
        onClick={() => props.onBegin("next-time")}
      >
        {words.writeNextTime}
      </Button>
    </div>
  );
}

/** A question that is specific gets an answer that is. [FB12] */
function Ask(props: { partner: string }) {
  const session = useSession();
  const words = useFeedbackWords();
  const button = useRef<HTMLButtonElement>(null);
  const [isAsking, setAsking] = useState(false);
  const leave = () => {
    setAsking(false);
    window.setTimeout(() => button.current?.focus());
  };
  if (!isAsking) {
    return (
      <div className={css.begin}>
        <Button
          ref={button}
          size="small"
          appearance="subtle"
          icon={<Question16Regular />}
          onClick={() => setAsking(true)}
        >
          {words.ask(props.partner)}
        </Button>
      </div>
    );
  }
  return (
    <Paper>
      <div className={css.request}>
        <OneTextForm
          field="feedback-request"
          label={words.askLabel}
          hint={words.askHint}
          send={words.askSend(props.partner)}
          max={TEXT_MAX}
          isLine
          onSend={(text) => {
            session.act({ name: "feedback.request", text });
            leave();
          }}
          onCancel={leave}
        />
      </div>
    </Paper>
  );
}
