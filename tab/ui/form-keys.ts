import type { KeyboardEvent } from "react";

/** The keys of a form: Esc leaves it, Enter in a text saves it, unless it ends a word that is being composed. */
export function formKeys(form: {
  save: () => void;
  leave: (() => void) | undefined;
  /** Its text has lines, so that it takes Ctrl or ⌘ with Enter to save it. */
  hasLines?: boolean;
}): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === "Escape" && form.leave) {
      event.preventDefault();
      form.leave();
      return;
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    if (form.hasLines && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    form.save();
  };
}
