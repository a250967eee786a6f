import { useState } from "react";
import { type Feedback, isExampleAsked } from "../../../core/domain/feedback.ts";
import { PART_MAX } from "../../../core/domain/limits.ts";
import { useDrafts, useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { Button } from "../../ui/button.tsx";
import css from "./feedback.module.css";
import { OneTextForm } from "./one-text-form.tsx";

/** What its author can do once feedback is shared: add an example that was asked for. [FB8] */
export function AuthorSide(props: { feedback: Feedback; partner: string }) {
  const { feedback, partner } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const drafts = useDrafts();
  const [isChanging, setChanging] = useState(false);
  const field = `feedback-example/${feedback.id}`;
  const [isGivenUp, setGivenUp] = useState(false);
  const isAsked = feedback.answer === "example";
  // The answer may change while an example is being written.
  const isBegun = isExampleAsked(feedback) && !isGivenUp && drafts.read(field) !== "";
  if (!isAsked && !isBegun) return null;
  const change = () => {
    setChanging(true);
    setGivenUp(false);
  };
  if (feedback.example !== null && !isChanging && !isBegun) {
    return (
      <div className={css.buttons}>
        <Button size="small" appearance="subtle" onClick={change}>
          {words.exampleChange}
        </Button>
      </div>
    );
  }
  const cancel = () => {
    setChanging(false);
    setGivenUp(true);
  };
  return (
    <OneTextForm
      field={field}
      label={words.exampleAsk(partner)}
      otherwise={feedback.example ?? ""}
      send={words.exampleSave}
      max={PART_MAX}
      isQuiet={!isChanging}
      onSend={(text) => {
        session.act({ name: "feedback.example", feedbackId: feedback.id, words: text });
        setChanging(false);
      }}
      onCancel={isAsked && feedback.example === null ? undefined : cancel}
    />
  );
}
