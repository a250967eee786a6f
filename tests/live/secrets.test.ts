import type { ServerMessage } from "../../core/contract/live.ts";
import { type Instance, type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { manager, PAIR_ID, report } from "../support/pair-builder.ts";
import { typingDoc } from "../support/typing-doc.ts";

/** What of a message could tell somebody that something private happened. */
const traces = (messages: readonly string[]): ServerMessage["m"][] =>
  messages.map((text) => JSON.parse(text).m);

describe("private things", () => {
  let world: LiveWorld;
  let server: Instance;
  beforeEach(async () => {
    world = await startLiveWorld();
    server = await world.start();
  });
  afterEach(() => world.stop());

  test("[LV3] [NT5] [PP1] the partner hears not one byte of what is private, nor sees it in what follows", async () => {
    const heard: string[] = [];
    for (const isPrivateToo of [false, true]) {
      const each = await startLiveWorld();
      const instance = await each.start();
      const [one, again, partner] = [
        await instance.connect(manager.id),
        await instance.connect(manager.id),
        await instance.connect(report.id),
      ];
      for (const client of [one, again, partner]) await client.open(PAIR_ID);
      await partner.act(PAIR_ID, { name: "point.add", text: "My own", isPrivate: true }, "cmd_own_1");
      if (isPrivateToo) {
        await one.act(PAIR_ID, { name: "point.add", text: "Secret", isPrivate: true }, "cmd_private");
        await again.next("changed", ({ notebook }) => notebook?.privatePoints.length === 1);
        one.send({ m: "present", pairId: PAIR_ID, at: { looking: "pp_private", typing: true } });
        const doc = typingDoc();
        for (const [n, target] of [
          [1, "pp_private"],
          [2, "private-note"],
        ] as const) {
          one.send({ m: "type", pairId: PAIR_ID, target, n, update: doc.insert(`Secret ${n}`) });
          await again.next("typing", (message) => message.target === target);
          await one.next("typed", (message) => message.target === target);
        }
        await one.act(PAIR_ID, { name: "point.edit", pointId: "pp_private", text: "More secret" });
        await one.act(PAIR_ID, { name: "point.delete", pointId: "pp_private" });
        await one.act(PAIR_ID, { name: "point.restore", pointId: "pp_private" });
      }
      await one.act(PAIR_ID, { name: "point.add", text: "Open" }, "cmd_open");
      await partner.next("changed", ({ records }) => records.length === 1);
      await partner.act(PAIR_ID, { name: "point.add", text: "My next", isPrivate: true }, "cmd_own_2");
      const { cursor } = await partner.open(PAIR_ID);
      await partner.open(PAIR_ID, cursor);
      const elsewhere = await (await each.start()).connect(report.id);
      await elsewhere.open(PAIR_ID, cursor);
      heard.push(elsewhere.heard.join("\n").replaceAll(/"cursor":"[^.]+/g, ""));
      expect(partner.heard.join()).not.toContain("ecret");
      heard.push(partner.heard.join("\n"));
      await each.stop();
    }
    const [elsewhereBefore, before = "", elsewhereAfter, after = ""] = heard;
    expect(traces(after.split("\n"))).toEqual(traces(before.split("\n")));
    expect(after).toBe(before);
    expect(elsewhereAfter).toBe(elsewhereBefore);
  });

  test("[PP2] sharing is the first the partner hears of a point, words and note together", async () => {
    const [one, partner] = [await server.connect(manager.id), await server.connect(report.id)];
    await one.open(PAIR_ID);
    await partner.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "point.add", text: "For both", isPrivate: true }, "cmd_share");
    const update = typingDoc().insert("With a note");
    one.send({ m: "type", pairId: PAIR_ID, target: "pp_share", n: 1, update });
    await one.next("typed");
    await one.act(PAIR_ID, { name: "point.share", pointId: "pp_share" });
    const changed = await partner.next("changed");
    expect(changed.seq).toBe(1);
    expect(changed.notebook).toBeUndefined();
    expect(changed.records).toMatchObject([
      { id: "tp_share", text: "For both", note: { plain: "With a note" }, raisedBy: manager.id },
    ]);
    const mine = await one.next("changed", ({ notebook }) => notebook?.privatePoints.length === 0);
    expect(mine.records).toEqual([]);
  });
});
