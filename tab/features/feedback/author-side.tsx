import { useState } from "react";
import type { Feedback } from "../../../core/domain/feedback.ts";
import { PART_MAX } from "../../../core/domain/limits.ts";
import { useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { Button } from "../../ui/button.tsx";
import css from "./feedback.module.css";
import { OneTextForm } from "./one-text-form.tsx";

/** What its author can do once feedback is shared: add an example that was asked for. [FB8] */
export function AuthorSide(props: { feedback: Feedback; partner: string }) {
  const { feedback, partner } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const [isChanging, setChanging] = useState(false);
  if (feedback.answer !== "example") return null;
  if (feedback.example !== null && !isChanging) {
    return (
      <div className={css.buttons}>
        <Button size="small" appearance="subtle" onClick={() => setChanging(true)}>
          {words.exampleChange}
        </Button>
      </div>
    );
  }
  return (
    <OneTextForm
      field={`feedback-example/${feedback.id}`}
      label={words.exampleAsk(partner)}
      otherwise={feedback.example ?? ""}
      send={words.exampleSave}
      max={PART_MAX}
      isQuiet={!isChanging}
      onSend={(text) => {
        session.act({ name: "feedback.example", feedbackId: feedback.id, words: text });
        setChanging(false);
      }}
      onCancel={isChanging ? () => setChanging(false) : undefined}
    />
  );
}
