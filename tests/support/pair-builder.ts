import { Command, type CommandInput } from "../../core/domain/command.ts";
import { decide } from "../../core/domain/decide.ts";
import type { CommandId, PairId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import { emptyNotebook } from "../../core/domain/notebook.ts";
import type { Pair, Participant } from "../../core/domain/pair.ts";
import type { Change, PairView } from "../../core/domain/pair-view.ts";
import type { Role } from "../../core/domain/people.ts";
import type { Result } from "../../core/domain/result.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";

export const TENANT = "tenant-1";
export const PAIR_ID: PairId = "pair_1";
export const NOON: Instant = "2026-03-02T12:00:00.000Z";
export const manager: Participant = { id: "person-m", role: "manager" };
export const report: Participant = { id: "person-r", role: "report" };

/** The pair that domain tests start from. */
export const aPair: Pair = {
  tenantId: TENANT,
  pairId: PAIR_ID,
  schemaVersion: 1,
  rev: 1,
  at: NOON,
  recent: [],
  id: PAIR_ID,
  type: "pair",
  manager: { id: manager.id, name: "Maren Vogt" },
  report: { id: report.id, name: "Rafael Costa" },
};

/** A pair in memory to which commands are done one after the other, as the server would. */
export type PairInMemory = {
  readonly view: (role: Role) => PairView;
  /** Decides and, when granted, keeps the result. The command id is made from a counter unless given. */
  readonly act: (
    role: Role,
    command: CommandInput,
    how?: { id?: CommandId; seen?: number; now?: Instant },
  ) => Result<Change>;
  readonly records: () => SharedRecord[];
  /** Keeps a record that nobody's command led to. */
  readonly keep: (record: SharedRecord) => void;
};

/** Starts a pair without points, and with what else is there. */
export function startPair(others: readonly SharedRecord[] = []): PairInMemory {
  const records = new Map<string, SharedRecord>([aPair, ...others].map((record) => [record.id, record]));
  const notebooks = {
    manager: emptyNotebook(TENANT, PAIR_ID, manager.id, NOON),
    report: emptyNotebook(TENANT, PAIR_ID, report.id, NOON),
  };
  let count = 0;
  const view = (role: Role): PairView => ({
    pair: aPair,
    records: new Map(records),
    notebook: notebooks[role],
  });
  return {
    view,
    records: () => [...records.values()],
    keep: (record) => records.set(record.id, record),
    act: (role, command, how = {}) => {
      const attempt = { commandId: how.id ?? nextId(), seen: how.seen, now: how.now ?? NOON };
      const by = role === "manager" ? manager : report;
      const change = decide(view(role), Command.parse(command), by, attempt);
      if (change.ok) {
        for (const record of change.value.shared) records.set(record.id, record);
        if (change.value.notebook !== null) notebooks[role] = change.value.notebook;
      }
      return change;
    },
  };

  function nextId(): CommandId {
    count++;
    return `cmd_${count}`;
  }
}

/** The ids of what a decision changed, for tests that go on with them. */
export function idsOf(change: Result<Change>): string[] {
  return change.ok ? change.value.shared.map((record) => record.id) : [];
}

/** The code of a refusal; undefined when it was granted. */
export function codeOf<T>(result: Result<T>): string | undefined {
  return result.ok ? undefined : result.refusal.code;
}
