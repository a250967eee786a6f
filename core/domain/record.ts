import * as z from "zod/mini";
import { CommandId, PairId, TenantId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { REMEMBERED_COMMANDS } from "./limits.ts";
import { ok, type Result, refuse } from "./result.ts";

/**
 * What every stored record has. `rev` grows by one with every change and never repeats; `recent` names the
 * last commands that changed the record and the `rev` each led to, so that a command that arrives twice
 * (its answer was lost, or it was resent) is recognised instead of done again.
 */
export const recordBase = {
  tenantId: TenantId,
  pairId: PairId,
  schemaVersion: z.literal(1),
  rev: z.int().check(z.minimum(0)),
  at: Instant,
  recent: z.array(z.object({ id: CommandId, rev: z.int() })),
  /** Seconds after which the store drops the record; absent: never. */
  ttl: z.optional(z.int()),
};

/** How every record of a pair begins, a notebook too; `rev` 0: it is not stored yet. */
export function newRecord({ tenantId, pairId }: Pick<Begun, "tenantId" | "pairId">, at: Instant): Begun {
  return { tenantId, pairId, schemaVersion: 1, rev: 0, at, recent: [] };
}

type Begun = Omit<z.infer<z.ZodMiniObject<typeof recordBase>>, "ttl">;

/** The part of a record that `stamp` and `seenBefore` work on. */
export type Stamped = {
  readonly rev: number;
  readonly at: Instant;
  readonly recent: readonly { readonly id: CommandId; readonly rev: number }[];
};

/** A command with what is needed to do it once: `seen` is the `rev` of the record its sender looked at. */
export type Attempt = {
  readonly commandId: CommandId;
  readonly seen?: number | undefined;
  readonly now: Instant;
};

/** The record's next state after a command: one `rev` further, the command remembered. [WR1] [WR2] */
export function stamp<T extends Stamped>(
  record: T,
  by: Attempt,
): T & { recent: { id: CommandId; rev: number }[] } {
  const rev = record.rev + 1;
  const recent = [...record.recent, { id: by.commandId, rev }].slice(-REMEMBERED_COMMANDS);
  return { ...record, rev, at: by.now, recent };
}

/**
 * Whether the record already carries the command. Refuses `conflict` when that cannot be known any more,
 * because more commands changed the record since the sender looked than it remembers. [WR2] [WR3]
 */
export function seenBefore(record: Stamped, by: Attempt): Result<boolean> {
  if (record.recent.some((command) => command.id === by.commandId)) return ok(true);
  const oldest = record.recent[0];
  const isFull = record.recent.length >= REMEMBERED_COMMANDS;
  if (isFull && oldest && by.seen !== undefined && by.seen < oldest.rev - 1) return refuse("conflict");
  return ok(false);
}
