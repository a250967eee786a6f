import { useRef, useState } from "react";
import type { SealedQuestionId } from "../../../core/domain/ids.ts";
import { keptAnswer, type QuestionKind, type SealedQuestion } from "../../../core/domain/reveal.ts";
import { sealedQuestionsOf } from "../../../core/domain/reveal-list.ts";
import { RefusedCommands } from "../../features/refusal/refused-commands.tsx";
import type { Sided } from "../../features/reveal/answer-cards.tsx";
import { clearWritten, writtenTo } from "../../features/reveal/answer-drafts.ts";
import { AskForm } from "../../features/reveal/ask-form.tsx";
import { QuestionCard } from "../../features/reveal/question-card.tsx";
import { useRevealWords } from "../../features/reveal/reveal-words.ts";
import { useDrafts, useSession } from "../../lib/session.ts";
import { Arrival, KeptFocusBox } from "../../ui/kept-focus.tsx";
import { Section } from "../../ui/section.tsx";
import { refusedAbout, useAgenda } from "./agenda-context.ts";
import css from "./agenda-view.module.css";

/** Questions to both whose answers open at the same moment. */
export function RevealPart() {
  const { screen, people, sentenceFor } = useAgenda();
  const words = useRevealWords();
  const session = useSession();
  const drafts = useDrafts();
  const place = useRef<HTMLDivElement>(null);
  const [dismissed, setDismissed] = useState<readonly SealedQuestionId[]>([]);
  const { notebook, records } = screen.view;
  const isLeft = (dropped: SealedQuestion) =>
    dropped.askedBy !== screen.me.id &&
    !dismissed.includes(dropped.id) &&
    (keptAnswer(notebook, dropped) !== undefined || writtenTo(drafts, dropped) !== null);
  const questions = sealedQuestionsOf(records.values(), isLeft);
  const open: QuestionKind[] = questions.flatMap((one) => (one.state === "open" ? [one.kind] : []));

  const dismiss = (question: SealedQuestion) => {
    clearWritten(drafts, question.id);
    if (keptAnswer(notebook, question) !== undefined) {
      session.act({ name: "question.withdraw", questionId: question.id });
    }
    setDismissed([...dismissed, question.id]);
  };
  const { role } = screen.me;
  const sides: readonly [Sided, Sided] = [
    { person: people[0], role },
    { person: people[1], role: role === "manager" ? "report" : "manager" },
  ];
  return (
    <Section title={words.title} level={3}>
      <KeptFocusBox>
        {/* biome-ignore lint/a11y/useSemanticElements: who stood in a question that goes stands at all of them */}
        <div ref={place} className={css.parts} role="group" aria-label={words.title} tabIndex={-1}>
          {questions.length === 0 && <p className={css.hint}>{words.intro}</p>}
          {questions.map((question) => {
            const refused = refusedAbout(screen, question.id);
            return (
              <QuestionCard
                key={question.id}
                question={question}
                sides={sides}
                kept={keptAnswer(notebook, question)}
                refused={
                  refused.length > 0 && <RefusedCommands refused={refused} sentenceFor={sentenceFor} />
                }
                onDismiss={() => dismiss(question)}
              />
            );
          })}
        </div>
        <Arrival key={questions.map(({ id }) => id).join()} to={place} />
      </KeptFocusBox>
      <AskForm occurrenceId={screen.agenda.current?.id ?? null} open={open} />
    </Section>
  );
}
