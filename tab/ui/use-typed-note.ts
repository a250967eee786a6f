import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Refusal } from "../../core/domain/result.ts";
import type { OpenNote } from "../lib/pair-session.ts";
import { editBetween, edited, movedEdit, type TextEdit } from "../lib/text-edit.ts";

/** A note as a text field holds it. */
export type TypedNote = {
  /** With the words that were refused still in it. */
  readonly value: string;
  readonly refusal: Refusal | null;
  readonly onInput: () => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
};

type Move = (offset: number) => number;
/** Letters that are still being put together: the field is left alone, and what moves meanwhile is kept. */
type Composing = { readonly base: string; readonly moves: Move[] };

/**
 * Keeps a text field and a note in step. The caret stays between the letters where it was while the other
 * one types. Words that the note refused stay in the field, as an edit on top of the note.
 */
export function useTypedNote(note: OpenNote, area: RefObject<HTMLTextAreaElement | null>): TypedNote {
  const [value, setValue] = useState(note.text);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [, setSaving] = useState(note.saving);
  const refused = useRef<TextEdit | null>(null);
  const composing = useRef<Composing | null>(null);
  const selection = useRef<readonly [number, number] | null>(null);

  useEffect(() => note.onSaving(() => setSaving(note.saving())), [note]);

  useEffect(
    () =>
      note.onChange((text, move) => {
        if (composing.current !== null) {
          composing.current.moves.push(move);
          return;
        }
        if (refused.current !== null) refused.current = movedEdit(refused.current, move);
        const field = area.current;
        if (field !== null) selection.current = [move(field.selectionStart), move(field.selectionEnd)];
        // At once: a letter typed into a field that lags behind would undo what the other one typed.
        flushSync(() => setValue(edited(text, refused.current)));
      }),
    [note, area],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put back after the words changed
  useLayoutEffect(() => {
    const at = selection.current;
    selection.current = null;
    if (at !== null && document.activeElement === area.current) area.current?.setSelectionRange(at[0], at[1]);
  }, [value, area]);

  const handOver = (edit: TextEdit | null) => {
    const problem = edit === null ? null : note.replace(edit.from, edit.to, edit.words);
    refused.current = problem === null ? null : edit;
    setRefusal(problem);
    setValue(edited(note.text(), refused.current));
  };

  return {
    value,
    refusal: refusal ?? note.refusal(),
    onInput: () => {
      const field = area.current;
      if (field === null) return;
      if (composing.current !== null) setValue(field.value);
      else handOver(editBetween(note.text(), field.value, field.selectionEnd));
    },
    onCompositionStart: () => {
      composing.current = { base: note.text(), moves: [] };
    },
    onCompositionEnd: () => {
      const field = area.current;
      if (field === null || composing.current === null) return;
      const { base, moves } = composing.current;
      composing.current = null;
      const typed = editBetween(base, field.value, field.selectionEnd);
      const edit = typed && moves.reduce<TextEdit>((moved, move) => movedEdit(moved, move), typed);
      if (edit !== null && moves.length > 0) {
        const caret = edit.from + edit.words.length;
        selection.current = [caret, caret];
      }
      handOver(edit);
    },
  };
}
