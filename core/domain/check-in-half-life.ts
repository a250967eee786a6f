import { type CheckInItem, checkInVersions, type OwnAnswer, type Sharing } from "./check-in.ts";
import { type CheckInCopy, copyIdOf } from "./check-in-copy.ts";
import type { OccurrenceId } from "./ids.ts";
import { epochMsOf, type Instant } from "./instant.ts";
import type { Participant } from "./pair.ts";
import type { PairView } from "./pair-view.ts";
import { type Attempt, newRecord, stamp } from "./record.ts";

/** Whose answer to which item of which check-in. */
export type AnswerNamed = {
  readonly occurrenceId: OccurrenceId;
  readonly item: CheckInItem;
  readonly by: Participant;
};

/** The copy of an answer as it is known; undefined when it was never shared, or its time is over. */
export function copyNamed(view: PairView, { occurrenceId, item, by }: AnswerNamed): CheckInCopy | undefined {
  const record = view.records.get(copyIdOf(occurrenceId, by.id, item));
  return record?.type === "checkInCopy" ? record : undefined;
}

/** Seconds until an instant, at least one: the store counts them from each write anew. [CI8] */
export function ttlUntil(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((epochMsOf(until) - epochMsOf(now)) / 1000));
}

/**
 * The copy that a sharing leads to; null when it was written already, whatever became of it since, or when one
 * after it was. What the other has opened stays opened when only the day changes. [CI7] [CI8] [CI16]
 */
export function sharedCopy(
  view: PairView,
  named: AnswerNamed,
  answer: OwnAnswer,
  attempt: Attempt,
): CheckInCopy | null {
  const { sharing } = answer;
  const known = copyNamed(view, named);
  if (sharing === null || known?.sharing === sharing.by) return null;
  if (known !== undefined && known.telling > sharing.telling) return null;
  const shown = {
    version: answer.version,
    value: sharing.onlyTalk ? null : answer.value,
    word: sharing.onlyTalk ? null : answer.word,
    wantsToTalk: answer.wantsToTalk,
  };
  const isTheSame =
    known?.state === "shared" &&
    known.value === shown.value &&
    known.word === shown.word &&
    known.wantsToTalk === shown.wantsToTalk;
  return stamp(
    {
      ...(known ?? blankCopy(view, named, sharing, attempt.now)),
      ...shown,
      state: "shared" as const,
      sharing: sharing.by,
      telling: sharing.telling,
      until: sharing.until,
      openedAt: isTheSame ? known.openedAt : null,
      response: isTheSame ? known.response : null,
      ttl: ttlUntil(sharing.until, attempt.now),
    },
    attempt,
  );
}

/**
 * The mark in the place of a copy that is taken back; none when there is nothing to take back. A sharing
 * whose copy is not known here may be on its way: the mark takes its place, or the write loses and is decided
 * again. [CI9]
 */
export function takenBack(
  view: PairView,
  named: AnswerNamed & { readonly sharing: Sharing | null },
  attempt: Attempt,
): CheckInCopy[] {
  const { sharing } = named;
  const known = copyNamed(view, named);
  const isShown = known?.state === "shared" && known.until > attempt.now;
  const isOnItsWay =
    sharing !== null &&
    sharing.until > attempt.now &&
    known?.sharing !== sharing.by &&
    !(known !== undefined && known.telling > sharing.telling);
  const base = known ?? (sharing === null ? undefined : blankCopy(view, named, sharing, attempt.now));
  if (base === undefined || (!isShown && !isOnItsWay)) return [];
  const until = sharing !== null && sharing.until > base.until ? sharing.until : base.until;
  // Should a copy be on its way still, it finds the mark in its place.
  const last =
    sharing !== null && sharing.telling >= base.telling
      ? { sharing: sharing.by, telling: sharing.telling }
      : { sharing: base.sharing, telling: base.telling };
  const mark: CheckInCopy = {
    ...base,
    ...last,
    state: "revoked",
    value: null,
    word: null,
    wantsToTalk: false,
    until,
    response: null,
    ttl: ttlUntil(until, attempt.now),
  };
  // It may be taken back by one command twice: its notebook's half failed, and it was shared anew meanwhile.
  const isKnown = mark.recent.some(({ id }) => id === attempt.commandId);
  return [isKnown ? { ...mark, rev: mark.rev + 1, at: attempt.now } : stamp(mark, attempt)];
}

function blankCopy(
  view: PairView,
  { occurrenceId, item, by }: AnswerNamed,
  sharing: Sharing,
  now: Instant,
): CheckInCopy {
  return {
    ...newRecord(view.pair, now),
    id: copyIdOf(occurrenceId, by.id, item),
    type: "checkInCopy",
    occurrenceId,
    personId: by.id,
    item,
    version: checkInVersions[item],
    state: "revoked",
    sharing: sharing.by,
    telling: sharing.telling,
    value: null,
    word: null,
    wantsToTalk: false,
    until: now,
    openedAt: null,
    response: null,
  };
}
