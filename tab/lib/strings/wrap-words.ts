import { catalogueOf } from "./catalogue.ts";

/** The words about the end of a meeting, in the panel and on the strip above the next one. */
export const useWrapWords = catalogueOf({
  en: () => import("./en/wrap.ts").then((m) => m.wrap),
  de: () => import("./de/wrap.ts").then((m) => m.wrap),
});
