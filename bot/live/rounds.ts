import type { PairId } from "../../core/domain/ids.ts";
import type { Actor } from "../../core/domain/people.ts";
import { createSequence, type Sequence } from "../app/sequence.ts";
import type { Session } from "./live-state.ts";

/** What of a command says where it belongs. */
type Belonging = { readonly pairId: PairId; readonly round?: number | undefined };

/** Lets each command of a connection go in its sequence. [WR8] */
export type Rounds = <T>(
  from: { readonly session: Session; readonly actor: Actor },
  command: Belonging,
  work: (sequence: Sequence) => Promise<T>,
) => Promise<T>;

/** Starts with nothing under way. */
export function createRounds(): Rounds {
  /** Sequences with something to do, by person and pair. */
  const busy = new Map<string, Set<Sequence>>();

  /** What a lost connection of the window left under way is done before what it sends over the next. */
  function begin(key: string): Sequence {
    const others = busy.get(key);
    return createSequence(others && Promise.all([...others].map((one) => one.soFar())));
  }

  /**
   * A broken sequence stays until the client begins the next round, for what it sent before it knew; of a client
   * that knows no rounds only what is here already is refused.
   */
  function sequenceOf(session: Session, key: string, { pairId, round }: Belonging): Sequence {
    const known = session.rounds.get(pairId);
    const isOver = round === undefined ? known?.sequence.isBroken() : known?.number !== round;
    if (known !== undefined && isOver !== true) return known.sequence;
    const sequence = begin(key);
    session.rounds.set(pairId, { number: round ?? null, sequence });
    busy.set(key, (busy.get(key) ?? new Set()).add(sequence));
    return sequence;
  }

  function letGo(session: Session, key: string, pairId: PairId, sequence: Sequence): void {
    const all = busy.get(key);
    all?.delete(sequence);
    if (all?.size === 0) busy.delete(key);
    const isCurrent = session.rounds.get(pairId)?.sequence === sequence;
    if (isCurrent && !sequence.isBroken()) session.rounds.delete(pairId);
  }

  return async ({ session, actor }, command, work) => {
    const key = `${actor.tenantId}/${actor.personId}/${command.pairId}`;
    const sequence = sequenceOf(session, key, command);
    try {
      return await work(sequence);
    } finally {
      if (sequence.isIdle()) letGo(session, key, command.pairId, sequence);
    }
  };
}
