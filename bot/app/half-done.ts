import { feedbackIdOf } from "../../core/domain/feedback.ts";
import { sharedIdOf } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { Actor } from "../../core/domain/people.ts";
import { ok, type Result } from "../../core/domain/result.ts";
import { leftUndone, withMissingSeal } from "../../core/domain/reveal-undone.ts";
import type { Outcome } from "./app.ts";
import { notebookNow } from "./notebooks.ts";
import { type NotebookState, type PairState, pairOf } from "./pair-state.ts";

/** Whether a crash came between the two halves of sharing. */
export function isHalfShared(pair: PairState, notebook: Notebook): boolean {
  const { privatePoints, feedbackDrafts } = notebook;
  return (
    privatePoints.some((point) => pair.records.has(sharedIdOf(point.id))) ||
    feedbackDrafts.some((draft) => pair.records.has(feedbackIdOf(draft.id)))
  );
}

/** Completes what a crash left half done: a private point or a draft that is shared already goes. [PP2] [FB5] */
export function dropShared(pair: PairState, notebook: NotebookState, actor: Actor): Promise<Result<Outcome>> {
  return notebook.queue.enqueue({
    actor,
    first: null,
    decide: (view, _by, now) => {
      const { notebook: before } = view;
      if (!isHalfShared(pair, before)) return ok({ notebook: null });
      const privatePoints = before.privatePoints.filter((point) => !pair.records.has(sharedIdOf(point.id)));
      const feedbackDrafts = before.feedbackDrafts.filter(
        (draft) => !pair.records.has(feedbackIdOf(draft.id)),
      );
      return ok({
        notebook: { ...before, rev: before.rev + 1, at: now, privatePoints, feedbackDrafts },
      });
    },
  });
}

/**
 * Completes what a crash left half done with sealed answers: one that the pair does not know of is sealed, one
 * that was withdrawn or whose question is over goes. [RV10]
 */
export async function completeAnswers(
  state: PairState,
  notebook: NotebookState,
  actor: Actor,
  now: Instant,
): Promise<void> {
  const pair = pairOf(state);
  if (pair === undefined) return;
  const view = { pair, records: state.records, notebook: notebookNow(state, notebook, now) };
  const left = leftUndone(view, now);
  for (const kept of left.unsealed) {
    await state.queue.enqueue({
      actor,
      about: kept.questionId,
      decide: (view, by, at) => {
        const question = view.records.get(kept.questionId);
        if (question?.type !== "sealedQuestion") return ok([]);
        const sealed = withMissingSeal(question, kept, by.id, at);
        return ok(sealed === null ? [] : [sealed]);
      },
    });
  }
  if (left.spent.length === 0) return;
  await notebook.queue.enqueue({
    actor,
    first: null,
    decide: (current, _by, at) => {
      const { spent } = leftUndone(current, at);
      if (spent.length === 0) return ok({ notebook: null });
      const before = current.notebook;
      const sealedAnswers = before.sealedAnswers.filter((one) => !spent.includes(one));
      return ok({ notebook: { ...before, rev: before.rev + 1, at, sealedAnswers } });
    },
  });
}
