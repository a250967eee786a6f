import type { PairView } from "./pair-view.ts";

/** How many meetings the two have held, as far as the records at hand tell. [QB17] */
export function meetingsHeld({ records }: Pick<PairView, "records">): number {
  const held = new Set<string>();
  for (const record of records.values()) {
    if (record.type === "occurrence" && record.state === "held") held.add(record.id);
    if (record.type === "course" && record.wrap !== null) held.add(record.occurrenceId);
  }
  return held.size;
}
