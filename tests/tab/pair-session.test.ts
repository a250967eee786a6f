import { createMemoryDevice } from "../../tab/lib/outbox.ts";
import { settled } from "../support/manual-timers.ts";
import { manager, PAIR_ID, report } from "../support/pair-builder.ts";
import { type SessionWorld, sessionWorld, wordsOn } from "../support/session-world.ts";

async function opened(options: Parameters<typeof sessionWorld>[0] = {}): Promise<SessionWorld> {
  const world = sessionWorld(options);
  await world.open();
  await world.commands();
  return world;
}

function add(world: SessionWorld, text: string): string {
  const done = world.session.act({ name: "point.add", text });
  return "commandId" in done ? done.commandId : "";
}

describe("a window of one person", () => {
  test("loads until the pair is there", async () => {
    const world = sessionWorld();
    expect(world.session.screen()).toEqual({ state: "loading" });
    await world.open();
    expect(world.ready()).toMatchObject({ me: report, refused: [], partnerHere: null });
    expect(world.ready().saving).toEqual({ state: "saved", waiting: 0 });
  });

  test("shows the same screen until something changes, and tells when it does", async () => {
    const world = await opened();
    let told = 0;
    const stop = world.session.subscribe(() => told++);
    expect(world.session.screen()).toBe(world.session.screen());
    add(world, "Budget");
    expect(told).toBe(1);
    stop();
    add(world, "Travel");
    expect(told).toBe(1);
  });

  test("[RP1] shows at once what was done, as not saved yet, until the server has it", async () => {
    const world = await opened();
    add(world, "Budget");
    expect(wordsOn(world.ready())).toEqual(["Budget"]);
    expect(world.ready().pending.size).toBe(1);
    expect(world.ready().saving).toEqual({ state: "saving", waiting: 1 });
    for (const said of await world.commands()) world.grant(said);
    expect(wordsOn(world.ready())).toEqual(["Budget"]);
    expect(world.ready().pending.size).toBe(0);
    expect(world.ready().saving).toEqual({ state: "saved", waiting: 0 });
  });

  test("says what is malformed at once and keeps nothing", async () => {
    const world = await opened();
    expect(world.session.act({ name: "point.add", text: "  " })).toEqual({ refusal: { code: "text-empty" } });
    expect(world.session.act({ name: "point.add", text: "x".repeat(501) })).toMatchObject({
      refusal: { code: "text-too-long" },
    });
    expect(await world.commands()).toEqual([]);
    expect(world.ready().refused).toEqual([]);
  });

  test("[RP2] sends again, in order, what was not acknowledged when the connection broke", async () => {
    const world = await opened();
    add(world, "first");
    add(world, "second");
    const before = await world.commands();
    expect(before.length).toBe(2);
    world.server.cut();
    expect(world.ready().saving).toEqual({ state: "offline", waiting: 2 });
    add(world, "third");
    await world.timers.advance(250);
    await world.open();
    const after = await world.commands();
    expect(after.map((said) => said.commandId)).toEqual([
      ...before.map((said) => said.commandId),
      expect.stringContaining("cmd_"),
    ]);
  });

  test("[RP2] an acknowledgement that got lost with its connection is not waited for", async () => {
    const world = await opened();
    add(world, "Budget");
    const [said] = await world.commands();
    if (said !== undefined) world.pair.act("report", said.command, { id: said.commandId });
    await world.reconnect();
    expect(await world.commands()).toEqual([]);
    expect(world.ready().saving.state).toBe("saved");
    expect(wordsOn(world.ready())).toEqual(["Budget"]);
  });

  test("[RP2] what waits survives a reload", async () => {
    const device = createMemoryDevice();
    const before = sessionWorld({ device });
    await before.open();
    before.server.cut();
    add(before, "written offline");
    const after = sessionWorld({ device });
    await after.open();
    expect(wordsOn(after.ready())).toEqual(["written offline"]);
    for (const said of await after.commands()) after.grant(said);
    expect(after.ready().saving.state).toBe("saved");
    const third = sessionWorld({ device, pair: after.pair });
    await third.open();
    expect(await third.commands()).toEqual([]);
  });

  test("[RP2] what another window of the same person got acknowledged is not sent a second time", async () => {
    const device = createMemoryDevice();
    const panel = await opened({ device });
    panel.pair.act("report", { name: "point.add", text: "Budget" }, { id: "cmd_a" });
    panel.announce();
    panel.server.cut();
    panel.session.act({ name: "point.edit", pointId: "tp_a", text: "Budget 2027" });
    const personalTab = await opened({ device, pair: panel.pair });
    personalTab.server.cut();
    await panel.timers.advance(250);
    await panel.open();
    for (const said of await panel.commands()) panel.grant(said);
    for (let i = 0; i < 30; i++) {
      panel.pair.act("manager", { name: "point.edit", pointId: "tp_a", text: `${i}` });
    }
    await personalTab.timers.advance(250);
    await personalTab.open();
    expect(await personalTab.commands()).toEqual([]);
    expect(personalTab.ready().refused).toEqual([]);
    expect(wordsOn(personalTab.ready())).toEqual(["29"]);
  });

  test("[RP3] a command that the rules forbid is refused at once, with its words, and not sent", async () => {
    const world = await opened({ role: "manager" });
    world.pair.act("report", { name: "point.add", text: "theirs" }, { id: "cmd_a" });
    world.announce();
    const done = world.session.act({ name: "point.move", pointId: "tp_a", after: null });
    expect(await world.commands()).toEqual([]);
    expect(world.ready().refused).toMatchObject([{ ...done, refusal: { code: "not-yours-to-move" } }]);
  });

  test("[RP3] what only pending commands forbid is left to the server", async () => {
    const world = await opened();
    world.pair.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    world.announce();
    world.session.act({ name: "point.delete", pointId: "tp_a" });
    world.session.act({ name: "point.edit", pointId: "tp_a", text: "b" });
    expect((await world.commands()).length).toBe(2);
    expect(world.ready().refused).toEqual([]);
  });

  test("[RP3] a command that the server refused keeps its words until they are let go, across a reload", async () => {
    const device = createMemoryDevice();
    const world = await opened({ device });
    const commandId = add(world, "one too many");
    world.server.say({
      m: "refused",
      pairId: PAIR_ID,
      commandId: (await world.commands())[0]?.commandId ?? "cmd_none",
      refusal: { code: "too-many-points", detail: { max: 200 } },
    });
    expect(wordsOn(world.ready())).toEqual([]);
    const refused = [
      {
        commandId,
        command: expect.objectContaining({ text: "one too many" }),
        refusal: { code: "too-many-points", detail: { max: 200 } },
      },
    ];
    expect(world.ready().refused).toEqual(refused);
    const again = await opened({ device });
    expect(again.ready().refused).toEqual(refused);
    const [first] = again.ready().refused;
    if (first !== undefined) again.session.dismiss(first.commandId);
    expect(again.ready().refused).toEqual([]);
    expect((await opened({ device })).ready().refused).toEqual([]);
  });

  test("[RP1] while the store is busy what builds on a command waits with it", async () => {
    const world = await opened();
    add(world, "a");
    const [adding] = await world.commands();
    if (adding === undefined) throw new Error("nothing was sent");
    world.session.act({ name: "point.edit", pointId: `tp_${adding.commandId.slice(4)}`, text: "b" });
    const [editing] = await world.commands();
    if (editing === undefined) throw new Error("nothing was sent");
    world.server.say({
      m: "refused",
      pairId: PAIR_ID,
      commandId: adding.commandId,
      refusal: { code: "busy" },
    });
    world.grant(editing);
    expect(world.ready().refused).toEqual([]);
    await world.timers.advance(1_000);
    const [again] = await world.commands();
    expect(again?.commandId).toBe(adding.commandId);
    if (again !== undefined) world.grant(again);
    for (const said of await world.commands()) world.grant(said);
    expect(wordsOn(world.ready())).toEqual(["b"]);
    expect(world.ready().refused).toEqual([]);
  });

  test("[WR3] what is refused as indistinguishable but was sent only once is sent with what is seen now", async () => {
    const world = await opened();
    world.pair.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    world.announce();
    world.session.act({ name: "point.edit", pointId: "tp_a", text: "mine" });
    const [said] = await world.commands();
    for (let i = 0; i < 30; i++) {
      world.pair.act("manager", { name: "point.edit", pointId: "tp_a", text: `${i}` });
    }
    if (said !== undefined) world.grant(said);
    expect(world.ready().refused).toEqual([]);
    world.announce();
    await world.timers.advance(1_000);
    const [again] = await world.commands();
    expect(again).toMatchObject({ commandId: said?.commandId, seen: 31 });
    if (again !== undefined) world.grant(again);
    expect(wordsOn(world.ready())).toEqual(["mine"]);
  });

  test("[WR3] a command that may have been done before is not tried anew", async () => {
    const world = await opened();
    world.pair.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    world.announce();
    world.session.act({ name: "point.edit", pointId: "tp_a", text: "mine" });
    await world.commands();
    for (let i = 0; i < 30; i++) {
      world.pair.act("manager", { name: "point.edit", pointId: "tp_a", text: `${i}` });
    }
    await world.reconnect();
    const [again] = await world.commands();
    expect(again?.seen).toBe(1);
    if (again !== undefined) world.grant(again);
    expect(world.ready().refused).toMatchObject([{ refusal: { code: "conflict" } }]);
  });

  test("an hour's work goes out a few commands at a time, so that none is taken for a repeated one", async () => {
    const world = await opened();
    world.server.cut();
    for (let i = 0; i < 40; i++) world.session.act({ name: "point.add", text: `${i}`, isPrivate: i < 20 });
    await world.timers.advance(250);
    await world.open();
    let most = 0;
    for (let said = await world.commands(); said.length > 0; said = await world.commands()) {
      most = Math.max(most, said.length);
      for (const one of said) world.grant(one);
    }
    expect(most).toBeLessThanOrEqual(8);
    expect(world.ready().saving).toEqual({ state: "saved", waiting: 0 });
    expect(world.ready().refused).toEqual([]);
    expect(world.ready().agenda.privatePoints.length).toBe(20);
  });

  test("[RP4] [LV4] records that got lost on the way are asked for when the command is known to be done", async () => {
    const world = await opened();
    add(world, "Budget");
    const [said] = await world.commands();
    if (said !== undefined) world.grant(said, { silently: true });
    expect(wordsOn(world.ready())).toEqual(["Budget"]);
    expect(world.ready().saving.state).toBe("saved");
    await world.timers.advance(2_000);
    expect(world.server.heard().some((message) => message.m === "open")).toBe(true);
  });

  test("tells where somebody is, but nothing of private places, and tells it again after a break", async () => {
    const world = await opened();
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
    const world = await opened();
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
    const world = await opened({ device });
    world.server.cut();
    add(world, "kept");
    await world.timers.advance(250);
    world.server.accept();
    world.server.say({ m: "open-refused", pairId: PAIR_ID, refusal: { code: "not-found" } });
    expect(world.session.screen()).toEqual({ state: "refused", refusal: { code: "not-found" } });
    expect((await opened({ device })).ready().saving.waiting).toBe(1);
  });

  test("asks to be loaded again by a newer server", async () => {
    const world = await opened();
    expect(world.session.outdated()).toBe(false);
    world.server.cut(4426);
    expect(world.session.outdated()).toBe(true);
  });

  test("notices that the next meeting has become the current one without being told", async () => {
    const world = await opened();
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
    add(world, "offline");
    await world.timers.advance(250);
    await world.open();
    await world.timers.advance(2_000);
    expect((await world.commands()).length).toBe(1);
  });

  test("tries at once when somebody works while the connection is long lost, but not with every key", async () => {
    const world = await opened();
    world.server.cut();
    for (let i = 0; i < 60; i++) {
      await world.timers.advance(5_000);
      world.server.cut();
    }
    const before = world.server.wires();
    add(world, "a");
    add(world, "b");
    await settled();
    expect(world.server.wires()).toBe(before + 1);
    await world.open();
    expect((await world.commands()).length).toBe(2);
  });

  test("is silent after it was closed", async () => {
    const world = await opened();
    add(world, "Budget");
    world.session.close();
    world.server.heard();
    await world.timers.advance(120_000);
    await settled();
    expect(world.server.heard()).toEqual([]);
  });
});
