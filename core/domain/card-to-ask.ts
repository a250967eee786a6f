import type { PersonId, QuestionRef } from "./ids.ts";
import { DAY_MS, type Instant, plusMs } from "./instant.ts";
import { worthAskingOf } from "./known-worth-asking.ts";
import { meetingsHeld } from "./meetings-held.ts";
import type { Participant } from "./pair.ts";
import type { PairView } from "./pair-view.ts";
import { type QuestionCard, questionCard } from "./question-card.ts";
import { turnOf } from "./rotation.ts";
import type { Occurrence } from "./series.ts";
import type { TalkingPoint } from "./talking-point.ts";

/** How long a question that was worth asking rests: a quarter. [QB9] */
const RESTS_MS = 91 * DAY_MS;

/** The question that a meeting holds ready for one of the two, with what their records know. [QB6] [QB9] [QB14] */
export function cardToAsk(view: PairView, me: Participant, occurrence: Occurrence): QuestionCard {
  const { notebook, pair, records } = view;
  const series = records.get(occurrence.seriesId);
  const everyWeeks = series?.type === "series" ? series.cadence.everyWeeks : 1;
  return questionCard({
    asker: me.role,
    seed: pair.pairId,
    turn: turnOf(occurrence.originalStart, everyWeeks),
    swaps: notebook.swapped?.occurrenceId === occurrence.id ? notebook.swapped.times : 0,
    meetingsHeld: meetingsHeld(view),
    lifeFit: notebook.lifeFit,
    notLately: askedLately(view, me.id, occurrence.originalStart),
  });
}

/** What a person asked lately, or put off. One that is open for this meeting is not among them. [QB9] */
function askedLately(view: PairView, asker: PersonId, now: Instant): QuestionRef[] {
  const points = [...view.records.values()].flatMap((record) =>
    record.type === "talkingPoint" && record.raisedBy === asker && isAskedOrPutOff(record)
      ? [record.questionId]
      : [],
  );
  const since = plusMs(now, -RESTS_MS);
  const worth = worthAskingOf(view).questions.map((one) =>
    one.asker === asker && one.at >= since ? one.questionId : null,
  );
  return [...points, ...worth].filter((id) => id !== undefined && id !== null);
}

function isAskedOrPutOff(point: TalkingPoint): boolean {
  return point.state === "discussed" || point.state === "later" || point.carriedFrom.length > 0;
}

/** The person's open point that asks a question, of the bank or their own; undefined when none does. [QB11] */
export function openPointAsking(
  view: Pick<PairView, "records">,
  asker: PersonId,
  question: { readonly id: string; readonly text: string },
): TalkingPoint | undefined {
  for (const record of view.records.values()) {
    if (record.type !== "talkingPoint" || record.raisedBy !== asker || record.kind !== "question") continue;
    const isSame =
      record.questionId === undefined ? record.text === question.text : record.questionId === question.id;
    if (isSame && (record.state === "open" || record.state === "later")) return record;
  }
  return undefined;
}
