import type { ClientMessage } from "../../core/contract/live.ts";
import { base64ToBytes } from "../../core/domain/base64.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import { typeInto } from "../../core/domain/note-typing.ts";
import { emptyText, type SharedText } from "../../core/domain/text.ts";
import { mergeText } from "../../core/domain/text-merge.ts";
import { createNoteDoc } from "../../tab/lib/note-doc.ts";
import type { NoteModule } from "../../tab/lib/open-notes.ts";
import { createMemoryDevice } from "../../tab/lib/outbox.ts";
import type { OpenNote } from "../../tab/lib/pair-session.ts";
import { settled } from "../support/manual-timers.ts";
import { manager, NOON, PAIR_ID } from "../support/pair-builder.ts";
import { type SessionWorld, sessionWorld } from "../support/session-world.ts";

type TypeMessage = Extract<ClientMessage, { m: "type" }>;

async function opened(options: Parameters<typeof sessionWorld>[0] = {}): Promise<SessionWorld> {
  const world = sessionWorld(options);
  if (options.pair === undefined) {
    world.pair.act("report", { name: "point.add", text: "Budget" }, { id: "cmd_a" });
  }
  await world.open();
  world.server.heard();
  return world;
}

function noteAt(world: SessionWorld, target: NoteTarget = "tp_a"): OpenNote {
  const note = world.session.openNote(target);
  if (note === null) throw new Error("There is no such note.");
  return note;
}

function typedTo(world: SessionWorld): TypeMessage[] {
  return world.server.heard().filter((message) => message.m === "type");
}

/** What the server stores of what it heard. */
function storedOf(messages: readonly TypeMessage[], base: SharedText = emptyText): SharedText {
  const merged = mergeText(
    base,
    messages.map((message) => base64ToBytes(message.update)),
  );
  if (!merged.ok) throw new Error(merged.refusal.code);
  return merged.value;
}

function acknowledge(world: SessionWorld, { target, n }: TypeMessage): void {
  world.server.say({ m: "typed", pairId: PAIR_ID, target, n });
}

describe("a note that is open", () => {
  test("sends what is typed at once and is saved when that is acknowledged", async () => {
    const world = await opened();
    const note = noteAt(world);
    expect(note.saving()).toBe("saved");
    expect(note.replace(0, 0, "hello")).toBeNull();
    const [said] = typedTo(world);
    expect(said).toMatchObject({ m: "type", target: "tp_a", n: 1 });
    expect(note.text()).toBe("hello");
    expect(note.saving()).toBe("saving");
    expect(world.ready().saving).toEqual({ state: "saving", waiting: 1 });
    expect([...world.ready().pending]).toEqual(["tp_a"]);
    if (said !== undefined) acknowledge(world, said);
    expect(note.saving()).toBe("saved");
    expect(world.ready().saving).toEqual({ state: "saved", waiting: 0 });
  });

  test("changes the screen with the first key that waits, not with every key", async () => {
    const world = await opened();
    const note = noteAt(world);
    let told = 0;
    world.session.subscribe(() => told++);
    const showTold = () => world.ready() && told;
    note.replace(0, 0, "x");
    expect(showTold()).toBe(1);
    for (let i = 1; i < 10; i++) note.replace(i, i, "x");
    expect(showTold()).toBe(1);
    for (const said of typedTo(world)) acknowledge(world, said);
    expect(showTold()).toBe(2);
  });

  test("[NT1] both who type at the same time come to the same text, caret where it was", async () => {
    const mine = await opened();
    const theirs = await opened({ role: "manager", pair: mine.pair });
    const [here, there] = [noteAt(mine), noteAt(theirs)];
    const carets: number[] = [];
    here.onChange((_text, move) => carets.push(move(5)));
    here.replace(0, 0, "hello");
    const first = typedTo(mine)[0]?.update ?? "";
    theirs.server.say({ m: "typing", pairId: PAIR_ID, target: "tp_a", update: first, by: "person-r" });
    expect(there.text()).toBe("hello");
    here.replace(5, 5, " world");
    there.replace(0, 0, "oh, ");
    const [fromHere, fromThere] = [typedTo(mine)[0]?.update ?? "", typedTo(theirs)[0]?.update ?? ""];
    theirs.server.say({ m: "typing", pairId: PAIR_ID, target: "tp_a", update: fromHere, by: "person-r" });
    mine.server.say({ m: "typing", pairId: PAIR_ID, target: "tp_a", update: fromThere, by: manager.id });
    expect(here.text()).toBe("oh, hello world");
    expect(there.text()).toBe(here.text());
    expect(carets).toEqual([9]);
  });

  test("[NT2] the record that follows what was typed changes nothing more", async () => {
    const world = await opened();
    const note = noteAt(world);
    let told = 0;
    note.onChange(() => told++);
    note.replace(0, 0, "hello");
    const [said] = typedTo(world);
    if (said === undefined) throw new Error("nothing was sent");
    const record = typeInto(world.pair.view("report"), "tp_a", [base64ToBytes(said.update)], NOON);
    if (!record.ok || record.value.type === "notebook") throw new Error("not stored");
    world.server.say({ m: "changed", pairId: PAIR_ID, seq: 1, cursor: "c", records: [record.value] });
    world.server.say({ m: "typing", pairId: PAIR_ID, target: "tp_a", update: said.update, by: "person-r" });
    expect(note.text()).toBe("hello");
    expect(told).toBe(0);
  });

  test("[NT3] takes no more than 20,000 characters, and says so without changing anything", async () => {
    const world = await opened();
    const note = noteAt(world);
    expect(note.replace(0, 0, "x".repeat(20_000))).toBeNull();
    expect(note.replace(3, 3, "y")).toEqual({ code: "note-too-long", detail: { max: 20_000 } });
    expect(note.text().length).toBe(20_000);
    expect(note.replace(0, 1, "y")).toBeNull();
    expect(typedTo(world).length).toBe(2);
  });

  test("[RP2] what was not acknowledged is sent again after a break", async () => {
    const world = await opened();
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
    const world = await opened();
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
    const before = await opened({ device });
    before.server.cut();
    noteAt(before).replace(0, 0, "written offline");
    const after = await opened({ device, pair: before.pair });
    await after.reconnect();
    const said = typedTo(after);
    expect(storedOf(said).plain).toBe("written offline");
    expect(noteAt(after).text()).toBe("written offline");
    expect(after.ready().saving).toEqual({ state: "saving", waiting: 1 });
    for (const one of said) acknowledge(after, one);
    expect(after.ready().saving).toEqual({ state: "saved", waiting: 0 });
  });

  test("[NT3] what the server refused stays in the editor, and goes along with what is typed next", async () => {
    const world = await opened();
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
    const world = await opened();
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
    const world = await opened();
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
    const world = await opened();
    const note = noteAt(world);
    world.session.act({ name: "point.delete", pointId: "tp_a" });
    expect(note.replace(0, 0, "a")).toEqual({ code: "point-deleted" });
    expect(note.text()).toBe("");
    expect(world.session.openNote("tp_a")).toBeNull();
    expect(world.session.openNote("tp_none")).toBeNull();
  });

  test("[NT6] words refused under a deleted point are sent when the point is brought back", async () => {
    const world = await opened();
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
    const world = await opened();
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
    const world = await opened();
    world.pair.act("report", { name: "point.add", text: "mine", isPrivate: true }, { id: "cmd_p" });
    world.announce();
    noteAt(world, "pp_p").replace(0, 0, "thoughts");
    const [said] = typedTo(world);
    world.session.act({ name: "point.share", pointId: "pp_p" });
    expect(await world.commands()).toEqual([]);
    if (said !== undefined) acknowledge(world, said);
    expect(await world.commands()).toMatchObject([{ command: { name: "point.share" } }]);
  });

  test("two editors of one note in one window follow each other", async () => {
    const world = await opened();
    const [left, right] = [noteAt(world), noteAt(world)];
    const seen: [string, number][] = [];
    left.replace(0, 0, "hello");
    right.onChange((text, move) => seen.push([text, move(5)]));
    left.onChange(() => seen.push(["told itself", 0]));
    left.replace(0, 0, "oh, ");
    expect(right.text()).toBe("oh, hello");
    expect(seen).toEqual([["oh, hello", 9]]);
    left.close();
    right.replace(0, 0, "x");
    expect(right.text()).toBe("xoh, hello");
  });

  test("opens with what is stored and can be typed into before what typing needs is loaded", async () => {
    let arrive: (module: NoteModule) => void = () => {};
    const loadNotes = () => new Promise<NoteModule>((resolve) => (arrive = resolve));
    const first = await opened();
    noteAt(first).replace(0, 0, "world");
    const record = typeInto(
      first.pair.view("report"),
      "tp_a",
      typedTo(first).map((message) => base64ToBytes(message.update)),
      NOON,
    );
    if (!record.ok || record.value.type === "notebook") throw new Error("not stored");
    const world = await opened({ loadNotes, pair: first.pair });
    world.server.say({ m: "changed", pairId: PAIR_ID, seq: 1, cursor: "c", records: [record.value] });
    const note = noteAt(world);
    expect(note.text()).toBe("world");
    note.replace(0, 0, "hello ");
    expect(note.text()).toBe("hello world");
    expect(note.saving()).toBe("saving");
    note.close();
    arrive({ createNoteDoc });
    await settled();
    const said = typedTo(world);
    expect(storedOf(said, record.value.note).plain).toBe("hello world");
    expect(noteAt(world).text()).toBe("hello world");
  });

  test("a private note is typed like any other", async () => {
    const world = await opened();
    noteAt(world, "private-note").replace(0, 0, "for me");
    expect(typedTo(world)).toMatchObject([{ target: "private-note" }]);
  });
});
