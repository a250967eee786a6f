import { useEffect, useRef } from "react";
import { TEXT_MAX } from "../../../core/domain/limits.ts";
import { useDraft } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { formKeys } from "../../ui/form-keys.ts";
import { GrowingText } from "../../ui/growing-text.tsx";
import css from "./ledger.module.css";
import { useLedgerWords } from "./ledger-words.ts";

/** An expectation in one line. */
export function ExpectationForm(props: {
  field: string;
  otherwise?: string;
  onSave: (text: string) => void;
  onDone: () => void;
}) {
  const words = useLedgerWords();
  const common = useWords();
  const draft = useDraft(props.field, props.otherwise);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = draft.words.replace(/\s+/g, " ").trim();
  useEffect(() => {
    area.current?.focus();
    // Who changes words goes on at their end.
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);
  const leave = () => {
    draft.clear();
    props.onDone();
  };
  const save = () => {
    if (text === "") return area.current?.focus();
    props.onSave(text);
    leave();
  };
  return (
    <form
      className={css.form}
      aria-label={props.otherwise === undefined ? words.add : words.edit}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={formKeys({ save, leave })}
    >
      <GrowingText
        ref={area}
        dir="auto"
        aria-label={words.words}
        placeholder={words.hint}
        maxLength={TEXT_MAX}
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
      />
      <div className={css.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={text === ""}>
          {words.save}
        </Button>
        <Button size="small" onClick={leave}>
          {common.composer.cancel}
        </Button>
      </div>
    </form>
  );
}
