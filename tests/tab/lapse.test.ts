import { DAY_MS, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import { NOON, report, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";
import { openedWorld, type SessionWorld } from "../support/session-world.ts";

const THIS = "occ_20260303T090000Z";

/** The manager's window on a pair whose report shares an answer for ten minutes. */
async function sharedForTenMinutes(): Promise<SessionWorld> {
  const pair = startPair([aSeries]);
  const item = "energy";
  pair.act("report", { name: "checkIn.answer", occurrenceId: THIS, item, version: 1, value: 2 });
  pair.act("report", {
    name: "checkIn.share",
    occurrenceId: THIS,
    item,
    until: plusMs(NOON, 10 * MINUTE_MS),
  });
  return openedWorld({ role: "manager", pair });
}

const values = (world: SessionWorld) =>
  [...world.ready().view.records.values()].flatMap((record) =>
    record.type === "checkInCopy" ? [record.value] : [],
  );

describe("what was settled", () => {
  test("[AG8] leaves an open window at the moment when another that opens does not show it", async () => {
    const pair = startPair();
    const due = { kind: "next-time" } as const;
    pair.act("report", { name: "actionItem.add", text: "Send it", owner: report.id, due }, { id: "cmd_a" });
    pair.act("report", { name: "actionItem.keep", actionItemId: "ai_a", kept: true });
    const world = await openedWorld({ role: "manager", pair });
    const items = () => world.ready().agenda.actionItems.length;
    await world.timers.advance(14 * DAY_MS);
    expect(items()).toBe(1);
    await world.timers.advance(1);
    expect(items()).toBe(0);
    world.session.close();
  });
});

test("[AG8] nothing but points and action items leaves: what else is old stays where it is looked at", async () => {
  const long = { now: plusMs(NOON, -20 * DAY_MS) };
  const pair = startPair([aSeries]);
  pair.act("report", { name: "point.add", text: "Hire" }, { ...long, id: "cmd_p" });
  const decide = {
    name: "decision.decide",
    pointId: "tp_p",
    occurrenceId: null,
    outcome: "Hire Ana",
  } as const;
  pair.act("report", decide, long);
  const world = await openedWorld({ role: "manager", pair });
  expect(world.ready().view.records.get("dec_p")).toMatchObject({ outcome: "Hire Ana" });
  world.session.close();
});

describe("what the other shares for a time", () => {
  test("[CI7] leaves the screen at its moment, by itself, online or not", async () => {
    for (const isCut of [false, true]) {
      const world = await sharedForTenMinutes();
      expect(values(world)).toEqual([2]);
      let told = 0;
      world.session.subscribe(() => told++);
      if (isCut) world.server.cut();
      await world.timers.advance(10 * MINUTE_MS - 1);
      expect(values(world)).toEqual([2]);
      const before = told;
      await world.timers.advance(1);
      expect(values(world)).toEqual([]);
      expect(told).toBeGreaterThan(before);
      world.session.close();
    }
  });

  test("[CI7] is no longer taken in when it comes late", async () => {
    const world = await sharedForTenMinutes();
    await world.timers.advance(10 * MINUTE_MS);
    world.announce();
    expect(values(world)).toEqual([]);
    world.session.close();
  });
});
