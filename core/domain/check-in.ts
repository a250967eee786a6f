import * as z from "zod/mini";
import { CommandId, OccurrenceId, PastCheckInId, PersonId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { recordBase } from "./record.ts";

/** What is asked of working conditions, in the order in which it is asked; the last is one word of one's own. */
export const CheckInItem = z.enum(["energy", "workload", "clarity", "help", "word"]);
export type CheckInItem = z.infer<typeof CheckInItem>;
export const checkInItems = CheckInItem.options;

/**
 * Which wording of an item is asked now. The words of a version never change: who looks back has to know
 * what was asked. Other words are the next version. [CI1]
 */
export const checkInVersions: Readonly<Record<CheckInItem, number>> = {
  energy: 1,
  workload: 1,
  clarity: 1,
  help: 1,
  word: 1,
};

/** A point of a scale, the first to the fifth; null: not answered. People read its words, never the figure. */
export const ScalePoint = z.nullable(z.int().check(z.minimum(1), z.maximum(5)));

/** What a person says to an item. */
export const said = {
  item: CheckInItem,
  version: z.int().check(z.minimum(1), z.maximum(999)),
  value: ScalePoint,
  word: z.nullable(z.string()),
  wantsToTalk: z.boolean(),
};

/** Until when the other sees a copy of an answer, and by which command: the copy remembers it too. */
export const Sharing = z.object({
  until: Instant,
  /** Only that its owner wants to talk, not what the answer is. */
  onlyTalk: z.boolean(),
  by: CommandId,
  /** Its number among what the owner told the pair; the copy has it too. */
  telling: z._default(z.int(), 0),
});
export type Sharing = z.infer<typeof Sharing>;

/** An answer as its owner keeps it. */
export const OwnAnswer = z.object({
  ...said,
  /** The owner will say it in the meeting; nothing of it leaves the notebook. */
  sayInMeeting: z.boolean(),
  sharing: z.nullable(Sharing),
});
export type OwnAnswer = z.infer<typeof OwnAnswer>;

/** One person's check-in for one meeting: the items to which something was said, in their order. [CI2] [CI4] */
export const CheckIn = z.object({ occurrenceId: OccurrenceId, answers: z.array(OwnAnswer) });
export type CheckIn = z.infer<typeof CheckIn>;

/** A check-in that is over, in its owner's own partition; the store drops it after a year. [CI6] */
export const PastCheckIn = z.object({
  ...recordBase,
  id: PastCheckInId,
  type: z.literal("checkIn"),
  ownerId: PersonId,
  occurrenceId: OccurrenceId,
  answers: z.array(z.object(said)),
});
export type PastCheckIn = z.infer<typeof PastCheckIn>;

/** Where the check-ins at hand lie in their owner's notebook. */
export type AtHand = { readonly checkIn: CheckIn | null; readonly checkInsBefore: readonly CheckIn[] };

/** The check-ins at hand, that of the latest meeting first. [CI6] */
export function checkInsAtHand({ checkIn, checkInsBefore }: AtHand): readonly CheckIn[] {
  return checkIn === null ? checkInsBefore : [checkIn, ...checkInsBefore];
}

/** Check-ins as a notebook has them at hand: alike whatever the order in which they were answered. [CI2] */
export function atHand(checkIns: readonly CheckIn[]): { checkIn: CheckIn | null; checkInsBefore: CheckIn[] } {
  const byMeeting = [...checkIns].sort((a, b) => (a.occurrenceId < b.occurrenceId ? 1 : -1));
  const [checkIn = null, ...checkInsBefore] = byMeeting;
  return { checkIn, checkInsBefore };
}

/** The answers for an occurrence; none when its check-in is not at hand. */
export function answersFor(kept: AtHand, occurrenceId: OccurrenceId): readonly OwnAnswer[] {
  return checkInsAtHand(kept).find((one) => one.occurrenceId === occurrenceId)?.answers ?? [];
}

/** What was said to an item; undefined when nothing was. */
export function answerTo(answers: readonly OwnAnswer[], item: CheckInItem): OwnAnswer | undefined {
  return answers.find((answer) => answer.item === item);
}

/** Whether an answer says anything: a value, a word, or that its owner wants to talk. [CI3] */
export function saysAnything(answer: Pick<OwnAnswer, "value" | "word" | "wantsToTalk">): boolean {
  return answer.value !== null || answer.word !== null || answer.wantsToTalk;
}

/**
 * The check-in with another answer to an item. Null when nothing is left of it: what was skipped, cleared or
 * never touched is stored alike. [CI2]
 */
export function withAnswer(
  occurrenceId: OccurrenceId,
  answers: readonly OwnAnswer[],
  answer: OwnAnswer,
): CheckIn | null {
  const others = answers.filter((other) => other.item !== answer.item);
  const all = saysAnything(answer) ? [...others, answer] : others;
  if (all.length === 0) return null;
  const place = ({ item }: OwnAnswer) => checkInItems.indexOf(item);
  return { occurrenceId, answers: all.sort((a, b) => place(a) - place(b)) };
}

/** What was said to the items that the newer answers leave out stays beside them, in the items' order. [CI6] */
export function withEarlier<T extends { readonly item: CheckInItem }>(
  newer: readonly T[],
  earlier: readonly T[],
): T[] {
  return checkInItems.flatMap((item) => {
    const answer = [...newer, ...earlier].find((one) => one.item === item);
    return answer === undefined ? [] : [answer];
  });
}

/** Names an answer within its owner's notebook. */
export function checkInEntryOf(named: { occurrenceId: OccurrenceId; item: CheckInItem }): string {
  return `${named.occurrenceId}_${named.item}`;
}

/** How an answer is shared at a moment; null when it is not, or not any more. [CI7] */
export function sharingAt(answer: OwnAnswer, now: Instant): Sharing | null {
  return answer.sharing !== null && answer.sharing.until > now ? answer.sharing : null;
}
