import { sharedIdOf } from "../../core/domain/ids.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { Actor } from "../../core/domain/people.ts";
import { ok, type Result } from "../../core/domain/result.ts";
import type { Outcome } from "./app.ts";
import type { NotebookState, PairState } from "./pair-state.ts";

/** Whether a crash came between the two halves of sharing. */
export function isHalfShared(pair: PairState, notebook: Notebook): boolean {
  return notebook.privatePoints.some((point) => pair.records.has(sharedIdOf(point.id)));
}

/** Completes what a crash left half done: a private point that is shared already goes. [PP2] */
export function dropShared(pair: PairState, notebook: NotebookState, actor: Actor): Promise<Result<Outcome>> {
  return notebook.queue.enqueue({
    actor,
    first: null,
    decide: (view, _by, now) => {
      const privatePoints = view.notebook.privatePoints.filter(
        (point) => !pair.records.has(sharedIdOf(point.id)),
      );
      if (privatePoints.length === view.notebook.privatePoints.length) return ok(null);
      return ok({ ...view.notebook, rev: view.notebook.rev + 1, at: now, privatePoints });
    },
  });
}
