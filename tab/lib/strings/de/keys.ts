import type { keys as english } from "../en/keys.ts";

export const keys: typeof english = {
  title: "Tasten",
  close: "Schließen",
  newPoint: "Neuer Punkt",
  move: "Nach oben oder unten gehen",
  reorder: "Punkt verschieben",
  discuss: "Besprochen oder wieder offen",
  talk: "Jetzt darüber sprechen",
  open: "Notiz öffnen",
  leave: "Verlassen",
  help: "Diese Liste",
  arrows: "↑ ↓",
  altArrows: "Alt ↑ ↓",
  space: "Leertaste",
  enter: "Eingabe",
  escape: "Esc",
};
