import * as z from "zod/mini";
import { PastCheckIn, withEarlier } from "./check-in.ts";
import { KeptReflection } from "./kept-reflection.ts";

/**
 * What one person keeps in their own partition beside the notebook, a record each: what would let the
 * notebook grow without end. Written in one batch with it, read by its owner alone. [CI6] [FB15]
 */
export const PersonalRecord = z.discriminatedUnion("type", [PastCheckIn, KeptReflection]);
export type PersonalRecord = z.infer<typeof PersonalRecord>;

/**
 * A record as it is kept in the place of an earlier one: a check-in that began anew takes away no answer that
 * was given before. [CI6]
 */
export function inThePlaceOf(earlier: PersonalRecord | undefined, record: PersonalRecord): PersonalRecord {
  if (earlier?.type !== "checkIn" || record.type !== "checkIn") return record;
  return { ...record, answers: withEarlier(record.answers, earlier.answers) };
}
