import * as z from "zod/mini";
import { TurnKey } from "../course.ts";
import { OccurrenceId, SharedPointId } from "../ids.ts";
import { ASKED_MINUTES_MAX, ASKED_POINTS_MAX, MINUTES_MAX } from "../limits.ts";
import { Alignment } from "../talking-point.ts";

/** What can be done about the minutes of a meeting, and about what is read before it. */
export const paceCommands = [
  z.object({
    name: z.literal("course.give"),
    occurrenceId: OccurrenceId,
    fromPointId: SharedPointId,
    to: TurnKey,
    minutes: z.int().check(z.minimum(1), z.maximum(MINUTES_MAX)),
    /** False takes it back. */
    given: z._default(z.boolean(), true),
  }),
  z.object({
    name: z.literal("course.extend"),
    occurrenceId: OccurrenceId,
    to: TurnKey,
    /** All that it gets of the time that is free; 0: none. */
    minutes: z.int().check(z.minimum(0), z.maximum(MINUTES_MAX)),
  }),
  z.object({
    name: z.literal("course.ask"),
    occurrenceId: OccurrenceId,
    to: TurnKey,
    minutes: z.int().check(z.minimum(1), z.maximum(ASKED_MINUTES_MAX)),
    /** None takes the question back. */
    fromPointIds: z.array(SharedPointId).check(z.maxLength(ASKED_POINTS_MAX)),
  }),
  z.object({
    name: z.literal("course.keep"),
    occurrenceId: OccurrenceId,
    fromPointId: SharedPointId,
    kept: z.boolean(),
  }),
  z.object({
    name: z.literal("point.align"),
    pointId: SharedPointId,
    /** Null takes it back. */
    aligned: z.nullable(Alignment),
  }),
] as const;
