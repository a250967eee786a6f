/** The words around a new date for a promise. */
export const renegotiate = {
  title: "A new date",
  why: "Why it moves",
  seen: (name: string) => `${name} sees the old date, the new one and why.`,
  save: "Set the new date",
};
