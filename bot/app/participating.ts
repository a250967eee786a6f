import type { PairId } from "../../core/domain/ids.ts";
import { type Pair, participantOf } from "../../core/domain/pair.ts";
import type { Actor } from "../../core/domain/people.ts";
import { ok, type Result, refuse } from "../../core/domain/result.ts";
import type { PairCache } from "./pair-cache.ts";
import { type PairState, pairOf } from "./pair-state.ts";

/** A pair as this instance knows it, loaded; what every query of it begins with. Refuses `not-found` to everyone
 * but its two. [AC1] [AC2] */
export async function participatingIn(
  cache: PairCache,
  actor: Actor,
  pairId: PairId,
): Promise<Result<{ readonly state: PairState; readonly pair: Pair }>> {
  const state = cache.of({ tenantId: actor.tenantId, pairId });
  if (!state.isLoaded) await cache.load(state, null);
  const pair = pairOf(state);
  return pair === undefined || !participantOf(pair, actor).ok ? refuse("not-found") : ok({ state, pair });
}
