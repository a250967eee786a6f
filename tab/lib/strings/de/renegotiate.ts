import type { renegotiate as english } from "../en/renegotiate.ts";

export const renegotiate: typeof english = {
  title: "Ein neuer Termin",
  why: "Warum er sich verschiebt",
  past: "Dieser Tag ist vorbei. Wähle einen, der noch kommt.",
  seen: (name) => `${name} sieht den alten Termin, den neuen und warum.`,
  save: "Neuen Termin setzen",
};
