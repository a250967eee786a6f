import { type RefCallback, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Refusal } from "../../core/domain/result.ts";
import type { OpenNote } from "../lib/pair-session.ts";
import { editBetween, edited, movedEdit, type TextEdit } from "../lib/text-edit.ts";

/** A note as a text field holds it. */
export type TypedNote = {
  /** With the words that were refused still in it. */
  readonly value: string;
  readonly refusal: Refusal | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Gives the field its words, and keeps them in step as long as it is there. */
  readonly attach: RefCallback<HTMLTextAreaElement>;
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
 *
 * The field is written to at once and never by React: a render may come after the next key, and what is in
 * the field must be the note (and the refused edit) whenever a key arrives, or the difference between the
 * two would be taken for typing.
 */
export function useTypedNote(note: OpenNote): TypedNote {
  const [value, setValue] = useState(note.text);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [, setSaving] = useState(note.saving);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const refused = useRef<TextEdit | null>(null);
  const composing = useRef<Composing | null>(null);

  useEffect(() => note.onSaving(() => setSaving(note.saving())), [note]);

  const show = useCallback((text: string, moveCaret: Move | null) => {
    const area = field.current;
    if (area !== null && area.value !== text) {
      const { selectionStart, selectionEnd } = area;
      area.value = text;
      if (moveCaret !== null) area.setSelectionRange(moveCaret(selectionStart), moveCaret(selectionEnd));
    }
    setValue(text);
  }, []);

  useEffect(
    () =>
      note.onChange((text, move) => {
        if (composing.current !== null) {
          composing.current.moves.push(move);
          return;
        }
        if (refused.current !== null) refused.current = movedEdit(refused.current, move);
        show(edited(text, refused.current), move);
      }),
    [note, show],
  );

  const handOver = (edit: TextEdit | null, caret: Move | null) => {
    const problem = edit === null ? null : note.replace(edit.from, edit.to, edit.words);
    refused.current = problem === null ? null : edit;
    setRefusal(problem);
    show(edited(note.text(), refused.current), caret);
  };

  return {
    value,
    field,
    refusal: refusal ?? note.refusal(),
    attach: useCallback(
      (area) => {
        field.current = area;
        if (area !== null) area.value = edited(note.text(), refused.current);
      },
      [note],
    ),
    onInput: () => {
      const area = field.current;
      if (area === null) return;
      if (composing.current !== null) setValue(area.value);
      else handOver(editBetween(note.text(), area.value, area.selectionEnd), null);
    },
    onCompositionStart: () => {
      composing.current = { base: note.text(), moves: [] };
    },
    onCompositionEnd: () => {
      const area = field.current;
      if (area === null || composing.current === null) return;
      const { base, moves } = composing.current;
      composing.current = null;
      const typed = editBetween(base, area.value, area.selectionEnd);
      const edit = typed && moves.reduce<TextEdit>((moved, move) => movedEdit(moved, move), typed);
      handOver(edit, () => (edit === null ? area.selectionEnd : edit.from + edit.words.length));
    },
  };
}
