import { openInstantStores } from "../support/instant-store.ts";
import { describeStores } from "./store-contract.ts";

describeStores("the stores that answer at once", async () => ({
  ...openInstantStores(),
  close: () => undefined,
}));
