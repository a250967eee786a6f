import * as z from "zod/mini";
import { ExpectationId, PersonId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { recordBase } from "./record.ts";

/** What good looks like: said by the manager, acknowledged by the report. [EX1] */
export const Expectation = z.object({
  ...recordBase,
  id: ExpectationId,
  type: z.literal("expectation"),
  writtenBy: PersonId,
  text: z.string(),
  /** When it was said as it stands. [EX2] */
  saidAt: Instant,
  acknowledgedAt: z.nullable(Instant),
  actedOn: z.nullable(Instant),
  state: z.enum(["open", "deleted"]),
  settledAt: z.nullable(Instant),
});
export type Expectation = z.infer<typeof Expectation>;
