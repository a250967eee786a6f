import { catalogueOf } from "../../lib/strings/catalogue.ts";

/** The words around feedback. */
export const useFeedbackWords = catalogueOf({
  en: () => import("../../lib/strings/en/feedback.ts").then((m) => m.feedback),
  de: () => import("../../lib/strings/de/feedback.ts").then((m) => m.feedback),
});
