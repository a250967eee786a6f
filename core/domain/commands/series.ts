import * as z from "zod/mini";
import { SeriesId } from "../ids.ts";
import { Cadence, Series } from "../series.ts";

/** What can be done to the series of a pair. */
export const seriesCommands = [
  z.object({
    name: z.literal("series.set"),
    seriesId: SeriesId,
    minutes: z.optional(Series.shape.minutes),
    everyWeeks: z.optional(Cadence.shape.everyWeeks),
  }),
] as const;
