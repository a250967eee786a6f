import { type Result, refuse } from "../../core/domain/result.ts";
import type { Scope } from "../../core/domain/subject.ts";

/**
 * Commands of one window on one pair, done in the order in which they came. When one of them has to come again,
 * because nobody knows whether it is stored, or on what it should be decided, nothing after it is done: all are
 * refused as `busy`, and the window begins another sequence with the first of them. [WR8]
 */
export type Sequence = {
  /**
   * Does a command when its turn has come. Those that write in one partition go to its line together; one that
   * writes elsewhere, or in both, waits until those before it are done. Rejects when the work does.
   */
  readonly take: <T>(scope: Scope, work: () => Promise<Result<T>>) => Promise<Result<T>>;
  readonly breakOff: () => void;
  readonly isBroken: () => boolean;
  /** Nothing waits, and nothing is under way. */
  readonly isIdle: () => boolean;
  /** Resolves when all that was taken so far is over. */
  readonly soFar: () => Promise<unknown>;
};

type Step = { readonly scope: Scope; readonly begin: () => Promise<void>; readonly refuse: () => void };

/** Commands of one window that may wait here; it sends far fewer at a time. */
const WAITING_MOST = 100;

/** Whether whoever gave a command may give it again after this. */
function comesAgain(result: Result<unknown>): boolean {
  return !result.ok && (result.refusal.code === "busy" || result.refusal.code === "conflict");
}

/** Starts with nothing to do; nothing begins before `after`. */
export function createSequence(after?: Promise<unknown>): Sequence {
  const waiting: Step[] = [];
  const taken = new Set<Promise<unknown>>();
  let isHeld = after !== undefined;
  let scope: Scope | null = null;
  let underWay = 0;
  let isBroken = false;

  const mayBegin = (next: Scope) =>
    !isHeld && (underWay === 0 || (next === scope && (next === "shared" || next === "personal")));

  const goOn = () => {
    for (let step = waiting[0]; step !== undefined; step = waiting[0]) {
      if (!isBroken && !mayBegin(step.scope)) return;
      waiting.shift();
      if (isBroken) step.refuse();
      else void step.begin();
    }
  };

  /** Answers when it no longer counts as under way, and lets the next ones go. */
  const end = (isToCome: boolean, answer: () => void) => {
    underWay--;
    if (isToCome) isBroken = true;
    answer();
    goOn();
  };

  function stepOf<T>(next: Scope, work: () => Promise<Result<T>>): { step: Step; done: Promise<Result<T>> } {
    const { promise, resolve, reject } = Promise.withResolvers<Result<T>>();
    const begin = async () => {
      scope = next;
      underWay++;
      try {
        const result = await work();
        end(comesAgain(result), () => resolve(result));
      } catch (error) {
        end(true, () => reject(error));
      }
    };
    return { step: { scope: next, begin, refuse: () => resolve(refuse("busy")) }, done: promise };
  }

  void after?.then(() => {
    isHeld = false;
    goOn();
  });

  return {
    take: (next, work) => {
      const { step, done } = stepOf(next, work);
      const isOver = () => taken.delete(done);
      taken.add(done);
      done.then(isOver, isOver);
      if (waiting.length >= WAITING_MOST) isBroken = true;
      waiting.push(step);
      goOn();
      return done;
    },
    breakOff: () => {
      isBroken = true;
    },
    isBroken: () => isBroken,
    isIdle: () => underWay === 0 && waiting.length === 0,
    soFar: () => Promise.allSettled(taken),
  };
}

/** A job that may belong to a sequence. */
export type InSequence = { readonly sequence?: Sequence | undefined };

/** Decides jobs in order; after one that has to come again those of its sequence are refused as `busy`. [WR8] */
export function decideInOrder<J extends InSequence, D>(
  jobs: readonly J[],
  decide: (job: J) => Result<D>,
): Result<D>[] {
  const broken = new Set<Sequence>();
  return jobs.map((job) => {
    const { sequence } = job;
    if (sequence === undefined) return decide(job);
    if (broken.has(sequence) || sequence.isBroken()) return refuse("busy");
    const decision = decide(job);
    if (comesAgain(decision)) broken.add(sequence);
    return decision;
  });
}

/** Breaks off the sequences of jobs that have to come again. */
export function breakOffAfter(jobs: readonly InSequence[], results: readonly Result<unknown>[]): void {
  results.forEach((result, i) => {
    if (comesAgain(result)) jobs[i]?.sequence?.breakOff();
  });
}
