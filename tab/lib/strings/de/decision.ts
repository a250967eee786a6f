import type { decision as english } from "../en/decision.ts";

export const decision: typeof english = {
  title: "Entscheidung",
  options: "Möglichkeiten",
  addOption: "Möglichkeit hinzufügen",
  removeOption: (text) => `Möglichkeit entfernen: ${text}`,
  outcome: "Was entscheidet ihr?",
  owner: "Wer sich kümmert",
  nobody: "Noch niemand",
  due: "Bis wann",
  noDate: "Kein Termin",
  decide: "Entscheiden",
  decided: "Entschieden",
  change: "Ändern",
  changeOf: (outcome) => `Entscheidung ändern: ${outcome}`,
  reopen: "Wieder öffnen",
};
