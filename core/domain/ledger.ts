import type { Expectation } from "./expectation.ts";
import { type Feedback, isAcknowledged } from "./feedback.ts";
import type { Instant } from "./instant.ts";
import type { SharedRecord } from "./shared-record.ts";

/** One thing that was said, and what came of it; nothing is scored. [FB17] */
export type LedgerEntry = {
  readonly record: Expectation | Feedback;
  readonly saidOn: Instant;
  readonly acknowledgedOn: Instant | null;
  readonly actedOn: Instant | null;
};

/**
 * What was said and should surprise nobody later: every expectation, and all feedback for next time once it
 * was opened. The same for both, the newest first. [FB17] [EX5]
 */
export function ledgerOf(records: Iterable<SharedRecord>): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const record of records) {
    if (record.type === "expectation" && record.state === "open") {
      const { saidAt, acknowledgedAt, actedOn } = record;
      entries.push({ record, saidOn: saidAt, acknowledgedOn: acknowledgedAt, actedOn });
    } else if (record.type === "feedback" && record.tone === "next-time" && record.openedAt !== null) {
      const acknowledgedOn = isAcknowledged(record) ? record.answeredAt : null;
      entries.push({ record, saidOn: record.sharedAt, acknowledgedOn, actedOn: record.actedOn });
    }
  }
  return entries.sort((a, b) => (a.saidOn !== b.saidOn ? (a.saidOn < b.saidOn ? 1 : -1) : byId(a, b)));
}

function byId(a: LedgerEntry, b: LedgerEntry): number {
  return a.record.id < b.record.id ? -1 : 1;
}
