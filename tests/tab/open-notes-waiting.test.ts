import { createMemoryDevice } from "../../tab/lib/outbox.ts";
import { acknowledge, noteAt, openedNotes, storedOf, typedTo } from "../support/note-world.ts";
import { PAIR_ID } from "../support/pair-builder.ts";

describe("words that wait or were refused", () => {
  test("[RP2] what was not acknowledged is sent again after a break", async () => {
    const world = await openedNotes();
    const note = noteAt(world);
    note.replace(0, 0, "a");
    note.replace(1, 1, "b");
    typedTo(world);
    world.server.cut();
    expect(note.saving()).toBe("offline");
    note.replace(2, 2, "c");
    await world.timers.advance(250);
    await world.open();
    const again = typedTo(world);
    expect(storedOf(again).plain).toBe("abc");
    expect(again.map((message) => message.n)).toEqual([3, 4, 5]);
  });

  test("[RP2] an hour of typing offline goes out as a few updates", async () => {
    const world = await openedNotes();
    const note = noteAt(world);
    world.server.cut();
    for (let i = 0; i < 500; i++) note.replace(i, i, String.fromCharCode(97 + (i % 26)));
    await world.timers.advance(250);
    await world.open();
    const said = typedTo(world);
    expect(said.length).toBeLessThan(10);
    expect(storedOf(said).plain).toBe(note.text());
  });

  test("[RP2] words that wait survive a reload, are sent without opening the note, and are in it when opened", async () => {
    const device = createMemoryDevice();
    const before = await openedNotes({ device });
    before.server.cut();
    noteAt(before).replace(0, 0, "written offline");
    const after = await openedNotes({ device, pair: before.pair });
    await after.reconnect();
    const said = typedTo(after);
    expect(storedOf(said).plain).toBe("written offline");
    expect(noteAt(after).text()).toBe("written offline");
    expect(after.ready().saving).toEqual({ state: "saving", waiting: 1 });
    for (const one of said) acknowledge(after, one);
    expect(after.ready().saving).toEqual({ state: "saved", waiting: 0 });
  });

  test("[NT3] what the server refused stays in the editor, and goes along with what is typed next", async () => {
    const world = await openedNotes();
    const note = noteAt(world);
    note.replace(0, 0, "too much");
    const [said] = typedTo(world);
    const refusal = { code: "note-too-long", detail: { max: 20_000 } } as const;
    let told = 0;
    note.onSaving(() => told++);
    world.server.say({ m: "type-refused", pairId: PAIR_ID, target: "tp_a", n: said?.n ?? 0, refusal });
    expect(told).toBe(1);
    expect(note.refusal()).toEqual(refusal);
    expect(note.text()).toBe("too much");
    expect(world.ready().saving).toEqual({ state: "saved", waiting: 0 });
    note.replace(0, 4, "");
    const next = typedTo(world);
    expect(next.length).toBe(1);
    expect(note.refusal()).toBeNull();
    expect(storedOf(next).plain).toBe("much");
  });

  test("[NT3] an acknowledgement of later words does not take refused ones for stored", async () => {
    const world = await openedNotes();
    const note = noteAt(world);
    note.replace(0, 0, "first");
    note.replace(5, 5, " second");
    const [first, second] = typedTo(world);
    if (first === undefined || second === undefined) throw new Error("nothing was sent");
    const refusal = { code: "note-too-long" } as const;
    world.server.say({ m: "type-refused", pairId: PAIR_ID, target: "tp_a", n: first.n, refusal });
    acknowledge(world, second);
    note.replace(0, 0, "zeroth ");
    expect(storedOf(typedTo(world)).plain).toBe("zeroth first second");
  });

  test("while the store is busy words are sent again by themselves", async () => {
    const world = await openedNotes();
    const note = noteAt(world);
    note.replace(0, 0, "a");
    const [said] = typedTo(world);
    const refusal = { code: "busy" } as const;
    world.server.say({ m: "type-refused", pairId: PAIR_ID, target: "tp_a", n: said?.n ?? 0, refusal });
    expect(note.refusal()).toBeNull();
    await world.timers.advance(1_000);
    expect(storedOf(typedTo(world)).plain).toBe("a");
  });

  test("[NT6] under a deleted point takes no words", async () => {
    const world = await openedNotes();
    const note = noteAt(world);
    world.session.act({ name: "point.delete", pointId: "tp_a" });
    expect(note.replace(0, 0, "a")).toEqual({ code: "point-deleted" });
    expect(note.text()).toBe("");
    expect(world.session.openNote("tp_a")).toBeNull();
    expect(world.session.openNote("tp_none")).toBeNull();
  });

  test("[NT6] words refused under a deleted point are sent when the point is brought back", async () => {
    const world = await openedNotes();
    const note = noteAt(world);
    note.replace(0, 0, "kept");
    const [said] = typedTo(world);
    world.pair.act("manager", { name: "point.delete", pointId: "tp_a" });
    const refusal = { code: "point-deleted" } as const;
    world.server.say({ m: "type-refused", pairId: PAIR_ID, target: "tp_a", n: said?.n ?? 0, refusal });
    world.announce();
    expect(typedTo(world)).toEqual([]);
    world.pair.act("manager", { name: "point.restore", pointId: "tp_a" });
    world.announce();
    expect(storedOf(typedTo(world)).plain).toBe("kept");
    expect(note.refusal()).toBeNull();
  });

  test("under a point that is not stored yet, words wait for the point", async () => {
    const world = await openedNotes();
    world.session.act({ name: "point.add", text: "new" });
    const [adding] = await world.commands();
    if (adding === undefined) throw new Error("nothing was sent");
    const target = `tp_${adding.commandId.slice(4)}` as const;
    noteAt(world, target).replace(0, 0, "first words");
    expect(typedTo(world)).toEqual([]);
    world.grant(adding);
    expect(typedTo(world)).toMatchObject([{ target, n: 1 }]);
  });

  test("[PP2] what was typed under a private point is stored before the point is shared", async () => {
    const world = await openedNotes();
    world.pair.act("report", { name: "point.add", text: "mine", isPrivate: true }, { id: "cmd_p" });
    world.announce();
    noteAt(world, "pp_p").replace(0, 0, "thoughts");
    const [said] = typedTo(world);
    world.session.act({ name: "point.share", pointId: "pp_p" });
    expect(await world.commands()).toEqual([]);
    if (said !== undefined) acknowledge(world, said);
    expect(await world.commands()).toMatchObject([{ command: { name: "point.share" } }]);
  });
});
