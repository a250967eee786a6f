import type { PairId } from "../../core/domain/ids.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { Refusal } from "../../core/domain/result.ts";
import type { SessionOwner } from "./pair-session.ts";
import type { Pending } from "./replica.ts";

/** A command that waits for its acknowledgement, or was refused and keeps its words until dismissed. */
export type KeptCommand = Omit<Pending, "isDone"> & {
  readonly kind: "command";
  readonly id: Pending["commandId"];
  /** It may have reached the server before, so `seen` stays as it is. */
  readonly wasSent: boolean;
  /** Names the window that gave it, or sent it last. */
  readonly window?: string;
  readonly refusal?: Refusal;
};

/** One text update that waits for its acknowledgement. */
export type KeptText = {
  readonly kind: "text";
  readonly id: string;
  readonly target: NoteTarget;
  /** Base64 of one Yjs update. */
  readonly update: string;
};

export type KeptEntry = KeptCommand | KeptText;

/**
 * Holds what one person did to one pair until the server has it, across reloads. [RP2]
 *
 * Every window of a person takes up everything it finds when it starts, what another window is still
 * sending included: commands and updates are the same however often they arrive, so nothing has to be
 * known about which windows live. An entry goes only when the server acknowledged it.
 */
export type Outbox = {
  /** What was left over, in the order in which it was put. */
  readonly load: () => Promise<readonly KeptEntry[]>;
  /** Keeps entries (one with the same id is replaced, in its place) and drops others, in one step. */
  readonly put: (entries: readonly KeptEntry[], dropped?: readonly string[]) => void;
  readonly drop: (ids: readonly string[]) => void;
  /** Something that waits is in memory only, and would be lost with the window. */
  readonly isVolatile: () => boolean;
  /** Calls the listener when `isVolatile` changed; returns how to stop. */
  readonly onVolatile: (listener: () => void) => () => void;
};

/** What keeps outboxes: those that are opened for the same person and pair share their entries. */
export type Device = { readonly openOutbox: (owner: SessionOwner, pairId: PairId) => Outbox };

/** The name under which one person's entries for one pair are kept. */
export function outboxKey(owner: SessionOwner, pairId: PairId): string {
  return `${owner.tenantId}/${owner.personId}/${pairId}`;
}

/** A device that keeps entries as long as it exists itself. */
export function createMemoryDevice(): Device {
  const kept = new Map<string, Map<string, KeptEntry>>();
  return {
    openOutbox: (owner, pairId) => {
      const key = outboxKey(owner, pairId);
      const entries = kept.get(key) ?? new Map<string, KeptEntry>();
      kept.set(key, entries);
      const drop = (ids: readonly string[]) => {
        for (const id of ids) entries.delete(id);
      };
      return {
        load: async () => [...entries.values()],
        put: (added, dropped = []) => {
          for (const entry of added) entries.set(entry.id, entry);
          drop(dropped);
        },
        drop,
        isVolatile: () => false,
        onVolatile: () => () => {},
      };
    },
  };
}
