import type { NoteTarget } from "../../core/domain/note.ts";

/** In which note somebody types just now, and how far. */
type Place = { readonly target: NoteTarget; readonly caret: number };

let place: Place | null = null;

/** Remembers where somebody types: a row that moves to another list takes its field away under their hands. */
export function typeIn(target: NoteTarget, caret: number): void {
  place = { target, caret };
}

/** They went elsewhere of their own accord. */
export function leaveTyping(): void {
  place = null;
}

/** The field went away. Unless another one for the same note takes its place at once, nobody types there. */
export function loseField(): void {
  const lost = place;
  window.setTimeout(() => {
    if (place === lost) place = null;
  });
}

/** How far somebody had come in a note whose field went away just now; null when nobody types there. */
export function caretIn(target: NoteTarget): number | null {
  return place?.target === target ? place.caret : null;
}
