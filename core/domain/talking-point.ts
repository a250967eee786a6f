import * as z from "zod/mini";
import { FocusId, OccurrenceId, PersonId, QuestionRef, SharedPointId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { CARRIED_FROM_KEPT, MINUTES_MAX } from "./limits.ts";
import { recordBase } from "./record.ts";
import { emptyText, SharedText } from "./text.ts";

export const PointKind = z.enum(["talk", "decision", "feedback", "growth", "status", "question"]);
export type PointKind = z.infer<typeof PointKind>;

/** Minutes that a point asks for; null: it asks for none. */
export const Minutes = z.nullable(z.int().check(z.minimum(1), z.maximum(MINUTES_MAX)));

/** What a person says about a point; the same for a private and a shared one. */
export const pointFields = {
  text: z.string(),
  kind: PointKind,
  minutes: Minutes,
  mustCover: z.boolean(),
  note: SharedText,
  raisedAt: Instant,
  rank: z.string(),
  /** The question of the bank that it asks; absent: its words are somebody's own. */
  questionId: z.optional(QuestionRef),
};

/** Whether one of the two sees a status as the other does. */
export const Alignment = z.enum(["yes", "not-quite"]);
export type Alignment = z.infer<typeof Alignment>;

/** A topic that belongs to the pair, not to a meeting: no change of the calendar touches it. [AG1] */
export const TalkingPoint = z.object({
  ...recordBase,
  ...pointFields,
  id: SharedPointId,
  type: z.literal("talkingPoint"),
  raisedBy: PersonId,
  state: z.enum(["open", "later", "discussed", "deleted"]),
  /** The occurrence in which it was discussed. */
  discussedIn: z.nullable(OccurrenceId),
  /** The last occurrences from which it was carried over, oldest first. */
  carriedFrom: z.array(OccurrenceId),
  /** The skills and areas that it is marked with; absent: it never was. [FO3] */
  marks: z.optional(z.array(FocusId)),
  /** What each of the two said about a status, for both to see; absent: neither said anything. */
  aligned: z.optional(z.object({ manager: z.nullable(Alignment), report: z.nullable(Alignment) })),
  /** Since when it has been discussed or deleted: settled points leave the open agenda after a while. */
  settledAt: z.nullable(Instant),
});
export type TalkingPoint = z.infer<typeof TalkingPoint>;

/** What a point is when only its words were given. */
export const plainTalk: Pick<TalkingPoint, "kind" | "minutes" | "mustCover" | "note"> = {
  kind: "talk",
  minutes: null,
  mustCover: false,
  note: emptyText,
};

/** A point as it goes from a meeting to the next one; it remembers the last of them. [AG6] */
export function carriedBy(point: TalkingPoint, occurrenceId: OccurrenceId): TalkingPoint {
  const others = point.carriedFrom.filter((id) => id !== occurrenceId);
  return { ...point, carriedFrom: [...others, occurrenceId].sort().slice(-CARRIED_FROM_KEPT) };
}

/** How many times a point has been on the agenda, counting a given meeting; null: counting the next one. [AG16] */
export function timesOnAgenda({ carriedFrom }: TalkingPoint, occurrenceId: OccurrenceId | null): number {
  return new Set(carriedFrom.filter((id) => id !== occurrenceId)).size + 1;
}
