import { catalogueOf } from "./catalogue.ts";

/** The words around feedback. */
export const useFeedbackWords = catalogueOf({
  en: () => import("./en/feedback.ts").then((m) => m.feedback),
  de: () => import("./de/feedback.ts").then((m) => m.feedback),
});
