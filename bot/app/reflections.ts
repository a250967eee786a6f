import type { Reflection } from "../../core/domain/feedback.ts";
import { ok, refuse } from "../../core/domain/result.ts";
import type { PersonalStore } from "../ports/store.ts";
import type { App } from "./app.ts";
import type { Notebooks } from "./notebooks.ts";
import type { PairCache } from "./pair-cache.ts";
import { participatingIn } from "./participating.ts";

type Deps = {
  readonly personal: PersonalStore;
  readonly cache: PairCache;
  readonly notebooks: Notebooks;
};

/**
 * One's own reflections: those of the notebook, then those that moved beside it; nobody else's can be asked
 * for. About one feedback there may be several, of which the first counts. [FB15]
 */
export function createReflections({ personal, cache, notebooks }: Deps): App["reflections"] {
  return async (actor, pairId, page) => {
    const participating = await participatingIn(cache, actor, pairId);
    if (!participating.ok) return participating;
    const { state } = participating.value;
    const owner = { tenantId: actor.tenantId, ownerId: actor.personId };
    const found = await personal.reflections(owner, pairId, page);
    if (found === undefined) return refuse("invalid");
    const moved = found.reflections.map(({ feedbackId, words, at }) => ({ feedbackId, words, at }));
    return ok({ reflections: [...(page === null ? await newest() : []), ...moved], next: found.next });

    async function newest(): Promise<readonly Reflection[]> {
      const notebook = notebooks.of(state, actor.personId);
      if (!notebooks.isFresh(notebook)) await notebooks.load(state, notebook, 0);
      return [...(notebook.notebook?.reflections ?? [])].reverse();
    }
  };
}
