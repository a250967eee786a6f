import { feedbackIdOf } from "../../core/domain/feedback.ts";
import { sharedIdOf } from "../../core/domain/ids.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { Actor } from "../../core/domain/people.ts";
import { ok, type Result } from "../../core/domain/result.ts";
import type { Outcome } from "./app.ts";
import type { NotebookState, PairState } from "./pair-state.ts";

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
      if (!isHalfShared(pair, before)) return ok(null);
      const privatePoints = before.privatePoints.filter((point) => !pair.records.has(sharedIdOf(point.id)));
      const feedbackDrafts = before.feedbackDrafts.filter(
        (draft) => !pair.records.has(feedbackIdOf(draft.id)),
      );
      return ok({ ...before, rev: before.rev + 1, at: now, privatePoints, feedbackDrafts });
    },
  });
}
