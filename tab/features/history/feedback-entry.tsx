import type { Feedback } from "../../../core/domain/feedback.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import css from "./history.module.css";

/** Feedback that was acknowledged, and beneath it what its receiver thought, for themselves alone. */
export function FeedbackEntry(props: {
  feedback: Feedback;
  isMine: boolean;
  partner: string;
  reflection: string | undefined;
}) {
  const { feedback, isMine, partner, reflection = "" } = props;
  const words = useFeedbackWords();
  const common = useWords();
  const { answer } = feedback;
  const said = answer !== null && (isMine ? words.theySaid[answer](partner) : words.youSaid[answer]);
  const meta = [words.title, words.tones[feedback.tone], said].filter(Boolean).join(" · ");
  return (
    <>
      <p dir="auto">{feedback.saw}</p>
      {feedback.nextTime !== "" && (
        <p className={css.note} dir="auto">
          {`${words.partsRead.nextTime}: ${feedback.nextTime}`}
        </p>
      )}
      <p className={css.meta}>{meta}</p>
      {reflection !== "" && (
        <div className={css.own}>
          <p dir="auto">{reflection}</p>
          <PrivacyMark words={common.privacy.onlyYou} />
        </div>
      )}
    </>
  );
}
