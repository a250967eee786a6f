import { missedAt } from "../../core/domain/course.ts";
import type { OccurrenceId, PersonId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import { type Pair, partnerOf } from "../../core/domain/pair.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { isUnwrapped } from "../../core/domain/wrap.ts";
import type { MeetingFacts } from "../ports/notices.ts";
import type { MeetingEnd } from "./cards/meeting-card.ts";

type Found = { readonly pair: Pair; readonly records: ReadonlyMap<string, SharedRecord> };

/** A meeting and what became of it, as one of the two is shown them; undefined when it is not at hand. [WU5] [WU8] */
export function meetingFor(
  found: Found,
  occurrenceId: OccurrenceId,
  reader: PersonId,
  now: Instant,
): { readonly facts: MeetingFacts; readonly end: MeetingEnd } | undefined {
  const occurrence = found.records.get(occurrenceId);
  if (occurrence?.type !== "occurrence") return undefined;
  const { pairId } = found.pair;
  const { start } = occurrence;
  const facts = { pairId, occurrenceId, start, partnerName: partnerOf(found.pair, reader).name };
  const course = courseOf(found, occurrence);
  const by = (id: PersonId | null) => (id === null ? "either" : id === reader ? "you" : "partner");
  if (course.wrap !== null) return { facts, end: { said: "happened", by: by(course.wrap.by) } };
  const missed = missedAt(course, start);
  if (missed !== null) return { facts, end: { said: saidBy[missed], by: by(course.missedBy) } };
  return { facts, end: { said: null, isAsked: isUnwrapped(found, course, occurrence, now) } };
}

const saidBy = { "find-time": "findTime", skipped: "skip" } as const;
