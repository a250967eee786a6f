/** The words around a new date for a promise. */
export const renegotiate = {
  title: "A new date",
  why: "Why it moves",
  past: "That day is over. Choose one that is still to come.",
  seen: (name: string) => `${name} sees the old date, the new one and why.`,
  save: "Set the new date",
};
