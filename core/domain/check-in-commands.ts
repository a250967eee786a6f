// Sharing writes the notebook first and the copy from what was just stored, the other way round than sharing
// a private point: the conditional write proves that the answer is the newest one, so an instance that still
// has an old one can never show what its owner has changed since. Taking back goes the safe way as well: the
// copy first, then the notebook.
import {
  answersFor,
  answerTo,
  atHand,
  type CheckIn,
  type CheckInItem,
  checkInsAtHand,
  checkInVersions,
  type OwnAnswer,
  saysAnything,
  sharingAt,
  withAnswer,
} from "./check-in.ts";
import { copyNamed, sharedCopy, takenBack } from "./check-in-half-life.ts";
import { roomFor } from "./check-in-past.ts";
import type { CommandNamed } from "./command.ts";
import type { OccurrenceId } from "./ids.ts";
import { DAY_MS, plusMs } from "./instant.ts";
import { CHECK_IN_SHARED_DAYS_MAX } from "./limits.ts";
import type { Notebook } from "./notebook.ts";
import { occurrenceNamed } from "./occurrence.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

type OwnCommand = CommandNamed<"checkIn.answer" | "checkIn.share" | "checkIn.revoke">;

/** Decides a command on one's own check-in. Both of the two may do all of them alike. [CI1] to [CI11] */
export function decideCheckIn(
  view: PairView,
  command: OwnCommand,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  switch (command.name) {
    case "checkIn.answer":
      return answerItem(view, command, by, attempt);
    case "checkIn.share":
      return shareAnswer(view, command, by, attempt);
    case "checkIn.revoke":
      return takeBack(view, command, by, attempt);
  }
}

/** A shared answer is taken back before it changes; sharing is chosen anew then. [CI2] [CI6] [CI10] */
function answerItem(
  view: PairView,
  command: CommandNamed<"checkIn.answer">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const { occurrenceId, item } = command;
  if (occurrenceNamed(view.records, occurrenceId, attempt.now) === undefined) {
    return refuse("occurrence-unknown");
  }
  const seen = seenBefore(view.notebook, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const answers = answersFor(view.notebook, occurrenceId);
  const before = answerTo(answers, item) ?? nothingSaid(item);
  const after: OwnAnswer = {
    ...before,
    version: command.version,
    value: item === "word" || command.value === undefined ? before.value : command.value,
    word: item !== "word" || command.word === undefined ? before.word : command.word,
    wantsToTalk: command.wantsToTalk ?? before.wantsToTalk,
    sayInMeeting: command.sayInMeeting ?? before.sayInMeeting,
  };
  const shared = isSame(before, after)
    ? []
    : takenBack(view, { ...command, by, sharing: before.sharing }, attempt);
  const next = isSame(before, after) ? after : { ...after, sharing: null };
  const checkIn = withAnswer(occurrenceId, answers, next);
  const { notebook, kept } =
    checkIn === null ? { notebook: view.notebook, kept: [] } : roomFor(view, occurrenceId, attempt.now);
  return ok({ shared, notebook: stamp(withCheckIn(notebook, occurrenceId, checkIn), attempt), kept });
}

function nothingSaid(item: CheckInItem): OwnAnswer {
  return {
    item,
    version: checkInVersions[item],
    value: null,
    word: null,
    wantsToTalk: false,
    sayInMeeting: false,
    sharing: null,
  };
}

function isSame(a: OwnAnswer, b: OwnAnswer): boolean {
  return (
    a.value === b.value &&
    a.word === b.word &&
    a.wantsToTalk === b.wantsToTalk &&
    a.sayInMeeting === b.sayInMeeting
  );
}

/** The notebook with a meeting's check-in in the place of what it was; null: nothing is left of it. */
function withCheckIn(notebook: Notebook, occurrenceId: OccurrenceId, checkIn: CheckIn | null): Notebook {
  const others = checkInsAtHand(notebook).filter((one) => one.occurrenceId !== occurrenceId);
  return { ...notebook, ...atHand(checkIn === null ? others : [checkIn, ...others]) };
}

/**
 * A copy for the other until a moment, 90 days ahead at most. Done again, it completes what a crash left
 * undone; the notebook is written once more then, to prove that its answer is still the one. [CI7] [CI14]
 */
function shareAnswer(
  view: PairView,
  command: CommandNamed<"checkIn.share">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const { occurrenceId, item, until, onlyTalk } = command;
  const { notebook } = view;
  const seen = seenBefore(notebook, attempt);
  if (!seen.ok) return seen;
  const answers = answersFor(notebook, occurrenceId);
  const answer = answerTo(answers, item);
  const about = { occurrenceId, item, by };
  if (seen.value) {
    const isThisOne = answer !== undefined && sharingAt(answer, attempt.now)?.by === attempt.commandId;
    const copy = isThisOne ? sharedCopy(view, about, answer, attempt) : null;
    if (copy === null) return ok(noChange);
    return ok({ shared: [copy], notebook: { ...notebook, rev: notebook.rev + 1, at: attempt.now } });
  }
  if (answer === undefined || !saysAnything(answer) || (onlyTalk && !answer.wantsToTalk)) {
    return refuse("nothing-to-share");
  }
  const last = plusMs(attempt.now, CHECK_IN_SHARED_DAYS_MAX * DAY_MS);
  if (until <= attempt.now || until > last)
    return refuse("until-out-of-reach", { max: CHECK_IN_SHARED_DAYS_MAX });
  const telling = notebook.tellings + 1;
  const sharing = { until, onlyTalk, by: attempt.commandId, telling };
  const next: OwnAnswer = { ...answer, sayInMeeting: false, sharing };
  const copy = sharedCopy(view, about, next, attempt);
  return ok({
    shared: copy === null ? [] : [copy],
    notebook: stamp(
      withCheckIn({ ...notebook, tellings: telling }, occurrenceId, withAnswer(occurrenceId, answers, next)),
      attempt,
    ),
  });
}

/** Works for earlier meetings too, whose copies outlive their check-in. [CI9] */
function takeBack(
  view: PairView,
  command: CommandNamed<"checkIn.revoke">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const { occurrenceId, item } = command;
  const seen = seenBefore(view.notebook, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const answers = answersFor(view.notebook, occurrenceId);
  const answer = answerTo(answers, item);
  const sharing = answer?.sharing ?? null;
  const shared = takenBack(view, { occurrenceId, item, by, sharing }, attempt);
  const isKnown = answer !== undefined || copyNamed(view, { occurrenceId, item, by }) !== undefined;
  if (!isKnown) return refuse("not-found");
  const notebook =
    answer === undefined
      ? view.notebook
      : withCheckIn(
          view.notebook,
          occurrenceId,
          withAnswer(occurrenceId, answers, { ...answer, sayInMeeting: false, sharing: null }),
        );
  return ok({ shared, notebook: stamp(notebook, attempt) });
}
