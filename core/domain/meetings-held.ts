import type { PairView } from "./pair-view.ts";

/**
 * How many meetings the two have held. The last wrap knows of those before it, so that they still count when
 * they belong to the history; until there is one, those at hand do. [QB17]
 */
export function meetingsHeld({ records }: Pick<PairView, "records">): number {
  const held = new Set<string>();
  let counted = 0;
  for (const record of records.values()) {
    if (record.type === "occurrence" && record.state === "held") held.add(record.id);
    if (record.type !== "course") continue;
    if (record.wrap !== null) held.add(record.occurrenceId);
    if (record.nth !== null) counted = Math.max(counted, record.wrap === null ? record.nth - 1 : record.nth);
  }
  return Math.max(counted, held.size);
}
