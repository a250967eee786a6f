import { type Feedback, feedbackPartNames } from "../../../core/domain/feedback.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import css from "./feedback.module.css";

/** What was said beside what was seen, which is the title above; parts without words are left out. */
export function FeedbackPartsList(props: { feedback: Feedback }) {
  const { feedback } = props;
  const words = useFeedbackWords();
  return (
    <dl className={css.parts}>
      {feedbackPartNames
        .filter((part) => part !== "saw" && feedback[part] !== "")
        .map((part) => (
          <div key={part}>
            <dt>{words.partsRead[part]}</dt>
            <dd dir="auto">{feedback[part]}</dd>
          </div>
        ))}
    </dl>
  );
}
