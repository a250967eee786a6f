import { useEffect, useRef, useState } from "react";
import { type Goal, GoalKind } from "../../../core/domain/goal.ts";
import { TEXT_MAX, WHY_MAX } from "../../../core/domain/limits.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { useGoalWords } from "../../lib/strings/goal-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { formKeys } from "../../ui/form-keys.ts";
import { GrowingText } from "../../ui/growing-text.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { useWholeInView } from "../../ui/use-whole-in-view.ts";
import css from "./goal.module.css";

/** A new goal, or other words for one and why. [GO3] */
export function GoalForm(props: { goal?: Goal; onDone: () => void }) {
  const { goal } = props;
  const session = useSession();
  const common = useWords();
  const words = useGoalWords();
  const text = useDraft(`goal/${goal?.id ?? "new"}`, goal?.text);
  const why = useDraft(`goal-why/${goal?.id ?? "new"}`);
  const [kind, setKind] = useState<GoalKind>("professional");
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useWholeInView<HTMLFormElement>();
  useEffect(() => field.current?.focus(), []);
  const isReady = text.words.trim() !== "" && (goal === undefined || why.words.trim() !== "");

  const leave = () => {
    text.clear();
    why.clear();
    props.onDone();
  };
  const save = () => {
    if (!isReady) return;
    if (goal === undefined) session.act({ name: "goal.set", text: text.words, kind });
    else session.act({ name: "goal.change", goalId: goal.id, text: text.words, why: why.words });
    leave();
  };

  return (
    <form
      ref={form}
      className={css.form}
      aria-label={goal === undefined ? words.set : words.changeOf(goal.text)}
      onKeyDown={formKeys({ save, leave })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <GrowingText
        ref={field}
        dir="auto"
        aria-label={words.text}
        placeholder={words.text}
        maxLength={TEXT_MAX}
        value={text.words}
        onChange={(event) => text.write(event.currentTarget.value)}
      />
      {goal === undefined ? (
        <Choice
          legend={words.kind}
          options={GoalKind.options.map((value) => ({ value, words: words.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
      ) : (
        <GrowingText
          dir="auto"
          aria-label={words.why}
          placeholder={words.why}
          maxLength={WHY_MAX}
          value={why.words}
          onChange={(event) => why.write(event.currentTarget.value)}
        />
      )}
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={!isReady}>
          {goal === undefined ? words.save : words.saveChange}
        </Button>
        <Button size="small" onClick={leave}>
          {common.composer.cancel}
        </Button>
        <PrivacyMark words={common.privacy.both} />
      </div>
    </form>
  );
}
