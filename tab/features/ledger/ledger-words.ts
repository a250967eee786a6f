import { catalogueOf } from "../../lib/strings/catalogue.ts";

/** The words around what was said. */
export const useLedgerWords = catalogueOf({
  en: () => import("../../lib/strings/en/ledger.ts").then((m) => m.ledger),
  de: () => import("../../lib/strings/de/ledger.ts").then((m) => m.ledger),
});
