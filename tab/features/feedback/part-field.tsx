import { Lightbulb16Regular } from "@fluentui/react-icons/headless/svg/lightbulb";
import { Suspense, useId } from "react";
import type { FeedbackPart, Tone } from "../../../core/domain/feedback.ts";
import { PART_MAX } from "../../../core/domain/limits.ts";
import type { Remark } from "../../../core/domain/rehearsal.ts";
import { catalogueOf } from "../../lib/strings/catalogue.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { GrowingText } from "../../ui/growing-text.tsx";
import { Problem } from "../../ui/problem.tsx";
import css from "./feedback.module.css";

const useRehearsalWords = catalogueOf({
  en: () => import("../../lib/strings/en/rehearsal.ts").then((m) => m.rehearsal),
  de: () => import("../../lib/strings/de/rehearsal.ts").then((m) => m.rehearsal),
});

/** One part of a draft, with what it needs before it can be shared, and what is worth a second look. */
export function PartField(props: {
  part: FeedbackPart;
  value: string;
  isMissing: boolean;
  remarks: readonly Remark[];
  tone: Tone;
  /** The first name of the one it is for. */
  name: string;
  onWrite: (words: string) => void;
  onLeave: () => void;
}) {
  const { part, value, remarks } = props;
  const words = useFeedbackWords();
  const common = useWords();
  const id = useId();
  const over = value.length - PART_MAX;
  const isProblem = props.isMissing || over > 0;
  const described = [isProblem && `${id}-problem`, remarks.length > 0 && `${id}-remarks`];
  return (
    <div className={css.part}>
      <div className={css.field}>
        <label className={css.label} htmlFor={id}>
          {words.parts[part]}
        </label>
        <GrowingText
          id={id}
          dir="auto"
          data-part={part}
          placeholder={words.hints[props.tone][part]}
          aria-invalid={isProblem || undefined}
          aria-describedby={described.filter(Boolean).join(" ") || undefined}
          value={value}
          onChange={(event) => props.onWrite(event.currentTarget.value)}
          onBlur={props.onLeave}
        />
      </div>
      {isProblem && (
        <Problem id={`${id}-problem`}>
          {over > 0 ? common.composer.tooLong(over) : words.neededToShare}
        </Problem>
      )}
      {/* The words of the notes may still be on their way: nobody's hands wait for them. */}
      <Suspense fallback={null}>{remarks.length > 0 && <Remarks id={`${id}-remarks`} {...props} />}</Suspense>
    </div>
  );
}

/** Notes in the margin: what the words may do, and why. Advice, never a verdict. [RR1] */
function Remarks(props: { id: string; remarks: readonly Remark[]; tone: Tone; name: string }) {
  const words = useFeedbackWords();
  const reasons = useRehearsalWords()[props.tone];
  return (
    <ul className={css.remarks} id={props.id} aria-label={words.secondLook}>
      {props.remarks.map((remark) => (
        <li key={remark.check}>
          <Lightbulb16Regular className={css.icon} aria-hidden="true" />
          <span>
            {remark.found !== "" && <q dir="auto">{remark.found}</q>} {reasons[remark.check](props.name)}
          </span>
        </li>
      ))}
    </ul>
  );
}
