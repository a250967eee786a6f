import { useEffect, useId, useRef } from "react";
import { useDraft } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { formKeys } from "../../ui/form-keys.ts";
import { GrowingText } from "../../ui/growing-text.tsx";
import { Problem } from "../../ui/problem.tsx";
import css from "./feedback.module.css";

/** One text and a button that sends it. What is typed stays on the device until it is sent or given up. */
export function OneTextForm(props: {
  /** Under which its words are kept. */
  field: string;
  label: string;
  hint?: string;
  otherwise?: string;
  send: string;
  max: number;
  /** One line: Enter sends it. */
  isLine?: boolean;
  /** Where nobody asked for it, it does not take the focus. */
  isQuiet?: boolean;
  onSend: (text: string) => void;
  onCancel?: () => void;
}) {
  const words = useWords();
  const draft = useDraft(props.field, props.otherwise);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = draft.words.trim();
  const over = text.length - props.max;
  const { isQuiet } = props;
  useEffect(() => {
    if (isQuiet) return;
    area.current?.focus();
    // Who changes words goes on at their end.
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, [isQuiet]);

  const send = () => {
    if (text === "" || over > 0) return area.current?.focus();
    props.onSend(text);
    draft.clear();
  };
  const cancel =
    props.onCancel &&
    (() => {
      draft.clear();
      props.onCancel?.();
    });
  return (
    <form
      className={css.form}
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={formKeys({ save: send, leave: cancel, hasLines: !props.isLine })}
    >
      <div className={css.field}>
        <label className={css.label} htmlFor={id}>
          {props.label}
        </label>
        <GrowingText
          id={id}
          ref={area}
          dir="auto"
          placeholder={props.hint}
          value={draft.words}
          onChange={(event) => draft.write(event.currentTarget.value)}
        />
      </div>
      {over > 0 && <Problem>{words.composer.tooLong(over)}</Problem>}
      <div className={css.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={text === "" || over > 0}>
          {props.send}
        </Button>
        {cancel && (
          <Button size="small" onClick={cancel}>
            {words.composer.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
