import * as z from "zod/mini";
import { OccurrenceId, PointId, PrivatePointId, QuestionRef, SharedPointId } from "../ids.ts";
import { Minutes, PointKind } from "../talking-point.ts";
import { Words } from "./words.ts";

/** What can be done to talking points, shared and private. */
export const pointCommands = [
  z.object({
    name: z.literal("point.add"),
    text: Words,
    kind: z._default(PointKind, "talk"),
    minutes: z._default(Minutes, null),
    mustCover: z._default(z.boolean(), false),
    isPrivate: z._default(z.boolean(), false),
    questionId: z.optional(QuestionRef),
  }),
  z.object({
    name: z.literal("point.edit"),
    pointId: PointId,
    text: z.optional(Words),
    kind: z.optional(PointKind),
    minutes: z.optional(Minutes),
    mustCover: z.optional(z.boolean()),
  }),
  z.object({ name: z.literal("point.move"), pointId: PointId, after: z.nullable(PointId) }),
  z.object({
    name: z.literal("point.discuss"),
    pointId: SharedPointId,
    occurrenceId: z.nullable(OccurrenceId),
    discussed: z.boolean(),
  }),
  z.object({
    name: z.literal("point.carryOver"),
    pointId: SharedPointId,
    occurrenceId: OccurrenceId,
    carried: z.boolean(),
  }),
  z.object({ name: z.literal("point.later"), pointId: SharedPointId, later: z.boolean() }),
  z.object({ name: z.literal("point.delete"), pointId: PointId }),
  z.object({ name: z.literal("point.restore"), pointId: PointId }),
  z.object({ name: z.literal("point.share"), pointId: PrivatePointId }),
] as const;
