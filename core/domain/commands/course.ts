import * as z from "zod/mini";
import { OccurrenceId, SharedPointId } from "../ids.ts";
import { WANT_MAX } from "../limits.ts";
import { SectionKey } from "../template.ts";
import { wordsUpTo } from "./words.ts";

/** What can be done in the course of a meeting. */
export const courseCommands = [
  z.object({ name: z.literal("course.start"), occurrenceId: OccurrenceId }),
  z.object({
    name: z.literal("course.goTo"),
    occurrenceId: OccurrenceId,
    section: SectionKey,
    pointId: z._default(z.nullable(SharedPointId), null),
  }),
  z.object({
    name: z.literal("course.want"),
    occurrenceId: OccurrenceId,
    /** Null takes it back. */
    words: z.nullable(wordsUpTo(WANT_MAX)),
  }),
] as const;
