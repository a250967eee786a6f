import type { ClientMessage } from "../../core/contract/live.ts";
import type { Command } from "../../core/domain/command.ts";
import type { CommandId, PairId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { Participant } from "../../core/domain/pair.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import type { Refusal } from "../../core/domain/result.ts";
import type { KeptCommand, Outbox } from "./outbox.ts";
import type { RefusedCommand } from "./pair-session.ts";
import { isOver, type Pending, seenNow } from "./replica.ts";
import type { Timers } from "./wire.ts";

export type CommandQueueDeps = {
  readonly pairId: PairId;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly send: (message: ClientMessage) => boolean;
  readonly confirmed: () => PairView | null;
  /** Whether a command may go now; those after it wait with it. */
  readonly mayGo: (command: Command) => boolean;
};

/** Sends commands in order and holds each until it is over. [RP2] [RP3] */
export type CommandQueue = {
  /** What is not over, in order. */
  readonly pending: () => readonly Pending[];
  /** How many the server did not acknowledge yet. */
  readonly waiting: () => number;
  readonly refusals: () => readonly RefusedCommand[];
  readonly add: (commandId: CommandId, command: Command, at: Instant) => void;
  /** Keeps a command with its words as refused; it is not sent. */
  readonly refuse: (commandId: CommandId, command: Command, at: Instant, refusal: Refusal) => void;
  readonly dismiss: (commandId: CommandId) => void;
  readonly loaded: (entries: readonly KeptCommand[]) => void;
  /** A new connection: everything that waits is sent again. */
  readonly connected: () => void;
  /** Drops what the confirmed records say is over, and sends what can be sent. */
  readonly settle: (confirmed: PairView, by: Participant) => void;
  readonly pump: () => void;
  readonly done: (commandId: CommandId) => void;
  readonly refused: (commandId: CommandId, refusal: Refusal) => void;
  readonly close: () => void;
};

/**
 * Commands on their way at a time. A record remembers the last 24 that changed it; as few as this from each
 * window keep a repeated one recognisable.
 */
const ON_THE_WAY_MAX = 8;
const RETRY_MS = 200;
const TRIES_MAX = 5;

type Waiting = {
  pending: Pending;
  wasSent: boolean;
  /** Sent over a connection that ended before the answer: the server may have done it. */
  mayBeDone: boolean;
  isOnTheWay: boolean;
  /** To be sent again in a moment; what comes after it waits, for it may build on it. */
  isResting: boolean;
  /** It was refused while something before it was not answered: it is asked again after that. */
  mustBeFirst: boolean;
  tries: number;
};

export function createCommandQueue(deps: CommandQueueDeps): CommandQueue {
  const { outbox } = deps;
  let queue: Waiting[] = [];
  let refusals: KeptCommand[] = [];
  let cancelRetry = () => {};

  const find = (commandId: CommandId) => queue.find((one) => one.pending.commandId === commandId);

  const pump = () => {
    let onTheWay = queue.filter((one) => one.isOnTheWay).length;
    for (const one of queue) {
      if (one.pending.isDone || one.isOnTheWay) continue;
      if (one.isResting || (one.mustBeFirst && isEarly(one))) return;
      if (onTheWay >= ON_THE_WAY_MAX || !deps.mayGo(one.pending.command) || !sendOne(one)) return;
      onTheWay++;
    }
  };

  const sendOne = (one: Waiting): boolean => {
    const confirmed = deps.confirmed();
    if (confirmed === null) return false;
    const { commandId, command } = one.pending;
    const seen = one.wasSent ? one.pending.seen : seenNow(confirmed, command);
    const mark = seen === undefined ? {} : { seen };
    if (!deps.send({ m: "do", pairId: deps.pairId, commandId, ...mark, command })) return false;
    one.isOnTheWay = true;
    if (!one.wasSent) {
      one.wasSent = true;
      one.pending = { ...one.pending, seen };
      outbox.put([keptOf(one)]);
    }
    return true;
  };

  const tryLater = (one: Waiting) => {
    one.isOnTheWay = false;
    one.isResting = true;
    one.tries++;
    cancelRetry();
    cancelRetry = deps.timers.after(RETRY_MS * Math.min(one.tries, TRIES_MAX), wake);
  };

  const wake = () => {
    for (const one of queue) one.isResting = false;
    pump();
  };

  /** Whether something that it may build on is not done yet. */
  const isEarly = (one: Waiting) => queue.find((other) => !other.pending.isDone) !== one;

  return {
    pending: () => queue.map((one) => one.pending),
    waiting: () => queue.filter((one) => !one.pending.isDone).length,
    refusals: () => refusals.map(refusedOf),
    add: (commandId, command, at) => {
      const pending = { commandId, command, at, seen: undefined, isDone: false };
      const one = waiting(pending, false);
      queue.push(one);
      pump();
      if (!one.wasSent) outbox.put([keptOf(one)]);
    },
    refuse: (commandId, command, at, refusal) => {
      const kept = { ...keptCommand({ commandId, command, at, seen: undefined }, false), refusal };
      refusals.push(kept);
      outbox.put([kept]);
    },
    dismiss: (commandId) => {
      refusals = refusals.filter((one) => one.commandId !== commandId);
      outbox.drop([commandId]);
    },
    loaded: (entries) => {
      const isNew = (entry: KeptCommand) =>
        find(entry.commandId) === undefined && !refusals.some((one) => one.id === entry.id);
      const fresh = entries.filter(isNew);
      refusals = [...fresh.filter((entry) => entry.refusal !== undefined), ...refusals];
      const left = fresh.filter((entry) => entry.refusal === undefined).map(waitingOf);
      queue = [...left, ...queue];
    },
    connected: () => {
      for (const one of queue) {
        if (one.isOnTheWay) one.mayBeDone = true;
        one.isOnTheWay = false;
      }
      wake();
    },
    settle: (confirmed, by) => {
      const over = queue.filter((one) => isOver(confirmed, one.pending, by));
      if (over.length > 0) {
        queue = queue.filter((one) => !over.includes(one));
        outbox.drop(over.map((one) => one.pending.commandId));
      }
      const granted = refusals.filter((kept) => isOver(confirmed, { ...kept, isDone: false }, by));
      if (granted.length > 0) {
        refusals = refusals.filter((kept) => !granted.includes(kept));
        outbox.drop(granted.map((kept) => kept.id));
      }
      pump();
    },
    pump,
    done: (commandId) => {
      const one = find(commandId);
      if (one === undefined) return;
      one.isOnTheWay = false;
      one.pending = { ...one.pending, isDone: true };
      outbox.drop([commandId]);
    },
    refused: (commandId, refusal) => {
      const one = find(commandId);
      if (one === undefined || one.pending.isDone) return;
      if (refusal.code === "busy") {
        tryLater(one);
      } else if (refusal.code === "conflict" && !one.mayBeDone && one.tries < TRIES_MAX) {
        one.wasSent = false;
        tryLater(one);
      } else if (isEarly(one)) {
        one.isOnTheWay = false;
        one.mustBeFirst = true;
      } else {
        queue = queue.filter((other) => other !== one);
        const kept = { ...keptOf(one), refusal };
        refusals.push(kept);
        outbox.put([kept]);
      }
    },
    close: () => cancelRetry(),
  };
}

function keptCommand(pending: Omit<Pending, "isDone">, wasSent: boolean): KeptCommand {
  const { commandId, command, at, seen } = pending;
  return { kind: "command", id: commandId, commandId, command, at, seen, wasSent };
}

function keptOf(one: Waiting): KeptCommand {
  return keptCommand(one.pending, one.wasSent);
}

function waitingOf(entry: KeptCommand): Waiting {
  const { commandId, command, at, seen, wasSent } = entry;
  const pending = { commandId, command, at, seen, isDone: false };
  return waiting(pending, wasSent);
}

function waiting(pending: Pending, wasSent: boolean): Waiting {
  const isOnTheWay = false;
  const isResting = false;
  return { pending, wasSent, mayBeDone: wasSent, isOnTheWay, isResting, mustBeFirst: false, tries: 0 };
}

function refusedOf({ commandId, command, refusal }: KeptCommand): RefusedCommand {
  return { commandId, command, refusal: refusal ?? { code: "invalid" } };
}
