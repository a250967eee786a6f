import { type PrivatePointId, sharedIdOf } from "../../core/domain/ids.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { Actor } from "../../core/domain/people.ts";
import { sharePoint } from "../../core/domain/private-point-commands.ts";
import type { Attempt } from "../../core/domain/record.ts";
import { ok, type Result } from "../../core/domain/result.ts";
import type { Outcome } from "./app.ts";
import type { NotebookJob, NotebookState, PairState } from "./pair-state.ts";

/**
 * Shares a private point: the shared copy is stored first, then the private one goes. It holds the
 * notebook's line meanwhile, so nothing is typed into the private copy between the two. [PP2]
 */
export function share(
  pair: PairState,
  notebook: NotebookState,
  actor: Actor,
  pointId: PrivatePointId,
  attempt: Omit<Attempt, "now">,
): Promise<Result<Outcome>> {
  const job: NotebookJob = {
    actor,
    first: (current) =>
      pair.queue.enqueue({
        actor,
        about: sharedIdOf(pointId),
        decide: (view, by, now) => {
          const shared = sharePoint({ ...view, notebook: current }, pointId, by, { ...attempt, now });
          return shared.ok ? ok(shared.value.shared) : shared;
        },
      }),
    decide: (view, by, now) => {
      const rest = sharePoint(view, pointId, by, { ...attempt, now });
      return rest.ok ? ok(rest.value.notebook) : rest;
    },
  };
  return notebook.queue.enqueue(job);
}

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
