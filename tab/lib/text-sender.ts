import type { ClientMessage, ServerMessageOf } from "../../core/contract/live.ts";
import type { PairId } from "../../core/domain/ids.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { Refusal } from "../../core/domain/result.ts";
import type { KeptText, Outbox } from "./outbox.ts";
import type { Timers } from "./wire.ts";

export type TextSenderDeps = {
  readonly pairId: PairId;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly freshId: () => string;
  readonly send: (message: ClientMessage) => boolean;
  /** Whether the server can know the target: it does not before the point itself is stored. */
  readonly isConfirmed: (target: NoteTarget) => boolean;
  /** Whether the confirmed records have the target, and it takes words. */
  readonly isWritable: (target: NoteTarget) => boolean;
  readonly changed: (target: NoteTarget) => void;
};

/** Sends text updates, in order, and holds each until it is acknowledged. */
export type TextSender = {
  readonly add: (target: NoteTarget, update: string) => void;
  /** Puts one update in the place of all that wait at a target. */
  readonly replaceAll: (target: NoteTarget, update: string) => void;
  /** Updates that wait at a target, refused ones included. */
  readonly waitingAt: (target: NoteTarget) => readonly string[];
  /** Why the server refused what waits at a target; null when it did not. */
  readonly refusalAt: (target: NoteTarget) => Refusal | null;
  /** Targets with something on its way to the server. */
  readonly targetsOnTheWay: () => ReadonlySet<NoteTarget>;
  readonly loaded: (entries: readonly KeptText[]) => void;
  /** A new connection: everything that waits is sent again. */
  readonly connected: () => void;
  /** Sends what could not be sent before. */
  readonly pump: () => void;
  readonly typed: (message: ServerMessageOf<"typed">) => void;
  readonly refused: (message: ServerMessageOf<"type-refused">) => void;
  readonly close: () => void;
};

type Waiting = {
  readonly kept: KeptText;
  n: number | null;
  refusal: Refusal | null;
  /** Refused for a target that is not there or deleted: it is sent again when the target is back. */
  waitsForTarget: boolean;
};

const BUSY_MS = 1_000;

export function createTextSender(deps: TextSenderDeps): TextSender {
  let waiting: Waiting[] = [];
  let lastN = 0;
  let cancelRetry = () => {};

  const pump = () => {
    for (const one of waiting) {
      const { target, update } = one.kept;
      if (one.refusal !== null) reconsider(one);
      if (one.n !== null || one.refusal !== null || !deps.isConfirmed(target)) continue;
      const n = lastN + 1;
      if (!deps.send({ m: "type", pairId: deps.pairId, target, n, update })) return;
      lastN = n;
      one.n = n;
    }
  };

  const reconsider = (one: Waiting) => {
    const { code } = one.refusal ?? {};
    if (code !== "not-found" && code !== "point-deleted") return;
    const isWritable = deps.isWritable(one.kept.target);
    if (isWritable && one.waitsForTarget) {
      one.refusal = null;
      one.n = null;
    }
    one.waitsForTarget = !isWritable;
  };

  const keep = (target: NoteTarget, update: string, replaced: readonly Waiting[]) => {
    const kept: KeptText = { kind: "text", id: `txt_${deps.freshId()}`, target, update };
    waiting = waiting.filter((one) => !replaced.includes(one));
    waiting.push(waitingOf(kept));
    deps.outbox.put(
      [kept],
      replaced.map((one) => one.kept.id),
    );
    pump();
    deps.changed(target);
  };

  const at = (target: NoteTarget) => waiting.filter((one) => one.kept.target === target);

  return {
    add: (target, update) => keep(target, update, []),
    replaceAll: (target, update) => keep(target, update, at(target)),
    waitingAt: (target) => at(target).map((one) => one.kept.update),
    refusalAt: (target) => at(target).find((one) => one.refusal !== null)?.refusal ?? null,
    targetsOnTheWay: () =>
      new Set(waiting.filter((one) => one.refusal === null).map((one) => one.kept.target)),
    loaded: (entries) => {
      waiting = [...entries.map(waitingOf), ...waiting];
    },
    connected: () => {
      for (const one of waiting) one.n = null;
      pump();
    },
    pump,
    typed: ({ target, n }) => {
      const stored = at(target).filter((one) => one.refusal === null && one.n !== null && one.n <= n);
      waiting = waiting.filter((one) => !stored.includes(one));
      deps.outbox.drop(stored.map((one) => one.kept.id));
      deps.changed(target);
    },
    refused: ({ target, n, refusal }) => {
      const isBusy = refusal.code === "busy";
      for (const one of at(target)) {
        if (one.n === null || one.n > n) continue;
        if (isBusy) {
          one.n = null;
        } else {
          one.refusal = refusal;
          reconsider(one);
        }
      }
      if (isBusy) {
        cancelRetry();
        cancelRetry = deps.timers.after(BUSY_MS, pump);
      }
      deps.changed(target);
    },
    close: () => cancelRetry(),
  };
}

function waitingOf(kept: KeptText): Waiting {
  return { kept, n: null, refusal: null, waitsForTarget: false };
}
