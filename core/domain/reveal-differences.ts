import type { SealedAnswer, SealedQuestion } from "./reveal.ts";

/** Where two answers part. */
export type Difference = {
  readonly key: string;
  /** The priority as it was written; null where the question itself says it. */
  readonly text: string | null;
  /**
   * In the order of the answers: the place of a priority or the rating of the statement; for a line of the
   * retro 1 where there is one. Null: they did not name it.
   */
  readonly places: readonly [number | null, number | null];
};

/** From how many places apart one priority is a difference. */
const PLACES_APART = 2;

/**
 * What is offered as talking points once a question is revealed: priorities that only one of the two has, or
 * that stand two places apart or more, written alike but for case and spaces; ratings that differ; of the
 * retro every question that at least one answered. Empty before the reveal. [RV8]
 */
export function differencesOf(question: SealedQuestion): readonly Difference[] {
  const [first, second] = question.answers ?? [];
  if (first === undefined || second === undefined) return [];
  return between(first.answer, second.answer);
}

function between(one: SealedAnswer, other: SealedAnswer): Difference[] {
  if (one.kind === "priorities" && other.kind === "priorities") return ranked(one.lines, other.lines);
  if (one.kind === "statement" && other.kind === "statement") {
    if (one.rating === other.rating) return [];
    return [{ key: "rating", text: null, places: [one.rating, other.rating] }];
  }
  if (one.kind === "retro" && other.kind === "retro") {
    return one.lines.flatMap((line, i) => {
      const places = [line, other.lines[i] ?? null].map((said) => (said === null ? null : 1));
      const [mine = null, theirs = null] = places;
      if (mine === null && theirs === null) return [];
      return [{ key: `line-${i + 1}`, text: null, places: [mine, theirs] as const }];
    });
  }
  return [];
}

function ranked(one: readonly string[], other: readonly string[]): Difference[] {
  const [first, second] = [placesOf(one), placesOf(other)];
  const found: Difference[] = [];
  for (const [alike, { text, place }] of first) {
    const there = second.get(alike)?.place ?? null;
    if (there !== null && Math.abs(there - place) < PLACES_APART) continue;
    found.push({ key: `place-${place}-${there ?? 0}`, text, places: [place, there] });
  }
  for (const [alike, { text, place }] of second) {
    if (!first.has(alike)) found.push({ key: `place-0-${place}`, text, places: [null, place] });
  }
  return found;
}

/** By the words as they are compared; of a priority named twice the first place counts. */
function placesOf(lines: readonly string[]): Map<string, { text: string; place: number }> {
  const places = new Map<string, { text: string; place: number }>();
  lines.forEach((text, i) => {
    const alike = text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
    if (!places.has(alike)) places.set(alike, { text, place: i + 1 });
  });
  return places;
}
