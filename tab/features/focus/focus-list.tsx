import { Dismiss16Regular } from "@fluentui/react-icons/headless/svg/dismiss";
import { useRef } from "react";
import type { Focus } from "../../../core/domain/focus.ts";
import { FOCUS_TEXT_MAX } from "../../../core/domain/limits.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { useGoalWords } from "../../lib/strings/goal-words.ts";
import field from "../../ui/field.module.css";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import css from "./focus.module.css";

/** The skills and areas of a pair, to be named and taken away. [FO1] */
export function FocusList(props: {
  focuses: readonly Focus[];
  onDelete: (focus: Focus) => void;
  undo: React.ReactNode;
}) {
  const words = useGoalWords();
  return (
    <Section title={words.focusTitle}>
      <p className={css.hint}>{words.focusHint}</p>
      <Kind kind="skill" label={words.skills} add={words.nameSkill} {...props} />
      <Kind kind="area" label={words.areas} add={words.nameArea} {...props} />
      <ul className={css.undo}>{props.undo}</ul>
    </Section>
  );
}

function Kind(props: {
  kind: Focus["kind"];
  label: string;
  add: string;
  focuses: readonly Focus[];
  onDelete: (focus: Focus) => void;
}) {
  const { kind } = props;
  const session = useSession();
  const words = useGoalWords();
  const draft = useDraft(`focus/${kind}`);
  const input = useRef<HTMLInputElement>(null);
  const add = () => {
    if (draft.words.trim() === "") return;
    session.act({ name: "focus.name", kind, text: draft.words });
    draft.clear();
  };
  return (
    <Section title={props.label} level={3}>
      <ul className={css.chips}>
        {props.focuses
          .filter((focus) => focus.kind === kind)
          .map((focus) => (
            <li key={focus.id} className={css.chip}>
              <span dir="auto">{focus.text}</span>
              <IconButton
                name={words.removeFocus(focus.text)}
                icon={<Dismiss16Regular />}
                onClick={() => {
                  props.onDelete(focus);
                  input.current?.focus();
                }}
              />
            </li>
          ))}
      </ul>
      <input
        ref={input}
        className={field.field}
        aria-label={props.add}
        placeholder={props.add}
        dir="auto"
        maxLength={FOCUS_TEXT_MAX}
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
    </Section>
  );
}
