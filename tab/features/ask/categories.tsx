import { CheckmarkCircle16Filled } from "@fluentui/react-icons/headless/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/headless/svg/circle";
import { useState } from "react";
import { meetingsHeld } from "../../../core/domain/meetings-held.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import {
  CATEGORIES,
  type Category,
  DEEP_AFTER_MEETINGS,
  type Depth,
  type Question,
  questionsFor,
} from "../../../core/domain/question-bank.ts";
import { useSession } from "../../lib/session.ts";
import { useAskWords, useQuestionWords } from "../../lib/strings/ask-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Toggle } from "../../ui/choice.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { FoldedSection, Paper } from "../../ui/section.tsx";
import type { Asker } from "./asker.ts";
import css from "./question-bank.module.css";
import { BankRow } from "./question-row.tsx";

/** The bank by category; one is open at a time. */
export function Categories(props: { asker: Asker; questions: readonly Question[]; depth: Depth | "any" }) {
  const { asker, questions, depth } = props;
  const words = useWords();
  const ask = useAskWords();
  const bank = useQuestionWords();
  const [open, setOpen] = useState<Category | null>(null);
  const isLocked = depth === "any" && meetingsHeld(asker.view) < DEEP_AFTER_MEETINGS;
  return CATEGORIES.map((category) => {
    const isLife = category === "life-fit";
    const own = questions.filter((question) => question.category === category);
    const isWanted = !isLife || asker.view.notebook.lifeFit;
    return (
      <FoldedSection
        key={category}
        title={bank.categories[category]}
        level={3}
        aside={isLife ? <PrivacyMark words={words.privacy.onlyYou} /> : own.length}
        isOpen={open === category}
        onToggle={(isOpen) => setOpen(isOpen ? category : null)}
      >
        {isLife && <LifeFit asker={asker} />}
        {isWanted && (
          <>
            <Paper>
              <ul data-list={category} aria-label={bank.categories[category]}>
                {own.map(({ id, depth: of }) => (
                  <BankRow
                    key={id}
                    questionId={id}
                    text={bank.questions[id]}
                    asker={asker}
                    about={depth === "any" ? bank.depths[of] : undefined}
                  />
                ))}
              </ul>
            </Paper>
            {isLocked && <p className={css.later}>{ask.deepLater(deepOnes(asker, category))}</p>}
          </>
        )}
      </FoldedSection>
    );
  });
}

function deepOnes({ me }: Asker, category: Category): number {
  const all = { asker: me.role, meetingsHeld: DEEP_AFTER_MEETINGS, lifeFit: true };
  return questionsFor({ ...all, category, depth: "deep" }).length;
}

/** Questions on life come only to whoever asks for them. */
function LifeFit(props: { asker: Asker }) {
  const { view, partner } = props.asker;
  const session = useSession();
  const ask = useAskWords();
  const { lifeFit } = view.notebook;
  return (
    <>
      <p className={css.hint}>{ask.lifeWhy(firstNameOf(partner.name))}</p>
      <div>
        <Toggle
          words={ask.lifeShow}
          icon={lifeFit ? <CheckmarkCircle16Filled /> : <Circle16Regular />}
          checked={lifeFit}
          onChange={(wanted) => session.act({ name: "ask.lifeFit", wanted })}
        />
      </div>
    </>
  );
}
