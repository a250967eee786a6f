import { useEffect, useRef, useState } from "react";
import type { FeedbackId } from "../../../core/domain/ids.ts";
import { REFLECTION_MAX } from "../../../core/domain/limits.ts";
import { useDraft, useDrafts, useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { GrowingText } from "../../ui/growing-text.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { PrivateThing } from "../../ui/private-thing.tsx";
import { Problem } from "../../ui/problem.tsx";
import css from "./feedback.module.css";

const PAUSE_MS = 1_000;

/** What somebody takes from feedback, for themselves alone. Folded, so that a shared screen shows nothing. [FB15] */
export function ReflectionField(props: { feedbackId: FeedbackId; kept: string }) {
  const common = useWords();
  const words = useFeedbackWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={css.reflection}>
      <div className={css.line}>
        <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.reflectionShow}
        </Button>
        <PrivacyMark words={common.privacy.onlyYou} />
      </div>
      {isOpen && (
        <PrivateThing isOpened>
          <Open {...props} />
        </PrivateThing>
      )}
    </div>
  );
}

function Open(props: { feedbackId: FeedbackId; kept: string }) {
  const { feedbackId, kept } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const field = `reflection/${feedbackId}`;
  const device = useDrafts();
  const draft = useDraft(field, kept);
  const timer = useRef<number | undefined>(undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    return () => window.clearTimeout(timer.current);
  }, []);
  useEffect(() => {
    // What the notebook has need not stay on this device: it would hide what another one writes.
    if (draft.words === kept) device.clear(field);
  }, [draft.words, kept, device, field]);
  const isOver = draft.words.length > REFLECTION_MAX;
  const keep = (typed: string) => {
    window.clearTimeout(timer.current);
    if (typed === kept || typed.length > REFLECTION_MAX) return;
    session.act({ name: "feedback.reflect", feedbackId, words: typed });
  };
  const latest = useRef(keep);
  latest.current = keep;
  const found = useRef(draft.words);
  // What the device kept from a time when it could not be sent.
  useEffect(() => latest.current(found.current), []);
  return (
    <>
      <GrowingText
        ref={area}
        dir="auto"
        aria-label={words.reflection}
        placeholder={words.reflection}
        value={draft.words}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          draft.write(typed);
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => keep(typed), PAUSE_MS);
        }}
        onBlur={() => keep(draft.words)}
      />
      {isOver && <Problem>{words.reflectionOver}</Problem>}
    </>
  );
}
