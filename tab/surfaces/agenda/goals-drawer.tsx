import { useState } from "react";
import type { Focus } from "../../../core/domain/focus.ts";
import type { Goal } from "../../../core/domain/goal.ts";
import type { GoalId } from "../../../core/domain/ids.ts";
import { ActionItemForm } from "../../features/action-item/action-item-form.tsx";
import { FocusList } from "../../features/focus/focus-list.tsx";
import { GoalList } from "../../features/goal/goal-list.tsx";
import { RefusedCommands } from "../../features/refusal/refused-commands.tsx";
import { useDrafts, useSession } from "../../lib/session.ts";
import { useGoalWords } from "../../lib/strings/goal-words.ts";
import { refusedAbout, useAgenda } from "./agenda-context.ts";
import { useUndo } from "./agenda-points.tsx";
import css from "./agenda-view.module.css";

const GOALS = "goals";
const FOCUSES = "focuses";

/** What each of the two wants to reach, and what they work on. */
export function GoalsDrawer() {
  const { screen, people, sentenceFor, setDeleted } = useAgenda();
  const session = useSession();
  const words = useGoalWords();
  const undoGoal = useUndo(GOALS);
  const undoFocus = useUndo(FOCUSES);
  const records = [...screen.view.records.values()];
  const drafts = useDrafts();
  const all = records.filter((record) => record.type === "goal");
  // What was begun for a goal that was deleted since is at hand again.
  const [helping, setHelping] = useState<readonly GoalId[]>(() =>
    all
      .filter((one) => one.state === "deleted" && drafts.read(`action-item/${one.id}`) !== "")
      .map((one) => one.id),
  );
  const goals = all.filter((one) => one.state !== "deleted" || helping.includes(one.id));
  const focuses = records.filter((record) => record.type === "focus").filter((one) => one.state === "active");
  const helpedOf = (goal: Goal) =>
    records.filter((one) => one.type === "actionItem" && one.goalId === goal.id && one.state !== "deleted")
      .length;

  const deleteGoal = (goal: Goal) => {
    session.act({ name: "goal.delete", goalId: goal.id });
    const restore = { name: "goal.restore", goalId: goal.id } as const;
    setDeleted({ restore, words: words.deleted(goal.text), list: GOALS, index: 0 });
  };
  const deleteFocus = (focus: Focus) => {
    session.act({ name: "focus.delete", focusId: focus.id });
    const restore = { name: "focus.restore", focusId: focus.id } as const;
    setDeleted({ restore, words: words.deleted(focus.text), list: FOCUSES, index: 0 });
  };

  return (
    <div className={css.parts}>
      {people.map((owner, index) => (
        <GoalList
          key={owner.id}
          owner={owner}
          isMine={index === 0}
          goals={goals.filter((goal) => goal.owner === owner.id).sort(activeFirst)}
          helpedOf={helpedOf}
          refusedOf={(goal) => {
            const refused = refusedAbout(screen, goal.id);
            return refused.length > 0 && <RefusedCommands refused={refused} sentenceFor={sentenceFor} />;
          }}
          isHelping={(goal) => helping.includes(goal.id)}
          onHelp={(goal) => setHelping([...helping, goal.id])}
          help={(goal) => (
            <ActionItemForm
              goalId={goal.state === "deleted" ? undefined : goal.id}
              answers={goal.id}
              people={people}
              onDone={() => setHelping((some) => some.filter((id) => id !== goal.id))}
            />
          )}
          onDelete={deleteGoal}
          undo={index === 0 ? undoGoal?.content : null}
        />
      ))}
      <FocusList focuses={focuses} onDelete={deleteFocus} undo={undoFocus?.content} />
    </div>
  );
}

function activeFirst(a: Goal, b: Goal): number {
  // Deleted under somebody's hand, it stays where it was.
  const rank = (goal: Goal) => (goal.state === "active" || goal.state === "deleted" ? 0 : 1);
  return rank(a) - rank(b) || (a.setAt < b.setAt ? -1 : 1);
}
