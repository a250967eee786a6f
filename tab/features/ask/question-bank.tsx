import { useDeferredValue, useState } from "react";
import type { QuestionRef } from "../../../core/domain/ids.ts";
import { worthAskingOf } from "../../../core/domain/known-worth-asking.ts";
import { meetingsHeld } from "../../../core/domain/meetings-held.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import {
  DEEP_AFTER_MEETINGS,
  DEPTHS,
  type Depth,
  questionNamed,
  questionsFor,
} from "../../../core/domain/question-bank.ts";
import { questionsSaying } from "../../../core/domain/question-search.ts";
import type { WorthAsked } from "../../../core/domain/worth-asking.ts";
import { useAskWords, useQuestionWords } from "../../lib/strings/ask-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Choice } from "../../ui/choice.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { RowFocusArea } from "../../ui/row-focus.tsx";
import { FoldedSection, Paper, Section } from "../../ui/section.tsx";
import { SearchField } from "../../ui/small-fields.tsx";
import type { Asker } from "./asker.ts";
import { Categories } from "./categories.tsx";
import { OwnQuestions } from "./own-questions.tsx";
import css from "./question-bank.module.css";
import { BankRow, QuestionRow } from "./question-row.tsx";

/** Every question that the viewer may ask: their own and marked ones, the bank by category, and a search. */
export function QuestionBank(props: { asker: Asker }) {
  const { asker } = props;
  const ask = useAskWords();
  const bank = useQuestionWords();
  const [typed, setTyped] = useState("");
  const [depth, setDepth] = useState<Depth | "any">("any");
  const sought = useDeferredValue(typed);
  const held = meetingsHeld(asker.view);
  const questions = questionsFor({
    asker: asker.me.role,
    meetingsHeld: held,
    lifeFit: asker.view.notebook.lifeFit,
    ...(depth !== "any" && { depth }),
  });
  const found = questionsSaying(questions, sought, bank);
  const depths = [
    { value: "any" as const, words: ask.anyDepth },
    ...DEPTHS.map((value) => ({ value, words: bank.depths[value] })),
  ];

  return (
    <RowFocusArea>
      <div className={css.bank}>
        <SearchField label={ask.search} value={typed} onChange={setTyped} />
        <Choice legend={ask.depth} options={depths} value={depth} onChange={setDepth} />
        {sought.trim() !== "" ? (
          <Section title={ask.found(found.length)} level={3}>
            {found.length === 0 ? (
              <p className={css.hint}>{ask.nothing}</p>
            ) : (
              <Paper>
                <ul data-list="found" aria-label={ask.found(found.length)}>
                  {found.map(({ id, category }) => (
                    <BankRow
                      key={id}
                      questionId={id}
                      text={bank.questions[id]}
                      asker={asker}
                      about={bank.categories[category]}
                    />
                  ))}
                </ul>
              </Paper>
            )}
          </Section>
        ) : (
          <>
            <Mine asker={asker} />
            <Worth asker={asker} />
            {depth === "deep" && held < DEEP_AFTER_MEETINGS ? (
              <p className={css.hint}>{ask.noDeep(held)}</p>
            ) : (
              <Categories asker={asker} questions={questions} depth={depth} />
            )}
          </>
        )}
      </div>
    </RowFocusArea>
  );
}

function Mine(props: { asker: Asker }) {
  const { asker } = props;
  const words = useWords();
  const ask = useAskWords();
  const { questions } = useQuestionWords();
  const [isOpen, setOpen] = useState({ favourites: false, own: false });
  const favourites = asker.view.notebook.favourites.flatMap((id) => questionNamed(id) ?? []).toReversed();
  return (
    <>
      <FoldedSection
        title={ask.favourites}
        level={3}
        aside={<PrivacyMark words={words.privacy.onlyYou} />}
        isOpen={isOpen.favourites}
        onToggle={(favourites) => setOpen({ ...isOpen, favourites })}
      >
        {favourites.length === 0 ? (
          <p className={css.hint}>{ask.noFavourites}</p>
        ) : (
          <Paper>
            <ul data-list="favourites" aria-label={ask.favourites}>
              {favourites.map(({ id }) => (
                <BankRow key={id} questionId={id} text={questions[id]} asker={asker} />
              ))}
            </ul>
          </Paper>
        )}
      </FoldedSection>
      <FoldedSection
        title={ask.own}
        level={3}
        aside={<PrivacyMark words={words.privacy.onlyYou} />}
        isOpen={isOpen.own}
        onToggle={(own) => setOpen({ ...isOpen, own })}
      >
        <OwnQuestions asker={asker} />
      </FoldedSection>
    </>
  );
}

/** Of one question that was asked again and again the last time counts. */
function Worth(props: { asker: Asker }) {
  const { asker } = props;
  const words = useWords();
  const ask = useAskWords();
  const { questions } = useQuestionWords();
  const [isOpen, setOpen] = useState(false);
  const worth = new Map<string, { asked: WorthAsked; text: string; questionId: QuestionRef | null }>();
  for (const asked of worthAskingOf(asker.view).questions) {
    const question = asked.questionId === null ? undefined : questionNamed(asked.questionId);
    const text = question === undefined ? asked.text : questions[question.id];
    if (text !== null) worth.set(text, { asked, text, questionId: asked.questionId });
  }
  const whoSays = ({ by }: WorthAsked) => {
    if (by.length > 1) return ask.bothSay;
    return by.includes(asker.me.id) ? ask.youSay : ask.saysSo(firstNameOf(asker.partner.name));
  };
  return (
    <FoldedSection
      title={ask.worth}
      level={3}
      aside={<PrivacyMark words={words.privacy.both} />}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {worth.size === 0 ? (
        <p className={css.hint}>{ask.noWorth}</p>
      ) : (
        <Paper>
          <ul data-list="worth-asking" aria-label={ask.worth}>
            {[...worth.values()].toReversed().map(({ asked, text, questionId }) => (
              <QuestionRow
                key={asked.pointId}
                question={{ id: asked.pointId, text, ...(questionId !== null && { questionId }) }}
                asker={asker}
                about={whoSays(asked)}
              />
            ))}
          </ul>
        </Paper>
      )}
    </FoldedSection>
  );
}
