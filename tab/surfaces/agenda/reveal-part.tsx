import { keptAnswer, type QuestionKind } from "../../../core/domain/reveal.ts";
import { questionsOf } from "../../../core/domain/reveal-list.ts";
import { RefusedCommands } from "../../features/refusal/refused-commands.tsx";
import type { Sided } from "../../features/reveal/answer-cards.tsx";
import { AskForm } from "../../features/reveal/ask-form.tsx";
import { QuestionCard } from "../../features/reveal/question-card.tsx";
import { useRevealWords } from "../../features/reveal/reveal-words.ts";
import { Section } from "../../ui/section.tsx";
import { refusedAbout, useAgenda } from "./agenda-context.ts";
import css from "./agenda-view.module.css";

/** Questions to both whose answers open at the same moment. */
export function RevealPart() {
  const { screen, people, sentenceFor } = useAgenda();
  const words = useRevealWords();
  const questions = questionsOf(screen.view.records.values());
  const open: QuestionKind[] = questions.flatMap((one) => (one.state === "open" ? [one.kind] : []));
  const { role } = screen.me;
  const sides: readonly [Sided, Sided] = [
    { person: people[0], role },
    { person: people[1], role: role === "manager" ? "report" : "manager" },
  ];
  return (
    <Section title={words.title} level={3}>
      {questions.length === 0 ? (
        <p className={css.hint}>{words.intro}</p>
      ) : (
        <div className={css.parts}>
          {questions.map((question) => {
            const refused = refusedAbout(screen, question.id);
            return (
              <QuestionCard
                key={question.id}
                question={question}
                sides={sides}
                kept={keptAnswer(screen.view.notebook, question)}
                refused={
                  refused.length > 0 && <RefusedCommands refused={refused} sentenceFor={sentenceFor} />
                }
              />
            );
          })}
        </div>
      )}
      <AskForm occurrenceId={screen.agenda.current?.id ?? null} open={open} />
    </Section>
  );
}
