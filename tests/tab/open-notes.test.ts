import { base64ToBytes } from "../../core/domain/base64.ts";
import { typeInto } from "../../core/domain/note-typing.ts";
import { createNoteDoc } from "../../tab/lib/note-doc.ts";
import type { NoteModule } from "../../tab/lib/open-notes.ts";
import { settled } from "../support/manual-timers.ts";
import { acknowledge, noteAt, openedNotes, storedOf, typedTo } from "../support/note-world.ts";
import { manager, NOON, PAIR_ID } from "../support/pair-builder.ts";

describe("a note that is open", () => {
  test("sends what is typed at once and is saved when that is acknowledged", async () => {
    const world = await openedNotes();
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
    const world = await openedNotes();
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
    const mine = await openedNotes();
    const theirs = await openedNotes({ role: "manager", pair: mine.pair });
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
    const world = await openedNotes();
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
    const world = await openedNotes();
    const note = noteAt(world);
    expect(note.replace(0, 0, "x".repeat(20_000))).toBeNull();
    expect(note.replace(3, 3, "y")).toEqual({ code: "note-too-long", detail: { max: 20_000 } });
    expect(note.text().length).toBe(20_000);
    expect(note.replace(0, 1, "y")).toBeNull();
    expect(typedTo(world).length).toBe(2);
  });

  test("two editors of one note in one window follow each other", async () => {
    const world = await openedNotes();
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
    const first = await openedNotes();
    noteAt(first).replace(0, 0, "world");
    const record = typeInto(
      first.pair.view("report"),
      "tp_a",
      typedTo(first).map((message) => base64ToBytes(message.update)),
      NOON,
    );
    if (!record.ok || record.value.type === "notebook") throw new Error("not stored");
    const world = await openedNotes({ loadNotes, pair: first.pair });
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
    const world = await openedNotes();
    noteAt(world, "private-note").replace(0, 0, "for me");
    expect(typedTo(world)).toMatchObject([{ target: "private-note" }]);
  });
});
