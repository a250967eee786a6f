import type { ClientMessage } from "../../core/contract/live.ts";
import type { Command } from "../../core/domain/command.ts";
import type { CommandId, PairId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import type { Refusal } from "../../core/domain/result.ts";
import type { KeptCommand, KeptEntry, Outbox } from "./outbox.ts";
import type { RefusedCommand } from "./pair-session.ts";
import { type Decider, isCommandOver, isRemembered, type Pending, seenNow, wouldChange } from "./replica.ts";
import { keptOf, overtake, refusedOf, type Waiting, waitingFor, waitingOf } from "./waiting-command.ts";
import type { Timers } from "./wire.ts";

export type CommandQueueDeps = {
  readonly pairId: PairId;
  /** Names this window. */
  readonly window: string;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly send: (message: ClientMessage) => boolean;
  readonly confirmed: () => PairView | null;
  readonly isLive: () => boolean;
  /** Something that waited was acknowledged to another window, or cannot go any more. */
  readonly dropped: () => void;
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
  /** The connection is lost, and with it the answers that were to come. */
  readonly disconnected: () => void;
  /** A new connection: everything that waits is sent again. */
  readonly connected: () => void;
  /** Drops what the confirmed records say is over, and sends what can be sent. */
  readonly settle: (confirmed: PairView, as: Decider) => void;
  readonly pump: () => void;
  /** All records are asked for, and have come: what was done before that is over, whatever became of it since. */
  readonly recordsAsked: () => void;
  readonly recordsCame: () => void;
  readonly done: (commandId: CommandId) => void;
  readonly refused: (commandId: CommandId, refusal: Refusal) => void;
  readonly close: () => void;
};

/**
 * Commands on their way at a time. A record remembers the last 24 that changed it; as few as this from each
 * window keep a repeated one recognisable.
 */
const ON_THE_WAY_MAX = 8;
const CHECK_MS = 2_000;
const RETRY_MS = 200;
const RESTS_MAX = 5;
const TRIES_MAX = 5;

export function createCommandQueue(deps: CommandQueueDeps): CommandQueue {
  const { outbox } = deps;
  let queue: Waiting[] = [];
  let refusals: KeptCommand[] = [];
  let isChecking = false;
  /** Told with each command: the server does no more of a round once it refused something of it to come again. */
  let round = 0;
  let isRoundOver = false;
  let isResting = false;
  let rests = 0;
  let cancelRetry = () => {};
  let cancelCheck = () => {};

  const find = (commandId: CommandId) => queue.find((one) => one.pending.commandId === commandId);

  const pump = () => {
    if (isResting) return;
    refuseTooLate();
    let onTheWay = queue.filter((one) => one.isOnTheWay).length;
    if (isRoundOver) {
      // What is still to be answered comes again too, and in order: in the next round.
      if (onTheWay > 0) return;
      isRoundOver = false;
      round++;
    }
    for (const one of queue) {
      if (one.pending.isDone || one.isOnTheWay) continue;
      if (one.mustBeFirst && isEarly(one)) return;
      if (onTheWay >= ON_THE_WAY_MAX || !deps.mayGo(one.pending.command)) return;
      if (one.checked === null) return check();
      if (!sendOne(one, one.checked)) return;
      onTheWay++;
    }
  };

  /**
   * The server does nothing of one window out of order, so it has decided already about what was given before
   * something that is stored: it found nothing to do, or refused. Done now, it would undo that. [WR8]
   */
  const refuseTooLate = () => {
    const late = queue.filter((one) => one.isTooLate && !one.isOnTheWay && one.checked !== null);
    if (late.length === 0) return;
    queue = queue.filter((one) => !late.includes(one));
    keepRefused(late, { code: "conflict" });
    deps.dropped();
  };

  const keepRefused = (over: readonly Waiting[], refusal: Refusal) => {
    const kept = over.map((one): KeptCommand => ({ ...keptOf(one), refusal }));
    refusals.push(...kept);
    outbox.put(kept);
  };

  /** Asks the device what it still has of those that go next; the others were acknowledged elsewhere. */
  const check = () => {
    const confirmed = deps.confirmed();
    if (isChecking || confirmed === null || !deps.isLive()) return;
    isChecking = true;
    const next = queue.filter((one) => !one.pending.isDone && one.checked === null).slice(0, ON_THE_WAY_MAX);
    let isAnswered = false;
    const answered = (find: (id: CommandId) => KeptEntry | undefined) => {
      if (isAnswered) return;
      isAnswered = true;
      isChecking = false;
      cancelCheck();
      for (const one of next) take(one, find(one.pending.commandId), confirmed);
      if (next.some((one) => one.checked === null)) deps.dropped();
      pump();
    };
    // A device that does not answer must not keep back what is in memory.
    cancelCheck = deps.timers.after(CHECK_MS, () => answered((id) => entryOf(id)));
    outbox.load().then((entries) => answered((id) => entries.find((entry) => entry.id === id)));
  };

  const entryOf = (commandId: CommandId) => {
    const one = find(commandId);
    return one === undefined ? undefined : keptOf(one);
  };

  const take = (one: Waiting, kept: KeptEntry | undefined, confirmed: PairView) => {
    if (kept?.kind === "command" && kept.refusal === undefined) {
      if (kept.wasSent && !one.wasSent) {
        const { pending, wasSent, mayBeDone, window } = waitingOf(kept);
        Object.assign(one, { pending, wasSent, mayBeDone, window });
      }
      one.checked = confirmed;
      return;
    }
    queue = queue.filter((other) => other !== one);
    if (kept?.kind === "command") refusals.push(kept);
  };

  const sendOne = (one: Waiting, checked: PairView): boolean => {
    const { commandId, command } = one.pending;
    const seen = one.wasSent ? one.pending.seen : seenNow(checked, one.pending);
    const mark = seen === undefined ? {} : { seen };
    if (!deps.send({ m: "do", pairId: deps.pairId, commandId, round, ...mark, command })) return false;
    one.isOnTheWay = true;
    one.window = deps.window;
    if (!one.wasSent) {
      one.wasSent = true;
      one.pending = { ...one.pending, seen };
      outbox.put([keptOf(one)]);
    }
    return true;
  };

  /** What was refused, and all that was given after it, goes again in a moment. [WR8] */
  const beginAgain = () => {
    if (isRoundOver) return;
    isRoundOver = true;
    isResting = true;
    rests++;
    cancelRetry = deps.timers.after(RETRY_MS * Math.min(rests, RESTS_MAX), wake);
  };

  const wake = () => {
    isResting = false;
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
      const one = { ...waitingFor(pending, deps.window), checked: deps.confirmed() };
      queue.push(one);
      pump();
      if (one.wasSent) return;
      one.checked = null;
      outbox.put([keptOf(one)]);
    },
    refuse: (commandId, command, at, refusal) => {
      const pending = { commandId, command, at, seen: undefined, isDone: false };
      keepRefused([waitingFor(pending, deps.window)], refusal);
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
    disconnected: () => {
      for (const one of queue) {
        if (one.isOnTheWay) one.mayBeDone = true;
        one.isOnTheWay = false;
      }
    },
    connected: () => {
      for (const one of queue) one.checked = null;
      isRoundOver = false;
      cancelRetry();
      wake();
    },
    settle: (confirmed, as) => {
      const left: Waiting[] = [];
      for (const one of queue) {
        if (isRemembered(confirmed, one.pending)) for (const before of left) overtake(before, one);
        if (!isCommandOver(confirmed, one.pending, as, left.length === 0)) left.push(one);
      }
      const over = queue.filter((one) => !left.includes(one));
      if (over.length > 0) {
        queue = left;
        outbox.drop(over.map((one) => one.pending.commandId));
      }
      for (const one of left) one.isTooLate = one.isOvertaken && wouldChange(confirmed, one.pending, as);
      const granted = refusals.filter((kept) =>
        isCommandOver(confirmed, { ...kept, isDone: false }, as, true),
      );
      if (granted.length > 0) {
        refusals = refusals.filter((kept) => !granted.includes(kept));
        outbox.drop(granted.map((kept) => kept.id));
      }
      pump();
    },
    pump,
    recordsAsked: () => {
      for (const one of queue) one.isAskedFor = one.pending.isDone;
    },
    recordsCame: () => {
      queue = queue.filter((one) => !one.isAskedFor);
    },
    done: (commandId) => {
      const one = find(commandId);
      if (one === undefined) return;
      rests = 0;
      one.isOnTheWay = false;
      one.pending = { ...one.pending, isDone: true };
      outbox.drop([commandId]);
    },
    refused: (commandId, refusal) => {
      const { code } = refusal;
      if (code === "busy" || code === "conflict") beginAgain();
      const one = find(commandId);
      if (one === undefined || one.pending.isDone) return;
      if (code === "busy") {
        one.isOnTheWay = false;
      } else if (code === "conflict" && !one.mayBeDone && one.tries < TRIES_MAX) {
        one.isOnTheWay = false;
        one.wasSent = false;
        one.checked = null;
        one.tries++;
        outbox.put([keptOf(one)]);
      } else if (isEarly(one)) {
        one.isOnTheWay = false;
        one.mustBeFirst = true;
      } else {
        queue = queue.filter((other) => other !== one);
        keepRefused([one], refusal);
      }
    },
    close: () => {
      cancelRetry();
      cancelCheck();
    },
  };
}
