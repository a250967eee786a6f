import { catalogueOf } from "./catalogue.ts";

/** The words about private things while a screen may be shared. */
export const usePrivateWords = catalogueOf({
  en: () => import("./en/private.ts").then((m) => m.privateThings),
  de: () => import("./de/private.ts").then((m) => m.privateThings),
});
