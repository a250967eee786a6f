import * as z from "zod/mini";
import { PastCheckIn } from "./check-in.ts";
import { KeptReflection } from "./kept-reflection.ts";

/**
 * What one person keeps in their own partition beside the notebook, a record each: what would let the
 * notebook grow without end. Written in one batch with it, read by its owner alone. [CI6] [FB15]
 */
export const PersonalRecord = z.discriminatedUnion("type", [PastCheckIn, KeptReflection]);
export type PersonalRecord = z.infer<typeof PersonalRecord>;
