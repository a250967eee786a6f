import type { ActionItem } from "./action-item.ts";
import { epochMsOf, type Instant, MINUTE_MS } from "./instant.ts";
import { dayOf, zoneOf } from "./local-day.ts";
import type { PairView } from "./pair-view.ts";

/**
 * Whether an open promise is past its due: its day is over where the two meet, or the first meeting after it
 * was promised has ended. [AI9]
 */
export function isOverdue(item: ActionItem, view: Pick<PairView, "records">, now: Instant): boolean {
  if (item.state !== "open") return false;
  if (item.due.kind === "date") return item.due.date < dayOf(now, zoneOf(view));
  if (item.promisedAt === null) return false;
  for (const record of view.records.values()) {
    if (record.type !== "occurrence" || record.state === "cancelled") continue;
    const endMs = epochMsOf(record.start) + record.minutes * MINUTE_MS;
    if (record.start > item.promisedAt && endMs < epochMsOf(now)) return true;
  }
  return false;
}
