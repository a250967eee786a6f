import type { lastTime as english } from "../en/last-time.ts";

export const lastTime: typeof english = {
  title: "Letztes Mal",
  promised: (who, open) => (open === 1 ? `${who}: 1 offene Zusage` : `${who}: ${open} offene Zusagen`),
  overdue: (count) => (count === 1 ? "1 überfällig" : `${count} überfällig`),
  noPromises: "Keine Zusage ist offen.",
  decided: (outcome) => `Entschieden: ${outcome}`,
  moreDecided: (count) => (count === 1 ? "und 1 weitere" : `und ${count} weitere`),
  inHistory: (count) => (count === 1 ? "1 weitere im Verlauf" : `${count} weitere im Verlauf`),
  nothingDecided: "Nichts wurde entschieden.",
  carried: (names) => `Verschoben: ${names}`,
  moreCarried: (count) => (count === 1 ? "und 1 weiterer" : `und ${count} weitere`),
  nothingCarried: "Es blieb nichts übrig.",
};
