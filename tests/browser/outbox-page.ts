import { createDevice } from "../../tab/lib/outbox-on-device.ts";
import { outboxContract } from "../tab/outbox-contract.ts";

declare global {
  interface Window {
    /** Runs one check of the contract on this browser's own storage; null, or what went wrong. */
    checkOutbox: (title: string) => Promise<string | null>;
  }
}

window.checkOutbox = async (title) => {
  const check = outboxContract.find((one) => one.title === title);
  try {
    await check?.run(createDevice());
    return check === undefined ? "There is no such check." : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
