import { keptUntil } from "../../core/domain/check-in-past.ts";
import { ok } from "../../core/domain/result.ts";
import type { Clock } from "../ports/clock.ts";
import type { PersonalStore } from "../ports/store.ts";
import type { App } from "./app.ts";
import type { PairCache } from "./pair-cache.ts";
import { participatingIn } from "./participating.ts";

type Deps = { readonly personal: PersonalStore; readonly cache: PairCache; readonly clock: Clock };

/** A person's own check-ins that are over: read from their own partition, whoever's pair it is. [CI6] */
export function createPastCheckIns({ personal, cache, clock }: Deps): App["pastCheckIns"] {
  return async (actor, pairId) => {
    const participating = await participatingIn(cache, actor, pairId);
    if (!participating.ok) return participating;
    const past = await personal.pastCheckIns({ tenantId: actor.tenantId, ownerId: actor.personId }, pairId);
    const now = clock.now();
    const kept = past.filter(({ occurrenceId, at }) => keptUntil(occurrenceId, at) > now);
    return ok(kept.sort((a, b) => (a.occurrenceId < b.occurrenceId ? 1 : -1)));
  };
}
