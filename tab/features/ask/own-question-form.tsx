import { useEffect, useRef } from "react";
import { QUESTION_MAX } from "../../../core/domain/limits.ts";
import type { OwnQuestion } from "../../../core/domain/own-question.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { useAskWords } from "../../lib/strings/ask-words.ts";
import { Button } from "../../ui/button.tsx";
import { formKeys } from "../../ui/form-keys.ts";
import { GrowingText } from "../../ui/growing-text.tsx";
import { Problem } from "../../ui/problem.tsx";
import css from "./own-question-form.module.css";

/** Where a question of one's own is written, or reworded. What stands in it outlives the page. */
export function OwnQuestionForm(props: { question?: OwnQuestion; onDone?: () => void }) {
  const { question, onDone } = props;
  const session = useSession();
  const ask = useAskWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(question === undefined ? "own-question" : `edit/${question.id}`, question?.text);
  const text = draft.words.replace(/\s+/g, " ").trim();
  const over = text.length - QUESTION_MAX;
  const canKeep = text !== "" && over <= 0;

  useEffect(() => {
    if (question !== undefined) field.current?.focus();
  }, [question]);

  const leave = () => {
    draft.clear();
    onDone?.();
  };

  const keep = () => {
    if (!canKeep) return;
    if (question === undefined) {
      if ("refusal" in session.act({ name: "ask.write", text })) return;
      field.current?.focus();
    } else if (text !== question.text) {
      session.act({ name: "ask.edit", questionId: question.id, text });
    }
    leave();
  };

  return (
    <form
      className={question === undefined ? css.form : css.inRow}
      aria-label={ask.write}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <GrowingText
        ref={field}
        dir="auto"
        aria-label={ask.write}
        placeholder={ask.write}
        data-control="title"
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
        onKeyDown={formKeys({ save: keep, leave: question && leave })}
      />
      {over > 0 && <Problem>{ask.tooLong(over)}</Problem>}
      <div className={css.line}>
        <Button type="submit" size="small" disabledFocusable={!canKeep}>
          {ask.keep}
        </Button>
        {question !== undefined && (
          <Button size="small" appearance="subtle" onClick={leave}>
            {ask.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
