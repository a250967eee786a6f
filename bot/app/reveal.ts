// Nobody's command opens the answers: whoever was last to be ready may be gone by then, and so may the instance
// that heard them. So every instance that learns of a question whose answers are both in sees to it, by its own
// commit, by the feed or by somebody's opening; the record decides which of them reveals.
import type { PersonId, SealedQuestionId } from "../../core/domain/ids.ts";
import type { Pair } from "../../core/domain/pair.ts";
import { ok } from "../../core/domain/result.ts";
import { type FoundAnswer, isDue, reveal } from "../../core/domain/reveal.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { Log } from "../ports/log.ts";
import type { PersonalStore } from "../ports/store.ts";
import type { Timers } from "../ports/timers.ts";
import { restAfterRace } from "./lost-race.ts";
import { type PairState, pairOf } from "./pair-state.ts";

/** When the store was away, or an answer was not readable yet, it is tried again, this often at most. */
const AGAIN_AFTER_MS = 5_000;
const AGAIN_MOST = 60;

type RevealDeps = { readonly personal: PersonalStore; readonly timers: Timers; readonly log: Log };

/** Sees to it that answers open once both are in. */
export type Reveals = {
  /**
   * Reveals what is due among records of a pair, and resolves when that is done or was tried. Never throws:
   * what fails is logged without content and tried again. [RV5] [RV10]
   */
  readonly seeTo: (state: PairState, records: Iterable<SharedRecord>) => Promise<void>;
};

/** Nothing is due yet. */
export function createReveals({ personal, timers, log }: RevealDeps): Reveals {
  async function attempt(state: PairState, id: SealedQuestionId, before: number): Promise<void> {
    try {
      if (await revealOne(state, id)) return;
      if (before === 0) log("reveal-answer-missing", { level: "error", pairId: state.key.pairId });
    } catch (error) {
      log("reveal-failed", { level: "warning", pairId: state.key.pairId, error });
    }
    if (before < AGAIN_MOST) timers.after(AGAIN_AFTER_MS, () => void attempt(state, id, before + 1));
  }

  /** Whether the question is revealed, or not due any more. */
  async function revealOne(state: PairState, id: SealedQuestionId): Promise<boolean> {
    for (let lost = 0; ; ) {
      const pair = pairOf(state);
      if (pair === undefined) return true;
      const found = await answersTo(pair, id);
      let isOver = false;
      const outcome = await state.queue.enqueue({
        actor: null,
        about: id,
        decide: (view, now) => {
          const question = view.records.get(id);
          const isStillDue = question?.type === "sealedQuestion" && isDue(question);
          const revealed = isStillDue ? reveal(view.pair, question, found, now) : null;
          isOver = !isStillDue || revealed !== null;
          return ok(revealed === null ? [] : [revealed]);
        },
      });
      if (outcome.ok && isOver) return true;
      // An answer was withdrawn and given anew in between, or what was read is older than its seal.
      if (!(await restAfterRace(timers, ++lost))) return false;
    }
  }

  /** What both notebooks keep for a question, each read by its id. */
  async function answersTo(pair: Pair, id: SealedQuestionId): Promise<FoundAnswer[]> {
    const answerOf = async (by: PersonId): Promise<FoundAnswer[]> => {
      const found = await personal.notebook({ tenantId: pair.tenantId, ownerId: by }, pair.pairId);
      const kept = found?.record.sealedAnswers.find((one) => one.questionId === id);
      return kept === undefined ? [] : [{ by, sealId: kept.sealId, answer: kept.answer }];
    };
    return (await Promise.all([answerOf(pair.report.id), answerOf(pair.manager.id)])).flat();
  }

  return {
    seeTo: async (state, records) => {
      const due = [...records].flatMap((one) =>
        one.type === "sealedQuestion" && isDue(one) ? [one.id] : [],
      );
      await Promise.all(due.map((id) => attempt(state, id, 0)));
    },
  };
}
