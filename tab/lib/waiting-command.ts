import type { PairView } from "../../core/domain/pair-view.ts";
import { subjectOf } from "../../core/domain/subject.ts";
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
  /** Names the window that gave it, or sent it last; its commands go in order. */
  window: string | undefined;
  /** Sent over a connection that ended before the answer: the server may have done it. */
  mayBeDone: boolean;
  isOnTheWay: boolean;
  /** It was refused while something before it was not answered: it is asked again after that. */
  mustBeFirst: boolean;
  /** It was done before the records were asked for. */
  isAskedFor: boolean;
  /** Something that the window gave later, about the same, is stored. */
  isOvertaken: boolean;
  /** It is overtaken, and would change what is stored. */
  isTooLate: boolean;
  /** How often it was sent anew because it could not be told from a repeated one. */
  tries: number;
};

/** The command as the outbox keeps it. */
export function keptOf({ pending, wasSent, window }: Waiting): KeptCommand {
  const { commandId, command, at, seen } = pending;
  const from = window === undefined ? {} : { window };
  return { kind: "command", id: commandId, commandId, command, at, seen, wasSent, ...from };
}

/** A command that was left over. */
export function waitingOf({ commandId, command, at, seen, wasSent, window }: KeptCommand): Waiting {
  return {
    ...waitingFor({ commandId, command, at, seen, isDone: false }, window),
    wasSent,
    mayBeDone: wasSent,
  };
}

/** A command that was not sent yet. */
export function waitingFor(pending: Pending, window: string | undefined): Waiting {
  return {
    pending,
    checked: null,
    wasSent: false,
    window,
    mayBeDone: false,
    isOnTheWay: false,
    mustBeFirst: false,
    isAskedFor: false,
    isOvertaken: false,
    isTooLate: false,
    tries: 0,
  };
}

/** A refused command as surfaces show it. */
export function refusedOf({ commandId, command, refusal }: KeptCommand): RefusedCommand {
  return { commandId, command, refusal: refusal ?? { code: "invalid" } };
}

/** Notes that something later of the same window, about the same, is stored. */
export function overtake(one: Waiting, later: Waiting): void {
  const subjectIn = ({ pending }: Waiting) => subjectOf(pending.command, pending.commandId).id;
  if (one.pending.isDone || one.window === undefined || one.window !== later.window) return;
  if (subjectIn(one) === subjectIn(later)) one.isOvertaken = true;
}
