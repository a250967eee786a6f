import { createMemoryDevice } from "../../tab/lib/outbox.ts";
import { settled } from "../support/manual-timers.ts";
import { manager, PAIR_ID, report, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";
import { addPointIn, openedWorld, sessionWorld, wordsOn } from "../support/session-world.ts";

describe("a window of one person", () => {
  test("loads until the pair is there", async () => {
    const world = sessionWorld();
    expect(world.session.screen()).toEqual({ state: "loading" });
    await world.open();
    expect(world.ready()).toMatchObject({ me: report, refused: [], partnerHere: null });
    expect(world.ready().saving).toEqual({ state: "saved", waiting: 0 });
  });

  test("shows the same screen until something changes, and tells when it does", async () => {
    const world = await openedWorld();
    let told = 0;
    const stop = world.session.subscribe(() => told++);
    expect(world.session.screen()).toBe(world.session.screen());
    addPointIn(world, "Budget");
    expect(told).toBe(1);
    stop();
    addPointIn(world, "Travel");
    expect(told).toBe(1);
  });

  test("[RP1] shows at once what was done, as not saved yet, until the server has it", async () => {
    const world = await openedWorld();
    addPointIn(world, "Budget");
    expect(wordsOn(world.ready())).toEqual(["Budget"]);
    expect(world.ready().pending.size).toBe(1);
    expect(world.ready().saving).toEqual({ state: "saving", waiting: 1 });
    for (const said of await world.commands()) world.grant(said);
    expect(wordsOn(world.ready())).toEqual(["Budget"]);
    expect(world.ready().pending.size).toBe(0);
    expect(world.ready().saving).toEqual({ state: "saved", waiting: 0 });
  });

  test("[SE3] asks for all of the pair when the series is another: the meetings that it plans are, too", async () => {
    const world = sessionWorld({ role: "manager", pair: startPair([aSeries]) });
    await world.open();
    world.server.heard();
    world.session.act({ name: "series.set", seriesId: "ser_1", everyWeeks: 2 });
    for (const said of await world.commands()) world.grant(said);
    expect(world.server.heard()).toEqual([{ m: "open", pairId: PAIR_ID, since: null }]);
  });

  test("says what is malformed at once and keeps nothing", async () => {
    const world = await openedWorld();
    expect(world.session.act({ name: "point.add", text: "  " })).toEqual({ refusal: { code: "text-empty" } });
    expect(world.session.act({ name: "point.add", text: "x".repeat(501) })).toMatchObject({
      refusal: { code: "text-too-long" },
    });
    expect(await world.commands()).toEqual([]);
    expect(world.ready().refused).toEqual([]);
  });

  test("tells where somebody is, but nothing of private places, and tells it again after a break", async () => {
    const world = await openedWorld();
    world.session.lookAt({ looking: "tp_a", typing: true });
    world.session.lookAt({ looking: "tp_a", typing: true });
    world.session.lookAt({ looking: "private-note", typing: true });
    const told = world.server.heard();
    expect(told).toMatchObject([
      { m: "present", at: { looking: "tp_a", typing: true } },
      { m: "present", at: { looking: null, typing: false } },
    ]);
    world.session.lookAt({ looking: "tp_b", typing: false });
    await world.reconnect();
    expect(world.server.heard().filter((message) => message.m === "present")).toMatchObject([
      { at: { looking: "tp_b", typing: false } },
      { at: { looking: "tp_b", typing: false } },
    ]);
  });

  test("shows where the partner is, of several windows the busiest, and never its own others", async () => {
    const world = await openedWorld();
    const idle = { looking: null, typing: false };
    const typing = { looking: "tp_a" as const, typing: true };
    world.server.say({
      m: "present",
      pairId: PAIR_ID,
      present: [
        { personId: report.id, at: typing },
        { personId: manager.id, at: idle },
        { personId: manager.id, at: typing },
      ],
    });
    expect(world.ready().partnerHere).toEqual({ personId: manager.id, at: typing });
    world.server.say({ m: "present", pairId: PAIR_ID, present: [] });
    expect(world.ready().partnerHere).toBeNull();
  });

  test("shows why when the pair is not this person's, and keeps what waits", async () => {
    const device = createMemoryDevice();
    const world = await openedWorld({ device });
    world.server.cut();
    addPointIn(world, "kept");
    await world.timers.advance(250);
    world.server.accept();
    world.server.say({ m: "open-refused", pairId: PAIR_ID, refusal: { code: "not-found" } });
    expect(world.session.screen()).toEqual({ state: "refused", refusal: { code: "not-found" } });
    expect((await openedWorld({ device })).ready().saving.waiting).toBe(1);
  });

  test("asks to be loaded again by a newer server", async () => {
    const world = await openedWorld();
    expect(world.session.outdated()).toBe(false);
    world.server.cut(4426);
    expect(world.session.outdated()).toBe(true);
  });

  test("notices that the next meeting has become the current one without being told", async () => {
    const world = await openedWorld();
    const at = (start: string) => ({
      tenantId: "tenant-1",
      pairId: PAIR_ID,
      schemaVersion: 1 as const,
      rev: 0,
      at: start,
      recent: [],
      id: `occ_${start.slice(0, 19).replace(/[-:]/g, "")}Z` as const,
      type: "occurrence" as const,
      seriesId: "ser_1" as const,
      originalStart: start,
      start,
      minutes: 30,
      state: "planned" as const,
      begunAs: null,
    });
    const records = [at("2026-03-02T09:00:00.000Z"), at("2026-03-02T20:00:00.000Z")];
    world.server.say({ m: "changed", pairId: PAIR_ID, seq: 1, cursor: "c1", records });
    expect(world.ready().agenda.current?.start).toBe("2026-03-02T09:00:00.000Z");
    let told = 0;
    world.session.subscribe(() => told++);
    for (let minute = 0; minute < 100; minute++) {
      world.server.say({ m: "pong", t: world.timers.nowMs(), now: world.session.now() });
      await world.timers.advance(60_000);
    }
    expect(told).toBeGreaterThan(0);
    expect(world.ready().agenda.current?.start).toBe("2026-03-02T20:00:00.000Z");
  });

  test("opens even when the device does not answer what it kept", async () => {
    const device = createMemoryDevice();
    const silent = {
      openOutbox: (...who: Parameters<typeof device.openOutbox>) => ({
        ...device.openOutbox(...who),
        load: () => new Promise<never>(() => {}),
      }),
    };
    const world = sessionWorld({ device: silent });
    await world.timers.advance(2_000);
    await world.open();
    world.server.cut();
    addPointIn(world, "offline");
    await world.timers.advance(250);
    await world.open();
    await world.timers.advance(2_000);
    expect((await world.commands()).length).toBe(1);
  });

  test("tries at once when somebody works while the connection is long lost, but not with every key", async () => {
    const world = await openedWorld();
    world.server.cut();
    for (let i = 0; i < 60; i++) {
      await world.timers.advance(5_000);
      world.server.cut();
    }
    const before = world.server.wires();
    addPointIn(world, "a");
    addPointIn(world, "b");
    await settled();
    expect(world.server.wires()).toBe(before + 1);
    await world.open();
    expect((await world.commands()).length).toBe(2);
  });

  test("is silent after it was closed", async () => {
    const world = await openedWorld();
    addPointIn(world, "Budget");
    world.session.close();
    world.server.heard();
    await world.timers.advance(120_000);
    await settled();
    expect(world.server.heard()).toEqual([]);
  });
});
