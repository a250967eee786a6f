import { Edit16Regular } from "@fluentui/react-icons/headless/svg/edit";
import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { Refusal } from "../../core/domain/result.ts";
import type { OpenNote } from "../lib/pair-session.ts";
import { GrowingText } from "./growing-text.tsx";
import { IconButton } from "./icon-button.tsx";
import css from "./note-editor.module.css";
import { Problem } from "./problem.tsx";
import { RichText } from "./rich-text.tsx";
import { caretIn, leaveTyping, loseField, typeIn } from "./typing-place.ts";
import { useTypedNote } from "./use-typed-note.ts";

/** A click on what comes beneath must not miss because the field above it gave way. */
const LEAVES_AFTER_MS = 200;

export type NoteEditorProps = {
  readonly note: OpenNote;
  readonly target: NoteTarget;
  readonly words: { readonly label: string; readonly edit: string; readonly hint: string };
  readonly sentenceFor: (refusal: Refusal) => string;
  /** Takes the focus when it appears. */
  readonly isFocused?: boolean;
  readonly onTyping?: () => void;
};

/** A note: read as it is meant, typed as it is written. Empty, it is a field at once. */
export function NoteEditor(props: NoteEditorProps) {
  const { note, target, words } = props;
  const box = useRef<HTMLDivElement>(null);
  const typed = useTypedNote(note);
  const area = typed.field;
  const [isEditing, setEditing] = useState(() => caretIn(target) !== null);
  const leaving = useRef<number>(undefined);
  const isField = isEditing || typed.value === "";

  useEffect(
    () => () => {
      window.clearTimeout(leaving.current);
      loseField();
    },
    [],
  );

  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    if (!props.isFocused || wasAsked.current) return;
    wasAsked.current = true;
    const target = area.current ?? box.current?.querySelector("button");
    target?.focus();
  }, [props.isFocused, area]);

  // At once with the field: a key that is pressed now belongs into it.
  const wantsFocus = useRef(isEditing);
  useLayoutEffect(() => {
    const field = area.current;
    if (!isField || !wantsFocus.current || field === null) return;
    wantsFocus.current = false;
    const caret = caretIn(target) ?? field.value.length;
    field.focus();
    field.setSelectionRange(caret, caret);
  });

  const edit = () => {
    wantsFocus.current = true;
    setEditing(true);
  };

  if (!isField) {
    const startFromWords = (event: MouseEvent) => {
      const isLink = event.target instanceof Element && event.target.closest("a") !== null;
      if (!isLink && window.getSelection()?.isCollapsed !== false) edit();
    };
    return (
      <div ref={box} className={css.note}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside the words does the same */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button beside the words does the same */}
        <div className={css.reading} onClick={startFromWords}>
          <div className={css.words}>
            <RichText text={typed.value} />
          </div>
          <IconButton name={words.edit} icon={<Edit16Regular />} onClick={edit} />
        </div>
      </div>
    );
  }
  return (
    <div ref={box} className={css.note}>
      <GrowingText
        ref={typed.attach}
        holds={typed.value}
        isTall={isEditing}
        dir="auto"
        aria-label={words.label}
        placeholder={words.label}
        onChange={() => {
          typed.onInput();
          props.onTyping?.();
        }}
        onCompositionStart={typed.onCompositionStart}
        onCompositionEnd={typed.onCompositionEnd}
        onFocus={() => {
          window.clearTimeout(leaving.current);
          setEditing(true);
        }}
        onSelect={(event) => typeIn(target, event.currentTarget.selectionEnd)}
        onBlur={() => {
          leaveTyping();
          if (document.hasFocus()) {
            leaving.current = window.setTimeout(() => setEditing(false), LEAVES_AFTER_MS);
          }
        }}
      />
      {typed.refusal !== null && <Problem>{props.sentenceFor(typed.refusal)}</Problem>}
      {isEditing && <p className={css.hint}>{words.hint}</p>}
    </div>
  );
}
