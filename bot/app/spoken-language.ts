import type { Clock } from "../ports/clock.ts";
import type { PersonalStore } from "../ports/store.ts";
import type { App } from "./app.ts";
import { createOneAfterAnother } from "./one-after-another.ts";

type Deps = { readonly personal: PersonalStore; readonly clock: Clock };

/** Keeps in which language a person reads; two pages that open at once write it once. [LV6] */
export function createSpokenLanguage({ personal, clock }: Deps): App["reads"] {
  const oneAfterAnother = createOneAfterAnother();
  return (actor, language) => {
    const key = { tenantId: actor.tenantId, ownerId: actor.personId };
    return oneAfterAnother(`${key.tenantId}/${key.ownerId}`, async () => {
      if ((await personal.language(key)) === language) return;
      await personal.putLanguage(key, language, clock.now());
    });
  };
}
