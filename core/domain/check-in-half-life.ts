import { type CheckInItem, checkInVersions, type OwnAnswer, type Sharing } from "./check-in.ts";
import { type CheckInCopy, copyIdOf } from "./check-in-copy.ts";
import type { OccurrenceId } from "./ids.ts";
import { epochMsOf, type Instant } from "./instant.ts";
import type { Participant } from "./pair.ts";
import type { PairView } from "./pair-view.ts";
import { type Attempt, stamp } from "./record.ts";

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
 * The copy that a sharing leads to; null when it was written already, whatever became of it since. What the
 * other has opened stays opened when only the day changes. [CI7] [CI8]
 */
export function sharedCopy(
  view: PairView,
  named: AnswerNamed,
  answer: OwnAnswer,
  attempt: Attempt,
): CheckInCopy | null {
  const { sharing } = answer;
  const known = copyNamed(view, named);
  if (sharing === null || known?.recent.some(({ id }) => id === sharing.by)) return null;
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
      ...(known ?? blankCopy(view, named, attempt.now)),
      ...shown,
      state: "shared" as const,
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
  const carries = (commandId: string) => known?.recent.some(({ id }) => id === commandId) ?? false;
  if (carries(attempt.commandId)) return [];
  const isShown = known?.state === "shared" && known.until > attempt.now;
  const isOnItsWay = sharing !== null && sharing.until > attempt.now && !carries(sharing.by);
  if (!isShown && !isOnItsWay) return [];
  const base = known ?? blankCopy(view, named, attempt.now);
  const until = sharing !== null && sharing.until > base.until ? sharing.until : base.until;
  const mark: CheckInCopy = {
    ...base,
    state: "revoked",
    value: null,
    word: null,
    wantsToTalk: false,
    until,
    response: null,
    ttl: ttlUntil(until, attempt.now),
  };
  // Should the copy be on its way still, it finds the mark in its place.
  const overtaken = isOnItsWay ? [{ id: sharing.by, rev: base.rev + 1 }] : [];
  return [stamp({ ...mark, recent: [...base.recent, ...overtaken] }, attempt)];
}

function blankCopy(view: PairView, { occurrenceId, item, by }: AnswerNamed, now: Instant): CheckInCopy {
  return {
    tenantId: view.pair.tenantId,
    pairId: view.pair.pairId,
    schemaVersion: 1,
    rev: 0,
    at: now,
    recent: [],
    id: copyIdOf(occurrenceId, by.id, item),
    type: "checkInCopy",
    occurrenceId,
    personId: by.id,
    item,
    version: checkInVersions[item],
    state: "revoked",
    value: null,
    word: null,
    wantsToTalk: false,
    until: now,
    openedAt: null,
    response: null,
  };
}
