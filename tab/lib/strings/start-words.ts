import { catalogueOf } from "./catalogue.ts";

/** The words about the start of a meeting. */
export const useStartWords = catalogueOf({
  en: () => import("./en/start.ts").then((m) => m.start),
  de: () => import("./de/start.ts").then((m) => m.start),
});
