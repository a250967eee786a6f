import { questionWords } from "../../../core/domain/question-bank/words.ts";
import { catalogueOf } from "./catalogue.ts";

/** The words around questions to ask. */
export const useAskWords = catalogueOf({
  en: () => import("./en/ask.ts").then((m) => m.ask),
  de: () => import("./de/ask.ts").then((m) => m.ask),
});

/** The questions of the bank themselves. */
export const useQuestionWords = catalogueOf({
  en: () => questionWords("en"),
  de: () => questionWords("de"),
});
