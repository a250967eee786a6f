import { atHand } from "../../core/domain/check-in.ts";
import { sharesToRepeat, tidiedCheckIns } from "../../core/domain/check-in-repair.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { Participant } from "../../core/domain/pair.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import type { Actor } from "../../core/domain/people.ts";
import { ok } from "../../core/domain/result.ts";
import { subjectOf } from "../../core/domain/subject.ts";
import { personalThenShared } from "./both-partitions.ts";
import type { Notebooks } from "./notebooks.ts";
import type { PairState } from "./pair-state.ts";

/** Whoever opens a pair, and what of it is known here. */
type Opening = { readonly pair: PairState; readonly notebooks: Notebooks; readonly actor: Actor };

/**
 * Completes what a crash left half done in somebody's check-in, when they open the pair: nobody notices. Asks
 * for nothing when all is well. [CI6] [CI14]
 */
export async function completeCheckIn(
  { pair, notebooks, actor }: Opening,
  view: PairView,
  by: Participant,
  now: Instant,
): Promise<void> {
  for (const { commandId, command } of sharesToRepeat(view, by, now)) {
    const subject = subjectOf(command, commandId);
    const attempt = { commandId, seen: undefined };
    await personalThenShared({ pair, notebooks, actor, command, subject, attempt });
  }
  if (tidied(view, by, now) === null) return;
  await notebooks.of(pair, actor.personId).queue.enqueue({
    actor,
    first: null,
    decide: (current, participant, then) => ok({ notebook: tidied(current, participant, then) }),
  });
}

/** The notebook with its check-ins tidied; null when there is nothing to tidy. */
function tidied(view: PairView, by: Participant, now: Instant): Notebook | null {
  const { notebook } = view;
  const checkIns = tidiedCheckIns(view, by, now);
  return checkIns === null ? null : { ...notebook, rev: notebook.rev + 1, at: now, ...atHand(checkIns) };
}
