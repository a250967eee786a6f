import { hintWords } from "../../../core/domain/coaching-hint/words.ts";
import { catalogueOf } from "./catalogue.ts";

/** The words around the hints. */
export const useHintWords = catalogueOf({
  en: () => import("./en/hint.ts").then((m) => m.hint),
  de: () => import("./de/hint.ts").then((m) => m.hint),
});

/** The hints themselves. */
export const useHints = catalogueOf({
  en: () => hintWords("en"),
  de: () => hintWords("de"),
});
