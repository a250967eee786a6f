import { type ReactNode, useState } from "react";
import type { Goal } from "../../../core/domain/goal.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useGoalWords } from "../../lib/strings/goal-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import css from "./goal.module.css";
import { GoalForm } from "./goal-form.tsx";

/** A goal, how it changed last and why; its owner settles it, the other one offers help. */
export function GoalRow(props: {
  goal: Goal;
  /** Their first name. */
  owner: string;
  isMine: boolean;
  /** Action items that help with it. */
  helped: number;
  /** What was refused about it. */
  refused: ReactNode;
  /** The form in which help is promised, while somebody is at it: a goal that is gone stands until then. [GO5] */
  help: ReactNode;
  onHelp: () => void;
  onDelete: (goal: Goal) => void;
}) {
  const { goal, isMine, helped } = props;
  const session = useSession();
  const common = useWords();
  const words = useGoalWords();
  const [isChanging, setChanging] = useState(false);
  const isActive = goal.state === "active";
  const settle = (state: "active" | "reached" | "dropped") =>
    session.act({ name: "goal.settle", goalId: goal.id, state });

  if (isChanging) {
    return (
      <li className={css.row}>
        <GoalForm goal={goal} onDone={() => setChanging(false)} />
      </li>
    );
  }
  const facts = [
    words.kinds[goal.kind],
    goal.state === "reached" || goal.state === "dropped" ? words.states[goal.state] : "",
    helped > 0 ? words.helped(helped) : "",
  ].filter((fact) => fact !== "");
  return (
    <li className={css.row}>
      <p className={css.text} dir="auto">
        {goal.text}
      </p>
      <p className={css.facts}>
        {facts.join(" · ")}
        <PrivacyMark words={common.privacy.both} />
      </p>
      <LastChange goal={goal} />
      {props.refused}
      {props.help ? (
        <div className={css.form}>
          <p className={css.facts} role="status">
            {goal.state === "deleted" ? words.gone(props.owner) : words.helpHint}
          </p>
          {props.help}
        </div>
      ) : (
        <div className={css.buttons}>
          {isMine && isActive && (
            <>
              <Button size="small" aria-label={words.changeOf(goal.text)} onClick={() => setChanging(true)}>
                {words.change}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => settle("reached")}>
                {words.reached}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => settle("dropped")}>
                {words.drop}
              </Button>
            </>
          )}
          {isMine && !isActive && (
            <Button size="small" onClick={() => settle("active")}>
              {words.takeUp}
            </Button>
          )}
          {isMine && (
            <Button size="small" appearance="subtle" onClick={() => props.onDelete(goal)}>
              {words.delete}
            </Button>
          )}
          {!isMine && isActive && (
            <Button size="small" onClick={props.onHelp}>
              {words.offerHelp}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Was, now, why: a goal that changed says so to both. [GO3] */
function LastChange({ goal }: { goal: Goal }) {
  const words = useGoalWords();
  const dates = useDates();
  const session = useSession();
  const change = goal.changes.at(-1);
  if (change === undefined) return null;
  return (
    <div className={css.change}>
      <p className={css.facts}>{words.changed(dates.day(dates.localDate(change.at), session.now()))}</p>
      <p dir="auto">
        <del>{words.was(change.was)}</del>
      </p>
      <p dir="auto">
        <ins>{words.now(change.now)}</ins>
      </p>
      <p dir="auto">{words.because(change.why)}</p>
    </div>
  );
}
