import { useEffect, useId, useRef } from "react";
import { ANSWER_LINE_MAX } from "../../../core/domain/limits.ts";
import type { SealedQuestion } from "../../../core/domain/reveal.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { GrowingText } from "../../ui/growing-text.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { answerField, answerOf } from "./answer-drafts.ts";
import css from "./reveal.module.css";
import { useRevealWords } from "./reveal-words.ts";

/** Where one answers alone. Closing keeps the words, on this device. */
export function AnswerForm(props: { question: SealedQuestion; title: string; onDone: () => void }) {
  const { question } = props;
  const session = useSession();
  const common = useWords();
  const words = useRevealWords();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const lines = [
    useDraft(answerField(question.id, 0)),
    useDraft(answerField(question.id, 1)),
    useDraft(answerField(question.id, 2)),
  ];
  const rating = useDraft(answerField(question.id, "rating"));
  const answer = answerOf(question.kind, { lines: lines.map((line) => line.words), rating: rating.words });
  useEffect(() => form.current?.querySelector<HTMLElement>("textarea, input")?.focus(), []);

  const seal = () => {
    if (answer === null) return;
    session.act({ name: "question.answer", questionId: question.id, answer });
    for (const draft of [...lines, rating]) draft.clear();
    props.onDone();
  };

  /** The next line, or the end of the form. */
  const goOn = (from: HTMLTextAreaElement) => {
    const areas = [...(form.current?.querySelectorAll("textarea") ?? [])];
    const next = areas[areas.indexOf(from) + 1];
    if (next === undefined) seal();
    else next.focus();
  };

  const labels = question.kind === "priorities" ? words.places : words.retroQuestions;
  return (
    <form
      ref={form}
      className={css.fields}
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        seal();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        props.onDone();
      }}
    >
      <PrivacyMark words={words.onlyYouUntil} />
      {question.kind === "statement" ? (
        <Choice
          legend={words.rate}
          options={words.ratings.map((rated, i) => ({ value: `${i + 1}`, words: rated }))}
          value={rating.words}
          onChange={rating.write}
        />
      ) : (
        <>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are the same for as long as the form is
            <div key={i} className={css.line}>
              <label className={css.label} htmlFor={`${id}${i}`}>
                {labels[i]}
              </label>
              <GrowingText
                id={`${id}${i}`}
                dir="auto"
                maxLength={ANSWER_LINE_MAX}
                value={line.words}
                onChange={(event) => line.write(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
                  event.preventDefault();
                  // A key that is held goes one line on, not to the end.
                  if (!event.repeat) goOn(event.currentTarget);
                }}
              />
            </div>
          ))}
          <p className={css.hint}>{words.oneIsEnough}</p>
        </>
      )}
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={answer === null}>
          {words.imReady}
        </Button>
        <Button size="small" onClick={props.onDone}>
          {common.composer.cancel}
        </Button>
      </div>
    </form>
  );
}
