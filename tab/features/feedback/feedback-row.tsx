import { type ReactNode, useEffect, useRef, useState } from "react";
import { type Feedback, isAcknowledged } from "../../../core/domain/feedback.ts";
import type { PersonId } from "../../../core/domain/ids.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Chevron } from "../../ui/chevron.tsx";
import { firstPress } from "../../ui/late-press.ts";
import paper from "../../ui/paper-row.module.css";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { useRowTabIndex } from "../../ui/row-focus.tsx";
import { AuthorSide } from "./author-side.tsx";
import css from "./feedback.module.css";
import { FeedbackPartsList } from "./feedback-parts.tsx";
import { FollowUp } from "./follow-up.tsx";
import { ReceiverSide } from "./receiver-side.tsx";
import { ReflectionField } from "./reflection-field.tsx";

/** Shared feedback: what was seen, and beneath it all that was said and can be done about it. */
export function FeedbackRow(props: {
  feedback: Feedback;
  me: PersonId;
  partner: string;
  /** What the viewer thinks about it, for themselves. */
  reflection: string;
  isOpen: boolean;
  /** It has just come to stand here, by the viewer's own hand. */
  isArriving: boolean;
  onToggle: () => void;
  refused: ReactNode;
}) {
  const { feedback, partner, isOpen } = props;
  const session = useSession();
  const common = useWords();
  const words = useFeedbackWords();
  const dates = useDates();
  const tabIndex = useRowTabIndex(feedback.id);
  const isMine = feedback.from === props.me;
  const title = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!props.isArriving) return;
    title.current?.focus();
    title.current?.scrollIntoView({ block: "nearest" });
  }, [props.isArriving]);
  const day = dates.day(dates.localDate(feedback.sharedAt), session.now());
  return (
    <li className={paper.row} data-row={feedback.id}>
      <button
        ref={title}
        type="button"
        className={css.title}
        data-control="title"
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        onClick={props.onToggle}
      >
        <Chevron className={css.chevron} />
        <span className={css.words}>
          <span className={isOpen ? css.text : css.clipped} dir="auto">
            {feedback.saw}
          </span>
          <Standing feedback={feedback} isMine={isMine} partner={partner} />
        </span>
      </button>
      {isOpen && (
        <div className={css.beneath}>
          <FeedbackPartsList feedback={feedback} />
          {feedback.example !== null && (
            <div className={css.said}>
              <p className={css.label}>{words.example}</p>
              <p dir="auto">{feedback.example}</p>
            </div>
          )}
          {isMine && feedback.intent !== null && (
            <div className={css.said}>
              <p className={css.label}>{words.intentOf(partner)}</p>
              <p dir="auto">{feedback.intent}</p>
            </div>
          )}
          {isMine ? (
            <AuthorSide feedback={feedback} partner={partner} />
          ) : (
            <ReceiverSide feedback={feedback} partner={partner} />
          )}
          {feedback.tone === "next-time" && (isMine || feedback.answer !== null) && (
            <FollowUp feedback={feedback} />
          )}
          {!isMine && (feedback.answer !== null || props.reflection !== "") && (
            <ReflectionField feedbackId={feedback.id} kept={props.reflection} />
          )}
          <div className={css.line}>
            <span className={css.meta}>{words.sharedOn(day)}</span>
            <PrivacyMark words={common.privacy.both} />
          </div>
        </div>
      )}
      {props.refused}
    </li>
  );
}

/** Where it stands, in a few words. */
function Standing(props: { feedback: Feedback; isMine: boolean; partner: string }) {
  const { feedback, isMine, partner } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const dates = useDates();
  const standing = () => {
    if (feedback.answer !== null) {
      const isThere = feedback.answer === "example" && feedback.example !== null;
      if (isThere) return isMine ? words.exampleThere(partner) : words.waitsForYou;
      return isMine ? words.theySaid[feedback.answer](partner) : words.youSaid[feedback.answer];
    }
    if (!isMine) return words.waitsForYou;
    return feedback.openedAt === null ? words.notOpened(partner) : words.opened(partner);
  };
  const acted =
    feedback.actedOn !== null &&
    isAcknowledged(feedback) &&
    words.acted(dates.day(dates.localDate(feedback.actedOn), session.now()));
  return <span className={css.meta}>{[standing(), acted].filter(Boolean).join(" · ")}</span>;
}

/**
 * Feedback that the viewer has not opened: that it is there and since when, and nothing more. What it says comes
 * when it is opened, which needs a connection: nothing of it is on this device before. [FB6]
 */
export function UnopenedRow(props: {
  feedback: Feedback;
  partner: string;
  isOffline: boolean;
  onOpen: () => void;
  refused: ReactNode;
}) {
  const { feedback, isOffline } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const dates = useDates();
  const tabIndex = useRowTabIndex(feedback.id);
  const [isTried, setTried] = useState(false);
  const isOpening = feedback.openedAt !== null;
  const day = dates.day(dates.localDate(feedback.sharedAt), session.now());
  return (
    <li className={paper.row} data-row={feedback.id}>
      <button
        type="button"
        className={css.title}
        data-control="title"
        tabIndex={tabIndex}
        onClick={firstPress(() => {
          setTried(true);
          if (!isOpening && !isOffline) props.onOpen();
        })}
      >
        <span className={css.words}>
          <span className={css.text}>{words.waits(props.partner)}</span>
          <span className={css.meta}>{words.sharedOn(day)}</span>
        </span>
        <span className={css.open}>{isOpening ? words.opening : words.open}</span>
      </button>
      <p className={css.offline} role="status">
        {isOffline && (isTried || isOpening) && words.openOffline}
      </p>
      {props.refused}
    </li>
  );
}
