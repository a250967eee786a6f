import { catalogueOf } from "../../lib/strings/catalogue.ts";

/** The words around decisions. */
export const useDecisionWords = catalogueOf({
  en: () => import("../../lib/strings/en/decision.ts").then((m) => m.decision),
  de: () => import("../../lib/strings/de/decision.ts").then((m) => m.decision),
});
