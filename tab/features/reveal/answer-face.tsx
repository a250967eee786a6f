import type { SealedAnswer } from "../../../core/domain/reveal.ts";
import css from "./reveal.module.css";
import { useRevealWords } from "./reveal-words.ts";

/** What somebody answered. */
export function AnswerFace({ answer }: { answer: SealedAnswer }) {
  const words = useRevealWords();
  switch (answer.kind) {
    case "priorities":
      return (
        <ol className={css.ranked}>
          {answer.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer that is open does not change
            <li key={i} dir="auto">
              {line}
            </li>
          ))}
        </ol>
      );
    case "statement":
      return <p className={css.rated}>{words.ratings[answer.rating - 1]}</p>;
    case "retro":
      return (
        <dl className={css.retro}>
          {answer.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <div key={i}>
              <dt>{words.retroQuestions[i]}</dt>
              <dd dir="auto" className={line === null ? css.unsaid : undefined}>
                {line ?? words.noAnswer}
              </dd>
            </div>
          ))}
        </dl>
      );
  }
}
