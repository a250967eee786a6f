import type { CheckInItem, PastCheckIn } from "../../core/domain/check-in.ts";
import { ttlUntil } from "../../core/domain/check-in-half-life.ts";
import { keptUntil, pastCheckInIdOf } from "../../core/domain/check-in-past.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { Role } from "../../core/domain/people.ts";
import type { Occurrence } from "../../core/domain/series.ts";
import { samplePersonOf, sampleRecord } from "./sample-record.ts";

/** What each said at the meetings so far, oldest first; 0: nothing. Some lines were skipped, as people do. */
const said: Readonly<Record<Role, readonly (readonly [CheckInItem, string])[]>> = {
  report: [
    ["energy", "43304332"],
    ["workload", "33440434"],
    ["clarity", "34044450"],
    ["help", "44405404"],
  ],
  manager: [
    ["energy", "44300434"],
    ["workload", "44500444"],
    ["clarity", "44500544"],
    ["help", "33400434"],
  ],
};
const words: Readonly<Record<Role, readonly string[]>> = {
  report: ["settling in", "", "", "", "steady", "", "", "stretched"],
  manager: ["", "year’s start", "", "", "", "", "hurried", ""],
};

/** The check-ins of one of the two that are over, for the meetings that were held. */
export function pastCheckIns(role: Role, held: readonly Occurrence[], now: Instant): PastCheckIn[] {
  return held.flatMap((occurrence, week): PastCheckIn[] => {
    const answers = said[role].flatMap(([item, values]) => {
      const value = Number(values[week] ?? 0);
      return value === 0 ? [] : [{ item, version: 1, value, word: null, wantsToTalk: false }];
    });
    const word = words[role][week] ?? "";
    const own = { item: "word" as const, version: 1, value: null, word, wantsToTalk: false };
    if (answers.length === 0 && word === "") return [];
    const { start: at, id: occurrenceId, pairId } = occurrence;
    return [
      {
        ...sampleRecord(at),
        id: pastCheckInIdOf(pairId, occurrenceId),
        type: "checkIn",
        ownerId: samplePersonOf(role).id,
        occurrenceId,
        answers: word === "" ? answers : [...answers, own],
        ttl: ttlUntil(keptUntil(occurrenceId, now), now),
      },
    ];
  });
}
