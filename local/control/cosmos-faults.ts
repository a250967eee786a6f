import * as z from "zod/mini";
import { faultKinds } from "../cosmos/faults.ts";
import type { LocalCosmos } from "../cosmos/local-cosmos.ts";
import { readKinds, writeKinds } from "../cosmos/request-log.ts";
import type { Fault } from "./rooms.ts";
import { type Answer, badRequest, fine } from "./route.ts";

const ops = ["read", "write", ...readKinds, ...writeKinds] as const;
const CosmosFault = z.object({
  kind: z.enum(faultKinds),
  count: z.int(),
  skip: z.optional(z.int().check(z.minimum(0))),
  op: z.optional(z.enum(ops)),
  container: z.optional(z.string()),
  retryAfterMs: z.optional(z.number().check(z.minimum(0), z.maximum(60_000))),
  delayMs: z.optional(z.number().check(z.minimum(0), z.maximum(60_000))),
});

/** Lets the next requests to the store fail as asked; answers which kinds there are when it knows no such kind. */
export function disturbCosmos(cosmos: LocalCosmos, fault: Fault): Answer {
  const parsed = CosmosFault.safeParse(fault);
  if (!parsed.success) return badRequest(`A fault of cosmos is one of ${faultKinds.join(", ")}.`);
  const { kind, count, ...rest } = parsed.data;
  cosmos.faults.inject({ kind, count, ...defined(rest) });
  return fine({ waiting: cosmos.faults.waiting() });
}

/** Without the fields that are undefined. */
function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined && value !== null) kept[key] = value;
  }
  return kept;
}
