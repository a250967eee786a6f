import { participantOf } from "../../core/domain/pair.ts";
import { ok, refuse } from "../../core/domain/result.ts";
import type { PersonalStore } from "../ports/store.ts";
import type { App } from "./app.ts";
import type { PairCache } from "./pair-cache.ts";
import { pairOf } from "./pair-state.ts";

type Deps = { readonly personal: PersonalStore; readonly cache: PairCache };

/** One's own reflections that have moved out of the notebook; nobody else's can be asked for. [FB15] */
export function createReflections({ personal, cache }: Deps): App["reflections"] {
  return async (actor, pairId, page) => {
    const state = cache.of({ tenantId: actor.tenantId, pairId });
    if (!state.isLoaded) await cache.load(state, null);
    if (!participantOf(pairOf(state), actor).ok) return refuse("not-found");
    const owner = { tenantId: actor.tenantId, ownerId: actor.personId };
    const found = await personal.reflections(owner, pairId, page);
    if (found === undefined) return refuse("invalid");
    const reflections = found.reflections.map(({ feedbackId, words, at }) => ({ feedbackId, words, at }));
    return ok({ reflections, next: found.next });
  };
}
