import { checkInItems } from "./check-in.ts";
import { type CheckInCopy, readyIdOf } from "./check-in-copy.ts";
import type { OccurrenceId, PersonId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import type { PairView } from "./pair-view.ts";

/** What a person shares or has taken back and whose time is not over, oldest meeting first, in the items' order. [CI7] */
export function copiesOf(view: PairView, personId: PersonId, now: Instant): CheckInCopy[] {
  const copies: CheckInCopy[] = [];
  for (const record of view.records.values()) {
    if (record.type === "checkInCopy" && record.personId === personId && record.until > now)
      copies.push(record);
  }
  return copies.sort(byMeetingAndItem);
}

/** Whether a person said that they are ready for a meeting. [CI5] */
export function isReadyFor(view: PairView, occurrenceId: OccurrenceId, personId: PersonId): boolean {
  return view.records.has(readyIdOf(occurrenceId, personId));
}

/** The order in which shared answers stand: the oldest meeting first, then as the items are asked. */
export function byMeetingAndItem(a: CheckInCopy, b: CheckInCopy): number {
  if (a.occurrenceId !== b.occurrenceId) return a.occurrenceId < b.occurrenceId ? -1 : 1;
  return checkInItems.indexOf(a.item) - checkInItems.indexOf(b.item);
}
