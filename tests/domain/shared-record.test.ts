import type { SharedStore } from "../../bot/ports/store.ts";
import { emptyNotebook } from "../../core/domain/notebook.ts";
import { SharedRecord } from "../../core/domain/shared-record.ts";
import { NOON, PAIR_ID, report, startPair, TENANT } from "../support/pair-builder.ts";

const notebook = emptyNotebook(TENANT, PAIR_ID, report.id, NOON);

/** Compiles only as long as the marked lines do not: the type is the rule. */
async function privateThingsDoNotFit(store: SharedStore): Promise<void> {
  const key = { tenantId: TENANT, pairId: PAIR_ID };
  // @ts-expect-error a notebook is no shared record
  await store.commit(key, [{ record: notebook, etag: null }]);
  // @ts-expect-error nor is a private point
  await store.commit(key, [{ record: notebook.privatePoints[0], etag: null }]);
}

describe("shared records", () => {
  test("[AC3] handing private things to the shared store does not compile", () => {
    expect(typeof privateThingsDoNotFit).toBe("function");
  });

  test("[AC3] a notebook does not parse as a shared record", () => {
    expect(SharedRecord.safeParse(notebook).success).toBe(false);
  });

  test("[AC3] a shared record that carries private fields loses them when it is parsed", () => {
    const pair = startPair();
    pair.act("report", { name: "point.add", text: "Pricing" });
    const point = pair.records().find((record) => record.type === "talkingPoint");
    const parsed = SharedRecord.parse({ ...point, privateNote: "canary" });
    expect(JSON.stringify(parsed)).not.toContain("canary");
  });
});
