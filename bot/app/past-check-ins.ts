import { keptUntil } from "../../core/domain/check-in-past.ts";
import { participantOf } from "../../core/domain/pair.ts";
import { ok, refuse } from "../../core/domain/result.ts";
import type { Clock } from "../ports/clock.ts";
import type { PersonalStore } from "../ports/store.ts";
import type { App } from "./app.ts";
import type { PairCache } from "./pair-cache.ts";
import { pairOf } from "./pair-state.ts";

type Deps = { readonly personal: PersonalStore; readonly cache: PairCache; readonly clock: Clock };

/** A person's own check-ins that are over: read from their own partition, whoever's pair it is. [CI6] */
export function createPastCheckIns({ personal, cache, clock }: Deps): App["pastCheckIns"] {
  return async (actor, pairId) => {
    const state = cache.of({ tenantId: actor.tenantId, pairId });
    if (!state.isLoaded) await cache.load(state, null);
    if (!participantOf(pairOf(state), actor).ok) return refuse("not-found");
    const past = await personal.pastCheckIns({ tenantId: actor.tenantId, ownerId: actor.personId }, pairId);
    const now = clock.now();
    const kept = past.filter(({ occurrenceId, at }) => keptUntil(occurrenceId, at) > now);
    return ok(kept.sort((a, b) => (a.occurrenceId < b.occurrenceId ? 1 : -1)));
  };
}
