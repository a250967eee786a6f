import { createMemoryDevice } from "../../tab/lib/outbox.ts";
import { createDevice } from "../../tab/lib/outbox-on-device.ts";
import { settled } from "../support/manual-timers.ts";
import { outboxContract } from "./outbox-contract.ts";

describe("the outbox in memory", () => {
  for (const { title, run } of outboxContract) test(title, () => run(createMemoryDevice()));
});

describe("the outbox where the browser has no IndexedDB", () => {
  test("[RP2] says that what waits would be lost with the window, until nothing waits", async () => {
    const outbox = createDevice().openOutbox({ tenantId: "t", personId: "p" }, "pair_1");
    let told = 0;
    outbox.onVolatile(() => told++);
    expect(await outbox.load()).toEqual([]);
    expect(outbox.isVolatile()).toBe(false);
    outbox.put([{ kind: "text", id: "txt_1", target: "tp_1", update: "x" }]);
    await settled();
    expect(outbox.isVolatile()).toBe(true);
    outbox.drop(["txt_1"]);
    await settled();
    expect(outbox.isVolatile()).toBe(false);
    expect(told).toBe(2);
  });
});
