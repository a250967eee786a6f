import * as z from "zod/mini";
import { OccurrenceId } from "./ids.ts";

/** Was this worth your time? Asked of each, told to nobody. [WU6] */
export const Worth = z.enum(["yes", "partly", "no"]);
export type Worth = z.infer<typeof Worth>;

/** One person's own answers, oldest first. */
export const WorthAnswers = z.array(z.object({ occurrenceId: OccurrenceId, worth: Worth }));
export type WorthAnswers = z.infer<typeof WorthAnswers>;
