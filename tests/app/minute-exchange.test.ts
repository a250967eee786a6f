import type { CommandInput } from "../../core/domain/command.ts";
import { occurrenceIdOf } from "../../core/domain/occurrence.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { START } from "../support/meeting-builder.ts";
import { codeOf, PAIR_ID, TENANT } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const occurrenceId = occurrenceIdOf(START);
const give = (name: string, given = true): CommandInput => ({
  name: "course.give",
  occurrenceId,
  fromPointId: `tp_${name}`,
  to: "tp_now",
  minutes: 5,
  given,
});

let world: AppWorld;
let here: AppUnderTest;
let there: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  const behind = world.openStores();
  await behind.shared.commit({ tenantId: TENANT, pairId: PAIR_ID }, [{ record: aSeries, etag: null }]);
  [here, there] = [world.startApp(), world.startApp()];
  await here.act("report", { name: "point.add", text: "Now", minutes: 7 }, { id: "cmd_now" });
  await here.act("report", { name: "point.add", text: "Mine", minutes: 5 }, { id: "cmd_mine" });
  await here.act("manager", { name: "point.add", text: "Theirs", minutes: 5 }, { id: "cmd_theirs" });
  await here.act("report", { name: "course.start", occurrenceId });
  await here.act("report", { name: "course.goTo", occurrenceId, section: "report", pointId: "tp_now" });
});
afterEach(() => world.close());

const course = async () => {
  const found = (await world.stored()).find((record) => record.type === "course");
  if (found === undefined) throw new Error("There is no course.");
  return found;
};
const waiting = async () =>
  (await world.stored())
    .filter((record) => record.type === "talkingPoint" && record.carriedFrom.includes(occurrenceId))
    .map((record) => record.id)
    .sort();

describe("the exchange of minutes, on two instances at once", () => {
  test("[PA7] [WR4] both give at the same moment, and each twice: both points wait, each gave once", async () => {
    const answers = await Promise.all([
      here.act("report", give("mine")),
      there.act("manager", give("theirs")),
      there.act("report", give("mine")),
      here.act("manager", give("theirs")),
    ]);
    expect(answers.map(codeOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(await waiting()).toEqual(["tp_mine", "tp_theirs"]);
    const { given } = await course();
    expect(given.map((one) => [one.fromPointId, one.minutes]).sort()).toEqual([
      ["tp_mine", 5],
      ["tp_theirs", 5],
    ]);
  });

  test("[PA7] giving and taking back at once end in one of the two, never between", async () => {
    await here.act("report", give("mine"));
    await Promise.all([here.act("report", give("mine", false)), there.act("report", give("mine"))]);
    const gave = (await course()).given.length;
    expect(await waiting()).toEqual(gave === 1 ? ["tp_mine"] : []);
  });

  test("[PA7] what is not the sender's is refused, and neither record moves", async () => {
    const before = await world.stored();
    expect(codeOf(await there.act("manager", give("mine")))).toBe("not-yours-to-give");
    expect(await world.stored()).toEqual(before);
  });

  test("[PA8] [WR4] who gives while the other goes on is decided on what is there: all of it, or nothing", async () => {
    const [gave] = await Promise.all([
      here.act("report", give("mine")),
      there.act("manager", {
        name: "course.goTo",
        occurrenceId,
        section: "manager",
        pointId: "tp_theirs",
      }),
    ]);
    expect([undefined, "turn-moved-on"]).toContain(codeOf(gave));
    expect((await course()).given).toHaveLength(gave.ok ? 1 : 0);
    expect(await waiting()).toEqual(gave.ok ? ["tp_mine"] : []);
    expect((await course()).turn?.pointId).toBe("tp_theirs");
  });

  test("[PA7] [WR2] a batch whose answer was lost is done once", async () => {
    world.cosmos.faults.inject({ kind: "reset-after-commit", op: "batch" });
    expect(codeOf(await here.act("report", give("mine"), { id: "cmd_give" }))).toBeUndefined();
    expect(codeOf(await there.act("report", give("mine"), { id: "cmd_give" }))).toBeUndefined();
    expect((await course()).given).toHaveLength(1);
    expect(await waiting()).toEqual(["tp_mine"]);
  });

  test("[PA10] both ask at the same moment, and neither question is lost", async () => {
    const ask = (fromPointId: "tp_mine" | "tp_theirs"): CommandInput => ({
      name: "course.ask",
      occurrenceId,
      to: "tp_now",
      minutes: 5,
      fromPointIds: [fromPointId],
    });
    await Promise.all([here.act("manager", ask("tp_mine")), there.act("report", ask("tp_theirs"))]);
    expect((await course()).asked.flatMap((one) => one.fromPointIds).sort()).toEqual([
      "tp_mine",
      "tp_theirs",
    ]);
  });
});
