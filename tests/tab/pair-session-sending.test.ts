import { createMemoryDevice } from "../../tab/lib/outbox.ts";
import { PAIR_ID } from "../support/pair-builder.ts";
import { answerWith, ask, askedAs, questionAmong, withdraw } from "../support/reveal-world.ts";
import { openedWith } from "../support/scripted-server.ts";
import { addPointIn, openedWorld, sessionWorld, wordsOn } from "../support/session-world.ts";

describe("what a window sends", () => {
  test("[RP2] sends again, in order, what was not acknowledged when the connection broke", async () => {
    const world = await openedWorld();
    addPointIn(world, "first");
    addPointIn(world, "second");
    const before = await world.commands();
    expect(before.length).toBe(2);
    world.server.cut();
    expect(world.ready().saving).toEqual({ state: "offline", waiting: 2 });
    addPointIn(world, "third");
    await world.timers.advance(250);
    await world.open();
    const after = await world.commands();
    expect(after.map((said) => said.commandId)).toEqual([
      ...before.map((said) => said.commandId),
      expect.stringContaining("cmd_"),
    ]);
  });

  test("[RP2] an acknowledgement that got lost with its connection is not waited for", async () => {
    const world = await openedWorld();
    addPointIn(world, "Budget");
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
    addPointIn(before, "written offline");
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
    const panel = await openedWorld({ device });
    panel.pair.act("report", { name: "point.add", text: "Budget" }, { id: "cmd_a" });
    panel.announce();
    panel.server.cut();
    panel.session.act({ name: "point.edit", pointId: "tp_a", text: "Budget 2027" });
    const personalTab = await openedWorld({ device, pair: panel.pair });
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
    const world = await openedWorld({ role: "manager" });
    world.pair.act("report", { name: "point.add", text: "theirs" }, { id: "cmd_a" });
    world.announce();
    const done = world.session.act({ name: "point.move", pointId: "tp_a", after: null });
    expect(await world.commands()).toEqual([]);
    expect(world.ready().refused).toMatchObject([{ ...done, refusal: { code: "not-yours-to-move" } }]);
  });

  test("[RP3] what only pending commands forbid is left to the server", async () => {
    const world = await openedWorld();
    world.pair.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    world.announce();
    world.session.act({ name: "point.delete", pointId: "tp_a" });
    world.session.act({ name: "point.edit", pointId: "tp_a", text: "b" });
    expect((await world.commands()).length).toBe(2);
    expect(world.ready().refused).toEqual([]);
  });

  test("[RP3] a command that the server refused keeps its words until they are let go, across a reload", async () => {
    const device = createMemoryDevice();
    const world = await openedWorld({ device });
    const commandId = addPointIn(world, "one too many");
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
    const again = await openedWorld({ device });
    expect(again.ready().refused).toEqual(refused);
    const [first] = again.ready().refused;
    if (first !== undefined) again.session.dismiss(first.commandId);
    expect(again.ready().refused).toEqual([]);
    expect((await openedWorld({ device })).ready().refused).toEqual([]);
  });

  test("[RP1] while the store is busy what builds on a command waits with it", async () => {
    const world = await openedWorld();
    addPointIn(world, "a");
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

  test("[WR8] what was given after a command that has to come again waits for its answer and follows it", async () => {
    const world = await openedWorld();
    const given = ["a", "b", "c"].map((text) => addPointIn(world, text));
    const [a, b, c] = await world.commands();
    const busy = (said: typeof a) =>
      world.server.say({
        m: "refused",
        pairId: PAIR_ID,
        commandId: said?.commandId ?? "cmd_none",
        refusal: { code: "busy" },
      });
    busy(a);
    busy(b);
    given.push(addPointIn(world, "d"));
    await world.timers.advance(1_000);
    expect(await world.commands()).toEqual([]);
    busy(c);
    const again = await world.commands();
    expect(again.map((said) => said.commandId)).toEqual(given);
    expect(new Set([a, b, c].map((said) => said?.round))).toEqual(new Set([0]));
    expect(new Set(again.map((said) => said.round))).toEqual(new Set([1]));
    for (const said of again) world.grant(said);
    expect(wordsOn(world.ready())).toEqual(["a", "b", "c", "d"]);
    expect(world.ready().saving.state).toBe("saved");
  });

  test("[WR8] [RV4] an answer that was given and withdrawn offline is withdrawn", async () => {
    const world = await openedWorld();
    world.pair.act("manager", ask, { id: askedAs });
    world.announce();
    world.server.cut();
    world.session.act(answerWith("Less of it"));
    world.session.act(withdraw);
    await world.timers.advance(250);
    await world.open();
    const names = (await world.commands()).map(({ command }) => command.name);
    expect(names).toEqual(["question.answer", "question.withdraw"]);
  });

  test("[WR8] [WR3] what found nothing to do is not done after what was given next, when its answer got lost", async () => {
    const world = await openedWorld();
    world.pair.act("manager", ask, { id: askedAs });
    world.announce();
    world.session.act(withdraw);
    world.session.act(answerWith("Less of it"));
    const said = await world.commands();
    expect(said.map(({ command }) => command.name)).toEqual(["question.withdraw", "question.answer"]);
    for (const { command, commandId } of said) world.pair.act("report", command, { id: commandId });
    await world.reconnect();
    expect(await world.commands()).toEqual([]);
    expect(world.ready().refused).toMatchObject([
      { commandId: said[0]?.commandId, refusal: { code: "conflict" } },
    ]);
  });

  test("[WR6] says that something is late when nothing was stored for five seconds, until something is", async () => {
    const world = await openedWorld();
    addPointIn(world, "Budget");
    addPointIn(world, "Travel");
    await world.timers.advance(4_900);
    expect(world.ready().saving).toEqual({ state: "saving", waiting: 2 });
    for (const { commandId } of await world.commands()) {
      world.server.say({ m: "refused", pairId: PAIR_ID, commandId, refusal: { code: "busy" } });
    }
    await world.timers.advance(300);
    expect(world.ready().saving).toEqual({ state: "saving", waiting: 2, late: true });
    const [first] = await world.commands();
    if (first !== undefined) world.grant(first);
    expect(world.ready().saving).toEqual({ state: "saving", waiting: 1 });
    await world.timers.advance(5_100);
    expect(world.ready().saving).toEqual({ state: "saving", waiting: 1, late: true });
    world.server.cut();
    expect(world.ready().saving).toEqual({ state: "offline", waiting: 1 });
  });

  test("[RP4] what found nothing to do is over, even when the records that said so got lost", async () => {
    const world = await openedWorld();
    world.pair.act("manager", ask, { id: askedAs });
    world.pair.act("report", answerWith("Less of it"));
    world.announce();
    world.session.act(withdraw);
    const [said] = await world.commands();
    world.pair.act("report", withdraw);
    if (said !== undefined) world.grant(said, { silently: true });
    world.pair.act("report", answerWith("More of it"));
    world.announce();
    await world.timers.advance(3_000);
    const { records, notebook } = world.pair.view("report");
    world.server.say(openedWith({ records: [...records.values()], notebook, seq: 2 }));
    expect(questionAmong(world.ready().view.records.values())).toEqual(questionAmong(records.values()));
  });

  test("[WR3] what is refused as indistinguishable but was sent only once is sent with what is seen now", async () => {
    const world = await openedWorld();
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
    const world = await openedWorld();
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
    const world = await openedWorld();
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
    const world = await openedWorld();
    addPointIn(world, "Budget");
    const [said] = await world.commands();
    if (said !== undefined) world.grant(said, { silently: true });
    expect(wordsOn(world.ready())).toEqual(["Budget"]);
    expect(world.ready().saving.state).toBe("saved");
    await world.timers.advance(2_000);
    expect(world.server.heard().some((message) => message.m === "open")).toBe(true);
  });
});
