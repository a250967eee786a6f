import { catalogueOf } from "../../lib/strings/catalogue.ts";

/** The words around questions whose answers open together. */
export const useRevealWords = catalogueOf({
  en: () => import("../../lib/strings/en/reveal.ts").then((m) => m.reveal),
  de: () => import("../../lib/strings/de/reveal.ts").then((m) => m.reveal),
});
