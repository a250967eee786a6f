import { DAY_MS } from "../../core/domain/instant.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { actorOf } from "../support/live-world.ts";
import { codeOf, PAIR_ID, report } from "../support/pair-builder.ts";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
});
afterEach(() => world.close());

describe("the history of a pair", () => {
  test("has what was discussed or kept, newest first, page by page", async () => {
    for (let i = 0; i < 60; i++) {
      await here.act("manager", { name: "point.add", text: `${i}` }, { id: `cmd_h${i}` });
      world.clock.advance(60_000);
      const pointId = `tp_h${i}` as const;
      await here.act("manager", { name: "point.discuss", pointId, occurrenceId: null, discussed: true });
    }
    const first = await here.app.history(actorOf(report.id), PAIR_ID, null);
    if (!first.ok) throw new Error(first.refusal.code);
    await here.act("manager", { name: "point.add", text: "Meanwhile" }, { id: "cmd_m" });
    world.clock.advance(60_000);
    await here.act("manager", {
      name: "point.discuss",
      pointId: "tp_m",
      occurrenceId: null,
      discussed: true,
    });
    const second = await here.app.history(actorOf(report.id), PAIR_ID, first.value.next);
    if (!second.ok) throw new Error(second.refusal.code);
    const ids = [...first.value.records, ...second.value.records].map((record) => record.id);
    expect(ids).toEqual(Array.from({ length: 60 }, (_, i) => `tp_h${59 - i}`));
    expect(codeOf(await here.app.history(actorOf(report.id), PAIR_ID, "made up"))).toBe("invalid");
  });

  test("[DE5] [DE6] has what was decided, and about what, when the point itself is gone", async () => {
    await here.act("report", { name: "point.add", text: "Pricing data" }, { id: "cmd_p" });
    const decide = { name: "decision.decide", pointId: "tp_p", occurrenceId: null } as const;
    await here.act("manager", { ...decide, outcome: "Read-only access" });
    await here.act("report", { name: "point.delete", pointId: "tp_p" });
    await here.act("report", { name: "point.add", text: "Undecided" }, { id: "cmd_u" });
    await here.act("report", { name: "decision.addOption", pointId: "tp_u", text: "Ask finance" });
    await here.act("report", { name: "point.delete", pointId: "tp_u" });
    const page = await here.app.history(actorOf(report.id), PAIR_ID, null);
    if (!page.ok) throw new Error(page.refusal.code);
    expect(page.value.records).toMatchObject([{ about: "Pricing data", outcome: "Read-only access" }]);
  });

  test("[DE6] what was decided about a point that is open is in the history, and at hand as long as that is open", async () => {
    await here.act("report", { name: "point.add", text: "Pricing data" }, { id: "cmd_p" });
    const point = { pointId: "tp_p", occurrenceId: null } as const;
    await here.act("manager", { name: "decision.decide", ...point, outcome: "Read-only access" });
    world.clock.advance(30 * DAY_MS);
    const later = world.startApp();
    const decisionsAtHand = async () => {
      const { records } = await world.startApp().opened("report");
      return records.flatMap((one) => (one.type === "decision" ? [one.outcome] : []));
    };
    expect(await decisionsAtHand()).toEqual(["Read-only access"]);
    const page = await later.app.history(actorOf(report.id), PAIR_ID, null);
    if (!page.ok) throw new Error(page.refusal.code);
    expect(page.value.records).toMatchObject([{ outcome: "Read-only access" }]);
    await later.act("report", { name: "point.discuss", ...point, discussed: true });
    expect(await decisionsAtHand()).toEqual([]);
    await world.startApp().act("report", { name: "point.discuss", ...point, discussed: false });
    expect(await decisionsAtHand()).toEqual(["Read-only access"]);
  });

  test("[DE6] what is undecided about a deleted point comes back with it, however late", async () => {
    await here.act("report", { name: "point.add", text: "Pricing data" }, { id: "cmd_p" });
    await here.act("report", { name: "decision.addOption", pointId: "tp_p", text: "Ask finance" });
    await here.act("report", { name: "point.delete", pointId: "tp_p" });
    world.clock.advance(20 * DAY_MS);
    await world.startApp().act("report", { name: "point.restore", pointId: "tp_p" });
    const { records } = await world.startApp().opened("report");
    expect(records.find(({ type }) => type === "decision")).toMatchObject({
      options: [{ text: "Ask finance" }],
      settledAt: null,
    });
  });
});
