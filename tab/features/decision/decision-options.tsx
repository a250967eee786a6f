import { Dismiss16Regular } from "@fluentui/react-icons/headless/svg/dismiss";
import { useId, useRef } from "react";
import type { Decision } from "../../../core/domain/decision.ts";
import { OPTIONS_MAX, TEXT_MAX } from "../../../core/domain/limits.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import field from "../../ui/field.module.css";
import { IconButton } from "../../ui/icon-button.tsx";
import css from "./decision.module.css";
import { useDecisionWords } from "./decision-words.ts";

/** The options of a decision; picking one takes its words over as what is decided. */
export function DecisionOptions(props: {
  point: TalkingPoint;
  decision: Decision | null;
  picked: string | null;
  onPick: (text: string) => void;
}) {
  const { point } = props;
  const session = useSession();
  const words = useDecisionWords();
  const name = useId();
  const input = useRef<HTMLInputElement>(null);
  const draft = useDraft(`decision-option/${point.id}`);
  const options = props.decision?.options ?? [];

  const add = () => {
    const text = draft.words.replace(/\s+/g, " ").trim();
    if (text === "") return;
    session.act({ name: "decision.addOption", pointId: point.id, text });
    draft.clear();
  };

  return (
    <fieldset className={css.options}>
      <legend className={css.legend}>{words.options}</legend>
      {options.map((option) => (
        <div key={option.id} className={css.option}>
          <label className={css.pick}>
            <input
              type="radio"
              name={name}
              checked={option.text === props.picked}
              onChange={() => props.onPick(option.text)}
            />
            <span dir="auto">{option.text}</span>
          </label>
          <IconButton
            name={words.removeOption(option.text)}
            icon={<Dismiss16Regular />}
            onClick={() => {
              session.act({ name: "decision.removeOption", pointId: point.id, optionId: option.id });
              input.current?.focus();
            }}
          />
        </div>
      ))}
      {options.length < OPTIONS_MAX && (
        <input
          ref={input}
          className={field.field}
          aria-label={words.addOption}
          placeholder={words.addOption}
          dir="auto"
          maxLength={TEXT_MAX}
          value={draft.words}
          onChange={(event) => draft.write(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
      )}
    </fieldset>
  );
}
