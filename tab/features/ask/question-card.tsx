import { useRef, useState } from "react";
import { cardToAsk, openPointAsking } from "../../../core/domain/card-to-ask.ts";
import { SWAPS_MAX } from "../../../core/domain/limits.ts";
import type { Participant } from "../../../core/domain/pair.ts";
import type { PairView } from "../../../core/domain/pair-view.ts";
import type { Occurrence } from "../../../core/domain/series.ts";
import { useSession } from "../../lib/session.ts";
import { useAskWords, useQuestionWords } from "../../lib/strings/ask-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { LiveRegion } from "../../ui/unseen.tsx";
import css from "./question-card.module.css";

/** The question that this meeting holds ready for the viewer. Once it is on the agenda, only the way to more. */
export function QuestionCard(props: {
  view: PairView;
  me: Participant;
  /** Without a meeting there is no card. */
  occurrence: Occurrence | null;
  onAll: () => void;
}) {
  const { view, me, occurrence } = props;
  const session = useSession();
  const words = useWords();
  const ask = useAskWords();
  const { questions, categories } = useQuestionWords();
  const all = useRef<HTMLButtonElement>(null);
  const [last, setLast] = useState<"swapped" | "added" | null>(null);
  const card = occurrence === null ? null : cardToAsk(view, me, occurrence);
  const text = card === null ? "" : questions[card.question.id];
  const isShown = card !== null && openPointAsking(view, me.id, { id: card.question.id, text }) === undefined;

  const said = last === "added" ? ask.isAdded : last === "swapped" ? text : "";

  const add = () => {
    if (card === null) return;
    session.act({ name: "point.add", kind: "question", text, questionId: card.question.id });
    setLast("added");
    all.current?.focus();
  };

  const swap = () => {
    if (card === null || occurrence === null) return;
    const times = SWAPS_MAX + 1 - card.swapsLeft;
    session.act({ name: "ask.swap", occurrenceId: occurrence.id, times });
    setLast("swapped");
  };

  return (
    <div className={css.block}>
      {isShown && (
        <section className={css.card} aria-label={ask.card}>
          <div className={css.facts}>
            <span>{categories[card.question.category]}</span>
            <PrivacyMark words={words.privacy.onlyYou} />
          </div>
          <p className={css.question}>{text}</p>
          <div className={css.buttons}>
            <Button size="small" onClick={add}>
              {ask.askThis}
            </Button>
            <Button size="small" appearance="subtle" disabledFocusable={card.swapsLeft === 0} onClick={swap}>
              {ask.another(card.swapsLeft)}
            </Button>
          </div>
        </section>
      )}
      <Button ref={all} size="small" appearance="subtle" className={css.all} onClick={props.onAll}>
        {ask.allQuestions}
      </Button>
      <LiveRegion words={said} />
    </div>
  );
}
