import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import { Checkmark16Regular } from "@fluentui/react-icons/headless/svg/checkmark";
import { useRef } from "react";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { SealedQuestion } from "../../../core/domain/reveal.ts";
import { type Difference, differencesOf } from "../../../core/domain/reveal-differences.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import type { Sided } from "./answer-cards.tsx";
import css from "./reveal.module.css";
import { useRevealWords } from "./reveal-words.ts";

/** Where the two answers part: each with one tap to the agenda, once for both. */
export function Differences(props: { question: SealedQuestion; sides: readonly [Sided, Sided] }) {
  const { question } = props;
  const words = useRevealWords();
  const differences = differencesOf(question);
  if (differences.length === 0) return <p className={css.hint}>{words.noDifferences}</p>;
  const title = question.kind === "retro" ? words.retroDifferences : words.differences;
  return (
    <section className={css.differences} aria-label={title}>
      <h5 className={css.subtitle}>{title}</h5>
      <ul>
        {differences.map((difference) => (
          <DifferenceRow key={difference.key} {...props} difference={difference} />
        ))}
      </ul>
    </section>
  );
}

function DifferenceRow(props: {
  question: SealedQuestion;
  sides: readonly [Sided, Sided];
  difference: Difference;
}) {
  const { question, difference } = props;
  const session = useSession();
  const words = useRevealWords();
  const row = useRef<HTMLLIElement>(null);
  const facts = useFacts(props);
  const isRaised = question.raised.some((one) => one.key === difference.key);
  const retro = question.kind === "retro" ? Number(difference.key.slice(-1)) - 1 : null;
  const text =
    difference.text ?? question.statement ?? (retro === null ? "" : (words.retroPoints[retro] ?? ""));

  const raise = () => {
    session.act({ name: "question.raise", questionId: question.id, key: difference.key, text });
    // The button gives way to a word; whoever pressed it stays in its row.
    row.current?.focus();
  };

  return (
    <li ref={row} className={css.difference} tabIndex={-1}>
      <div className={css.differing}>
        <p dir="auto">{text}</p>
        {facts !== null && <p className={css.facts}>{facts}</p>}
      </div>
      {isRaised ? (
        <span className={css.raised}>
          <Checkmark16Regular aria-hidden="true" />
          {words.added}
        </span>
      ) : (
        <Button
          size="small"
          appearance="subtle"
          icon={<Add16Regular />}
          aria-label={words.addOf(text)}
          onClick={raise}
        >
          {words.add}
        </Button>
      )}
    </li>
  );
}

/** Where each of the two put it, the viewer first; null where the cards say it. */
function useFacts(props: {
  question: SealedQuestion;
  sides: readonly [Sided, Sided];
  difference: Difference;
}): string | null {
  const { question, sides, difference } = props;
  const common = useWords();
  const words = useRevealWords();
  if (question.kind === "retro") return null;
  const scale = question.kind === "statement" ? words.ratings : words.place;
  const facts = sides.map(({ person }, index) => {
    const at = question.answers?.findIndex((one) => one.by === person.id) ?? 0;
    const place = difference.places[at === 0 ? 0 : 1];
    const what = place === null ? words.notNamed : (scale[place - 1] ?? "");
    return [index === 0 ? common.you : firstNameOf(person.name), what].join(": ");
  });
  return facts.join(" · ");
}
