import { catalogueOf } from "./catalogue.ts";

/** The words about the time of a meeting. */
export const usePaceWords = catalogueOf({
  en: () => import("./en/pace.ts").then((m) => m.pace),
  de: () => import("./de/pace.ts").then((m) => m.pace),
});
