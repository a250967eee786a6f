import type { PairView } from "../../core/domain/pair-view.ts";
import type { KeptCommand } from "./outbox.ts";
import type { RefusedCommand } from "./pair-session.ts";
import type { Pending } from "./replica.ts";

/**
 * What waits may be done by another window of the same person, which has it from the same device, and be
 * forgotten by its record before this window sends it. So it goes only after the device still had it, with
 * the `rev` that was seen before the device was asked.
 */
export type Waiting = {
  pending: Pending;
  /** What was confirmed when the device still had it; null: the device has to be asked first. */
  checked: PairView | null;
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

/** The command as the outbox keeps it. */
export function keptOf({ pending, wasSent }: Waiting): KeptCommand {
  const { commandId, command, at, seen } = pending;
  return { kind: "command", id: commandId, commandId, command, at, seen, wasSent };
}

/** A command that was left over. */
export function waitingOf({ commandId, command, at, seen, wasSent }: KeptCommand): Waiting {
  return waitingFor({ commandId, command, at, seen, isDone: false }, wasSent);
}

/** A command that is to be sent over this connection. */
export function waitingFor(pending: Pending, wasSent: boolean): Waiting {
  return {
    pending,
    checked: null,
    wasSent,
    mayBeDone: wasSent,
    isOnTheWay: false,
    isResting: false,
    mustBeFirst: false,
    tries: 0,
  };
}

/** A refused command as surfaces show it. */
export function refusedOf({ commandId, command, refusal }: KeptCommand): RefusedCommand {
  return { commandId, command, refusal: refusal ?? { code: "invalid" } };
}
