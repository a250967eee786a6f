import { type CheckInCopy, type CheckInReady, type CheckInResponse, readyIdOf } from "./check-in-copy.ts";
import { ttlUntil } from "./check-in-half-life.ts";
import type { CommandNamed } from "./command.ts";
import { type CommandId, idFromCommand } from "./ids.ts";
import { DAY_MS, plusMs } from "./instant.ts";
import { SETTLED_SHOWN_DAYS } from "./limits.ts";
import { occurrenceNamed } from "./occurrence.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, newRecord, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import type { SharedRecord } from "./shared-record.ts";
import { plainTalk } from "./talking-point.ts";
import { placePoint } from "./talking-point-commands.ts";

/** What the two see of each other's check-ins: who is ready, and what became of what is shared. [CI5] [CI11] [CI13] */
export function decideAboutCheckIn(
  view: PairView,
  command: CommandNamed<"checkIn.ready" | "checkIn.opened" | "checkIn.respond">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (command.name === "checkIn.ready") return markReady(view, command, by, attempt);
  const copy = view.records.get(command.copyId);
  if (copy?.type !== "checkInCopy") return refuse("not-found");
  if (copy.personId === by.id) return refuse("only-the-other");
  return command.name === "checkIn.opened"
    ? ok(markOpened(copy, command.sharing, attempt))
    : respond(view, copy, command, by, attempt);
}

/** Said once; whether anything was answered is not in it. [CI5] */
function markReady(
  view: PairView,
  { occurrenceId }: CommandNamed<"checkIn.ready">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const occurrence = occurrenceNamed(view.records, occurrenceId, attempt.now);
  if (occurrence === undefined) return refuse("occurrence-unknown");
  const id = readyIdOf(occurrenceId, by.id);
  if (view.records.has(id)) return ok(noChange);
  const { originalStart } = occurrence;
  const ready: CheckInReady = {
    ...newRecord(view.pair, attempt.now),
    id,
    type: "checkInReady",
    occurrenceId,
    personId: by.id,
    settledAt: originalStart,
    ttl: ttlUntil(plusMs(originalStart, SETTLED_SHOWN_DAYS * DAY_MS), attempt.now),
  };
  return ok({ shared: [stamp(ready, attempt)], notebook: null });
}

/** The first time counts, even when it is told late: its owner is to know that it was seen. [CI11] */
function markOpened(copy: CheckInCopy, sharing: CommandId, attempt: Attempt): Change {
  if (copy.sharing !== sharing || copy.openedAt !== null || copy.until <= attempt.now) return noChange;
  return { shared: [changed(copy, { openedAt: attempt.now }, attempt)], notebook: null };
}

function respond(
  view: PairView,
  copy: CheckInCopy,
  { response }: CommandNamed<"checkIn.respond">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const seen = seenBefore(copy, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  if (copy.state !== "shared" || copy.until <= attempt.now) return refuse("not-found");
  const answered = (
    kind: CheckInResponse["kind"],
    about: CheckInResponse["about"],
    others: readonly SharedRecord[],
  ) =>
    ok({
      shared: [...others, changed(copy, { response: { kind, at: attempt.now, about } }, attempt)],
      notebook: null,
    });
  switch (response.kind) {
    case "noted":
      return answered("noted", null, []);
    case "action":
      if (view.records.get(response.actionItemId)?.type !== "actionItem") return refuse("not-found");
      return answered("action", response.actionItemId, []);
    case "talk": {
      const id = idFromCommand("tp_", attempt.commandId);
      const placed = placePoint(view, attempt, {
        id,
        raisedBy: by.id,
        text: response.text,
        ...plainTalk,
      });
      return placed.ok ? answered("talk", id, placed.value.shared) : placed;
    }
  }
}

/** Every write of a copy counts the store's seconds anew. [CI8] */
function changed(copy: CheckInCopy, change: Partial<CheckInCopy>, attempt: Attempt): CheckInCopy {
  return stamp({ ...copy, ...change, ttl: ttlUntil(copy.until, attempt.now) }, attempt);
}
