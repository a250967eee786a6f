import * as z from "zod/mini";

/** The parts of a meeting. */
export const SectionKey = z.enum(["today", "check-in", "report", "manager", "growth", "wrap"]);
export type SectionKey = z.infer<typeof SectionKey>;

/** What kind of meeting it is. */
export const TemplateKey = z.enum(["regular", "first", "growth", "career", "retro", "short", "own"]);
export type TemplateKey = z.infer<typeof TemplateKey>;

/** A part of a meeting and how many minutes it may take. */
export const PlannedSection = z.object({
  key: SectionKey,
  minutes: z.int().check(z.minimum(0), z.maximum(240)),
});
export type PlannedSection = z.infer<typeof PlannedSection>;

/** A template that is for one meeting; the next one is of the usual kind again. [CO8] */
export function isSpecial(template: TemplateKey): boolean {
  return template !== "regular" && template !== "own";
}

type Shares = readonly (readonly [SectionKey, number])[];

/** Minutes of a meeting of half an hour. Broad talk comes first, and the report's points before the manager's. */
const shares: Readonly<Record<Exclude<TemplateKey, "own">, Shares>> = {
  regular: [
    ["today", 2],
    ["check-in", 4],
    ["report", 10],
    ["manager", 7],
    ["growth", 4],
    ["wrap", 3],
  ],
  first: [
    ["today", 3],
    ["check-in", 3],
    ["report", 11],
    ["manager", 10],
    ["wrap", 3],
  ],
  growth: [
    ["today", 2],
    ["check-in", 3],
    ["growth", 14],
    ["report", 5],
    ["manager", 3],
    ["wrap", 3],
  ],
  career: [
    ["today", 2],
    ["check-in", 2],
    ["growth", 17],
    ["report", 4],
    ["manager", 2],
    ["wrap", 3],
  ],
  retro: [
    ["today", 2],
    ["check-in", 2],
    ["growth", 5],
    ["report", 9],
    ["manager", 9],
    ["wrap", 3],
  ],
  short: [
    ["today", 1],
    ["check-in", 2],
    ["report", 4],
    ["manager", 2],
    ["wrap", 1],
  ],
};

/** How long a short meeting takes, whatever the calendar says. */
const SHORT_MINUTES = 10;

/** The sections of a template in their order; whole minutes that add up to the meeting's. [CO7] */
export function sectionsOf(template: Exclude<TemplateKey, "own">, minutes: number): PlannedSection[] {
  return shareOut(shares[template], template === "short" ? Math.min(SHORT_MINUTES, minutes) : minutes);
}

/** The sections in another order; what it does not name stays behind in its own, the wrap-up at the end. */
export function inOrder(sections: readonly PlannedSection[], order: readonly SectionKey[]): PlannedSection[] {
  const named = order.flatMap((key) => sections.find((one) => one.key === key) ?? []);
  const all = [...named, ...sections.filter((one) => !order.includes(one.key))];
  return [...all.filter((one) => one.key !== "wrap"), ...all.filter((one) => one.key === "wrap")];
}

/** Shares a length out by weight: rounded down, then a minute each to those that lost most by it. */
export function shareOut(weights: Shares, minutes: number): PlannedSection[] {
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  const exact = weights.map(([key, weight]) => ({ key, due: sum === 0 ? 0 : (weight * minutes) / sum }));
  const sections = exact.map(({ key, due }) => ({ key, minutes: Math.floor(due) }));
  const left = minutes - sections.reduce((total, one) => total + one.minutes, 0);
  const byLoss = exact
    .map(({ due }, index) => ({ index, loss: due - Math.floor(due) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss.slice(0, left)) {
    const section = sections[index];
    if (section !== undefined) section.minutes++;
  }
  return sections;
}
