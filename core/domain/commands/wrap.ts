import * as z from "zod/mini";
import { OccurrenceId, SharedPointId } from "../ids.ts";
import { Instant } from "../instant.ts";
import { Worth } from "../worth.ts";
import { Words } from "./words.ts";

/**
 * What was said of a meeting when its sender looked, null for nothing: what the other said since is not overruled
 * unseen. Absent: whatever was said. [WU5]
 */
const overrules = z.optional(z.nullable(z.enum(["find-time", "skipped"])));

/** What can be done at the end of a meeting, and about one that was not wrapped up. */
export const wrapCommands = [
  z.object({ name: z.literal("course.wrap"), occurrenceId: OccurrenceId, overrules }),
  z.object({ name: z.literal("course.unwrap"), occurrenceId: OccurrenceId }),
  z.object({
    name: z.literal("course.confirmNext"),
    occurrenceId: OccurrenceId,
    /** The next date is still good for whoever sends it. */
    confirmed: z.boolean(),
    /** The date that they saw. */
    start: z.optional(Instant),
  }),
  z.object({
    name: z.literal("course.miss"),
    occurrenceId: OccurrenceId,
    /** It did not happen: a time is still to be found, or it is left out. Null takes that back. */
    outcome: z.nullable(z.enum(["find-time", "skipped"])),
    overrules,
  }),
  z.object({ name: z.literal("worth.answer"), occurrenceId: OccurrenceId, worth: z.nullable(Worth) }),
  z.object({ name: z.literal("point.split"), pointId: SharedPointId, first: Words, second: Words }),
] as const;
