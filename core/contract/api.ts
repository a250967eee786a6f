import * as z from "zod/mini";
import { PastCheckIn } from "../domain/check-in.ts";
import { Reflection } from "../domain/feedback.ts";
import { PairId } from "../domain/ids.ts";
import { Instant } from "../domain/instant.ts";
import { Notebook } from "../domain/notebook.ts";
import { Person, Role } from "../domain/people.ts";
import { RefusalCode } from "../domain/refusal.ts";
import { Occurrence } from "../domain/series.ts";
import { SharedRecord } from "../domain/shared-record.ts";

/** One of my 1-on-1s, as the list in the personal tab shows it. */
export const MyPair = z.object({
  pairId: PairId,
  role: Role,
  partner: Person,
  next: z.nullable(Occurrence),
  /** The zone in which the two agreed when to meet; null without a series. */
  zone: z.nullable(z.string()),
  openPoints: z.int(),
  /** Open action items that I own. */
  myOpenActionItems: z.int(),
});
export type MyPair = z.infer<typeof MyPair>;

/** `GET /api/me` */
export const Me = z.object({ person: Person, pairs: z.array(MyPair), now: Instant });
export type Me = z.infer<typeof Me>;

/** `GET /api/pairs/{pairId}`: the open agenda, and the asker's own notebook. */
export const PairSnapshot = z.object({
  pairId: PairId,
  records: z.array(SharedRecord),
  notebook: Notebook,
  now: Instant,
});
export type PairSnapshot = z.infer<typeof PairSnapshot>;

/** `GET /api/pairs/{pairId}/history?before=…&only=feedback`: what was settled, newest first, a page at a time. */
export const HistoryPage = z.object({ records: z.array(SharedRecord), next: z.nullable(z.string()) });
export type HistoryPage = z.infer<typeof HistoryPage>;

/** `GET /api/pairs/{pairId}/reflections?from=…`: the asker's own; of several about one feedback the first counts. [FB15] */
export const ReflectionsPage = z.object({ reflections: z.array(Reflection), next: z.nullable(z.string()) });
export type ReflectionsPage = z.infer<typeof ReflectionsPage>;
/** `GET /api/pairs/{pairId}/check-ins`: the asker's own check-ins that are over, newest first. */
export const PastCheckIns = z.object({ checkIns: z.array(PastCheckIn) });
export type PastCheckIns = z.infer<typeof PastCheckIns>;

/** `POST /api/pairs/{pairId}/commands` answered: done (again or for the first time). */
export const Done = z.object({ done: z.literal(true), records: z.array(SharedRecord) });
export type Done = z.infer<typeof Done>;

/** Every answer that is not 2xx. */
export const Problem = z.object({
  error: z.union([RefusalCode, z.enum(["unauthenticated", "forbidden", "too-large", "internal"])]),
  detail: z.optional(z.record(z.string(), z.number())),
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
