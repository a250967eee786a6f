import * as z from "zod/mini";
import { OccurrenceId, SharedPointId } from "../ids.ts";
import { QUIET_MAX_S, WANT_MAX } from "../limits.ts";
import { PlannedSection, SectionKey, TemplateKey } from "../template.ts";
import { wordsUpTo } from "./words.ts";

/** Everybody's points have a place, nothing comes twice, and the wrap-up comes last. */
const OwnSections = z.array(PlannedSection).check(
  z.refine((sections) => {
    const keys = sections.map((one) => one.key);
    const hasAll = (["report", "manager", "wrap"] as const).every((key) => keys.includes(key));
    return hasAll && new Set(keys).size === keys.length && keys.at(-1) === "wrap";
  }),
);

const Stop = z.object({ section: SectionKey, pointId: z.nullable(SharedPointId) });

/** What can be done in the course of a meeting. */
export const courseCommands = [
  z.object({ name: z.literal("course.start"), occurrenceId: OccurrenceId }),
  z.object({
    name: z.literal("course.goTo"),
    occurrenceId: OccurrenceId,
    section: SectionKey,
    pointId: z._default(z.nullable(SharedPointId), null),
    /** What had the turn when it was sent on from there. */
    from: z._default(z.nullable(Stop), null),
  }),
  z.object({
    name: z.literal("course.want"),
    occurrenceId: OccurrenceId,
    /** Null takes it back. */
    words: z.nullable(wordsUpTo(WANT_MAX)),
  }),
  /** Both read for this long without a word; 0 ends it. */
  z.object({
    name: z.literal("course.beQuiet"),
    occurrenceId: OccurrenceId,
    seconds: z.int().check(z.minimum(0), z.maximum(QUIET_MAX_S)),
  }),
  z.object({ name: z.literal("course.useTemplate"), occurrenceId: OccurrenceId, template: TemplateKey }),
  /**
   * Makes these sections the pair's own template, and uses it; a special meeting has them for itself. Their
   * order does not matter.
   */
  z.object({ name: z.literal("course.setOwn"), occurrenceId: OccurrenceId, sections: OwnSections }),
  z.object({
    name: z.literal("course.orderSections"),
    occurrenceId: OccurrenceId,
    order: z.array(SectionKey),
  }),
  z.object({
    name: z.literal("course.proposeOrder"),
    occurrenceId: OccurrenceId,
    /** Null takes the proposal away. */
    order: z.nullable(z.array(SectionKey)),
  }),
] as const;
