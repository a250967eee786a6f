import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import { type ReactNode, useState } from "react";
import type { Goal } from "../../../core/domain/goal.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import { useGoalWords } from "../../lib/strings/goal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Paper, Section } from "../../ui/section.tsx";
import css from "./goal.module.css";
import { GoalForm } from "./goal-form.tsx";
import { GoalRow } from "./goal-row.tsx";

/** One person's goals. */
export function GoalList(props: {
  goals: readonly Goal[];
  owner: Person;
  isMine: boolean;
  helpedOf: (goal: Goal) => number;
  refusedOf: (goal: Goal) => ReactNode;
  help: (goal: Goal) => ReactNode;
  isHelping: (goal: Goal) => boolean;
  onHelp: (goal: Goal) => void;
  onDelete: (goal: Goal) => void;
  undo: ReactNode;
}) {
  const { goals, isMine } = props;
  const words = useGoalWords();
  const [isSetting, setSetting] = useState(false);
  const name = firstNameOf(props.owner.name);
  return (
    <Section title={isMine ? words.yours : words.theirs(name)}>
      {goals.length === 0 && <p className={css.hint}>{isMine ? words.noneYours : words.noneTheirs(name)}</p>}
      {(goals.length > 0 || props.undo) && (
        <Paper>
          <ul className={css.list}>
            {goals.map((goal) => (
              <GoalRow
                key={goal.id}
                goal={goal}
                owner={name}
                isMine={isMine}
                helped={props.helpedOf(goal)}
                refused={props.refusedOf(goal)}
                help={props.isHelping(goal) && props.help(goal)}
                onHelp={() => props.onHelp(goal)}
                onDelete={props.onDelete}
              />
            ))}
            {props.undo}
          </ul>
        </Paper>
      )}
      {isMine &&
        (isSetting ? (
          <Paper>
            <div className={css.row}>
              <GoalForm onDone={() => setSetting(false)} />
            </div>
          </Paper>
        ) : (
          <div className={css.set}>
            <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => setSetting(true)}>
              {words.set}
            </Button>
          </div>
        ))}
    </Section>
  );
}
