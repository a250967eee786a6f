import { z } from "zod";
import { faultKinds } from "../cosmos/faults.ts";
import type { LocalCosmos } from "../cosmos/local-cosmos.ts";
import { readKinds, writeKinds } from "../cosmos/request-log.ts";
import type { Fault } from "./rooms.ts";
import { type Answer, badRequest, fine } from "./route.ts";

const ops = ["read", "write", ...readKinds, ...writeKinds] as const;
const CosmosFault = z.object({
  kind: z.enum(faultKinds),
  count: z.int(),
  skip: z.int().min(0).optional(),
  op: z.enum(ops).optional(),
  container: z.string().optional(),
  retryAfterMs: z.number().min(0).max(60_000).optional(),
  delayMs: z.number().min(0).max(60_000).optional(),
});

/** Lets the next requests to the store fail as asked; answers which kinds there are when the kind is none. */
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
