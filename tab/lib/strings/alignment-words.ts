import { catalogueOf } from "./catalogue.ts";

/** The words about what is read before the talk, and whether both see it alike. */
export const useAlignmentWords = catalogueOf({
  en: () => import("./en/alignment.ts").then((m) => m.alignment),
  de: () => import("./de/alignment.ts").then((m) => m.alignment),
});
