import * as z from "zod/mini";
import { ActionItem } from "./action-item.ts";
import { CheckInCopy, CheckInReady } from "./check-in-copy.ts";
import { Course } from "./course.ts";
import { Decision } from "./decision.ts";
import { Expectation } from "./expectation.ts";
import { Feedback, FeedbackRequest } from "./feedback.ts";
import { Focus } from "./focus.ts";
import { Goal } from "./goal.ts";
import { DAY_MS, type Instant, plusMs } from "./instant.ts";
import { SETTLED_SHOWN_DAYS } from "./limits.ts";
import { Outline } from "./outline.ts";
import { Pair } from "./pair.ts";
import { Preference } from "./preference.ts";
import { SealedQuestion } from "./reveal.ts";
import { Occurrence, Series } from "./series.ts";
import { TalkingPoint } from "./talking-point.ts";
import { WorthAsking } from "./worth-asking.ts";

/** Everything that both of a pair may see; nothing else can be stored in `shared` or announced to a pair. [AC3] */
export const SharedRecord = z.discriminatedUnion("type", [
  Pair,
  Series,
  Occurrence,
  TalkingPoint,
  ActionItem,
  Decision,
  Course,
  WorthAsking,
  Outline,
  SealedQuestion,
  Feedback,
  FeedbackRequest,
  Preference,
  Expectation,
  Goal,
  Focus,
  CheckInCopy,
  CheckInReady,
]);
export type SharedRecord = z.infer<typeof SharedRecord>;

/** From when on a settled record still belongs to the open agenda. */
export function openSince(now: Instant): Instant {
  return plusMs(now, -SETTLED_SHOWN_DAYS * DAY_MS);
}

/**
 * Whether a record belongs to the open agenda: all but what was settled before `since`, and occurrences that
 * started before it. What was decided about an open point belongs to it. The store's query for the open records
 * asks exactly this. [AG8] [DE6]
 */
export function isOpenRecord(record: SharedRecord, since: Instant): boolean {
  if (record.type === "occurrence") return record.start >= since;
  if (record.type === "decision" && record.isPointOpen === true) return true;
  return !("settledAt" in record) || record.settledAt === null || record.settledAt >= since;
}

/** Whether the time for which a record was shared is over: nobody is shown, served or told it any more. [CI7] */
export function hasLapsed(record: SharedRecord, now: Instant): boolean {
  return record.type === "checkInCopy" && record.until <= now;
}
