import { type CheckIn, checkInsAtHand, type OwnAnswer, sharingAt } from "./check-in.ts";
import { copyNamed } from "./check-in-half-life.ts";
import { keptUntil } from "./check-in-past.ts";
import type { CommandNamed } from "./command.ts";
import type { CommandId, OccurrenceId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import type { Participant } from "./pair.ts";
import type { PairView } from "./pair-view.ts";

/** A sharing whose copy was never written, as the command to be done again. */
export type ShareAgain = { readonly commandId: CommandId; readonly command: CommandNamed<"checkIn.share"> };

/** The sharings of one's own check-ins at hand of which a crash left only the notebook's half. [CI14] */
export function sharesToRepeat(view: PairView, by: Participant, now: Instant): ShareAgain[] {
  return checkInsAtHand(view.notebook).flatMap(({ occurrenceId, answers }) =>
    answers.flatMap((answer) => {
      const { item } = answer;
      const sharing = sharingAt(answer, now);
      const copy = copyNamed(view, { occurrenceId, item, by });
      if (sharing === null || copy?.sharing === sharing.by) return [];
      const { until, onlyTalk } = sharing;
      return [
        { commandId: sharing.by, command: { name: "checkIn.share", occurrenceId, item, until, onlyTalk } },
      ];
    }),
  );
}

/**
 * The check-ins at hand without what is over: a sharing whose copy was taken back already, and all of one when
 * it is a year old. Null when they are as they should be. [CI6] [CI14]
 */
export function tidiedCheckIns(view: PairView, by: Participant, now: Instant): readonly CheckIn[] | null {
  const all = checkInsAtHand(view.notebook);
  const isTakenBack = (occurrenceId: OccurrenceId, answer: OwnAnswer) => {
    const sharing = sharingAt(answer, now);
    const copy = copyNamed(view, { occurrenceId, item: answer.item, by });
    return sharing !== null && copy?.sharing === sharing.by && copy.state === "revoked";
  };
  const tidied = all
    .filter((one) => keptUntil(one.occurrenceId, now) > now)
    .map((one) => {
      if (!one.answers.some((answer) => isTakenBack(one.occurrenceId, answer))) return one;
      const answers = one.answers.map((answer) =>
        isTakenBack(one.occurrenceId, answer) ? { ...answer, sharing: null } : answer,
      );
      return { ...one, answers };
    });
  const isSame = tidied.length === all.length && tidied.every((one, i) => one === all[i]);
  return isSame ? null : tidied;
}
