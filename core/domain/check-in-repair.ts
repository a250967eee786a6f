import { type CheckIn, type OwnAnswer, sharingAt } from "./check-in.ts";
import { copyNamed } from "./check-in-half-life.ts";
import { keptUntil } from "./check-in-past.ts";
import type { CommandNamed } from "./command.ts";
import type { CommandId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import type { Participant } from "./pair.ts";
import type { PairView } from "./pair-view.ts";

/** A sharing whose copy was never written, as the command to be done again. */
export type ShareAgain = { readonly commandId: CommandId; readonly command: CommandNamed<"checkIn.share"> };

/** The sharings of one's own check-in of which a crash left only the notebook's half. [CI14] */
export function sharesToRepeat(view: PairView, by: Participant, now: Instant): ShareAgain[] {
  const { checkIn } = view.notebook;
  if (checkIn === null) return [];
  const { occurrenceId } = checkIn;
  return checkIn.answers.flatMap((answer) => {
    const sharing = sharingAt(answer, now);
    if (sharing === null || wasWritten(view, by, answer)) return [];
    const { until, onlyTalk } = sharing;
    const { item } = answer;
    return [
      { commandId: sharing.by, command: { name: "checkIn.share", occurrenceId, item, until, onlyTalk } },
    ];
  });
}

/**
 * The check-in at hand without what is over: a sharing whose copy was taken back already, and all of it when
 * it is a year old. The very same when it is as it should be. [CI6] [CI14]
 */
export function tidiedCheckIn(view: PairView, by: Participant, now: Instant): CheckIn | null {
  const { checkIn } = view.notebook;
  if (checkIn === null || keptUntil(checkIn.occurrenceId, now) <= now) return null;
  const isOver = (answer: OwnAnswer) =>
    sharingAt(answer, now) !== null &&
    wasWritten(view, by, answer) &&
    copyOf(view, by, answer)?.state === "revoked";
  if (!checkIn.answers.some(isOver)) return checkIn;
  const answers = checkIn.answers.map((answer) => (isOver(answer) ? { ...answer, sharing: null } : answer));
  return { ...checkIn, answers };
}

function wasWritten(view: PairView, by: Participant, answer: OwnAnswer): boolean {
  return answer.sharing !== null && copyOf(view, by, answer)?.sharing === answer.sharing.by;
}

function copyOf(view: PairView, by: Participant, { item }: OwnAnswer) {
  const { checkIn } = view.notebook;
  return checkIn === null ? undefined : copyNamed(view, { occurrenceId: checkIn.occurrenceId, item, by });
}
