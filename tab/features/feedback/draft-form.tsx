import { useEffect, useRef, useState } from "react";
import {
  type FeedbackDraft,
  type FeedbackRequest,
  feedbackPartNames,
} from "../../../core/domain/feedback.ts";
import { missingParts } from "../../../core/domain/feedback-draft-commands.ts";
import { PART_MAX } from "../../../core/domain/limits.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import type { Preference } from "../../../core/domain/preference.ts";
import { useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice, Toggle } from "../../ui/choice.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import { firstPress } from "../../ui/late-press.ts";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import css from "./feedback.module.css";
import { PartField } from "./part-field.tsx";
import { PreferenceLine } from "./preference-line.tsx";
import { useDraftFields } from "./use-draft-fields.ts";
import { useRemarks } from "./use-remarks.ts";

/** Feedback that is being written: nothing of it is anybody's but the author's before they share it. */
export function DraftForm(props: {
  draft: FeedbackDraft;
  isPending: boolean;
  to: Person;
  request: FeedbackRequest | undefined;
  preference: Preference | undefined;
  onClose: () => void;
  onDiscard: () => void;
  onShared: () => void;
}) {
  const { draft, to, request } = props;
  const session = useSession();
  const common = useWords();
  const words = useFeedbackWords();
  const fields = useDraftFields(draft, props.isPending);
  const remarks = useRemarks(fields.settled, draft.tone);
  const form = useRef<HTMLFormElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [showsMissing, setShowsMissing] = useState(false);
  const name = firstNameOf(to.name);
  const missing = missingParts({ ...fields.words, tone: draft.tone });
  const isOver = feedbackPartNames.some((part) => fields.words[part].length > PART_MAX);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);

  const askToShare = () => {
    setShowsMissing(missing.length > 0);
    setAsking(missing.length === 0 && !isOver);
    const first = missing[0] ?? feedbackPartNames.find((part) => fields.words[part].length > PART_MAX);
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[data-part="${first}"]`)?.focus();
  };
  const share = () => {
    // Since the question what is missing may have changed.
    if (missing.length > 0 || isOver) return askToShare();
    fields.sendAll();
    session.act({ name: "feedback.share", draftId: draft.id });
    fields.forget();
    props.onShared();
  };
  const close = () => {
    fields.sendAll();
    const isBlank = feedbackPartNames.every((part) => fields.words[part].trim() === "");
    if (isBlank) session.act({ name: "feedback.discard", draftId: draft.id });
    props.onClose();
  };

  return (
    <form
      ref={form}
      className={css.draft}
      aria-label={words.draftOf(words.tones[draft.tone])}
      onSubmit={(event) => {
        event.preventDefault();
        askToShare();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.preventDefault();
          if (isAsking) setAsking(false);
          else close();
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          askToShare();
        }
      }}
    >
      {request !== undefined && (
        <div className={css.said}>
          <p className={css.label}>{words.question(name)}</p>
          <p dir="auto">{request.question}</p>
        </div>
      )}
      <Choice
        legend={words.kind}
        options={(["worked", "next-time"] as const).map((tone) => ({
          value: tone,
          words: words.tones[tone],
        }))}
        value={draft.tone}
        onChange={(tone) => session.act({ name: "feedback.write", draftId: draft.id, tone })}
      />
      <PreferenceLine person={to} preference={props.preference} />
      {feedbackPartNames.map((part) => (
        <PartField
          key={part}
          part={part}
          value={fields.words[part]}
          isMissing={showsMissing && missing.includes(part)}
          remarks={remarks.filter((remark) => remark.part === part)}
          tone={draft.tone}
          name={name}
          onWrite={(typed) => {
            setAsking(false);
            fields.write(part, typed);
          }}
          onLeave={fields.leave}
        />
      ))}
      {draft.tone === "next-time" && (
        <div className={css.intent}>
          <Toggle
            words={words.intentAdd}
            icon={null}
            checked={draft.asksIntent}
            onChange={(asksIntent) => session.act({ name: "feedback.write", draftId: draft.id, asksIntent })}
          />
          <p className={css.meta}>{words.intentHint}</p>
        </div>
      )}
      {isAsking ? (
        <ShareQuestion name={name} onShare={share} onLeave={() => setAsking(false)} />
      ) : (
        <>
          <div className={css.buttons}>
            <Button type="submit" size="small" appearance="primary">
              {words.share(name)}
            </Button>
            <Button size="small" onClick={close}>
              {words.closeDraft}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                fields.sendAll();
                fields.forget();
                props.onDiscard();
              }}
            >
              {words.discard}
            </Button>
          </div>
          <div className={css.line}>
            <PrivacyMark words={common.privacy.onlyYou} />
            <p className={css.meta}>{words.kept}</p>
          </div>
        </>
      )}
    </form>
  );
}

/** Once more before the other knows. */
function ShareQuestion(props: { name: string; onShare: () => void; onLeave: () => void }) {
  const words = useFeedbackWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <InlineBar
      actions={
        <>
          <Button ref={button} size="small" appearance="primary" onClick={firstPress(props.onShare)}>
            {words.share(props.name)}
          </Button>
          <Button size="small" onClick={props.onLeave}>
            {words.notYet}
          </Button>
        </>
      }
    >
      {words.shareAsk(props.name)}
    </InlineBar>
  );
}
