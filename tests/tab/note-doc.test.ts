import { base64ToBytes } from "../../core/domain/base64.ts";
import { emptyText, type SharedText } from "../../core/domain/text.ts";
import { mergeText } from "../../core/domain/text-merge.ts";
import { createNoteDoc } from "../../tab/lib/note-doc.ts";

function stored(words: string): SharedText {
  const merged = mergeText(emptyText, [base64ToBytes(createNoteDoc(emptyText).replace(0, 0, words))]);
  if (!merged.ok) throw new Error("not stored");
  return merged.value;
}

describe("a note that two type into", () => {
  test("[NT1] both come to the same text, whoever's typing arrives first", () => {
    const base = stored("hello world");
    const [mine, theirs] = [createNoteDoc(base), createNoteDoc(base)];
    const fromMine = [mine.replace(0, 5, "Hi"), mine.replace(2, 2, " dear")];
    const fromTheirs = [theirs.replace(11, 11, "!"), theirs.replace(6, 11, "moon")];
    mine.merge([...fromTheirs].reverse());
    theirs.merge(fromMine);
    expect(mine.text()).toBe(theirs.text());
    expect(mine.text()).toBe("Hi dear moon!");
  });

  test("[NT2] what was merged already moves nothing", () => {
    const note = createNoteDoc(emptyText);
    const update = createNoteDoc(emptyText).replace(0, 0, "once");
    expect(note.merge([update])).not.toBeNull();
    expect(note.merge([update])).toBeNull();
    expect(note.text()).toBe("once");
  });

  test("[NT4] what is no update changes nothing", () => {
    const note = createNoteDoc(stored("words"));
    expect(note.merge(["", "%%%", "AQID", "/////w=="])).toBeNull();
    expect(note.text()).toBe("words");
  });

  test.each([
    ["typed before it", 0, 0, ">> ", 8, 11],
    ["typed after it", 11, 11, " there", 8, 8],
    ["typed right at it", 8, 8, "XX", 8, 8],
    ["deleted before it", 0, 6, "", 8, 2],
    ["deleted around it", 6, 11, "", 8, 6],
    ["replaced before it", 0, 5, "Hi", 8, 5],
    ["replaced around it", 6, 11, "moon", 8, 6],
  ])("the caret stays between its letters when the other %s", (_what, from, to, words, caret, moved) => {
    const base = stored("hello world");
    const note = createNoteDoc(base);
    const move = note.merge([createNoteDoc(base).replace(from, to, words)]);
    expect(move?.(caret)).toBe(moved);
  });

  test("the caret follows several changes at once", () => {
    const base = stored("hello world");
    const theirs = createNoteDoc(base);
    const updates = [theirs.replace(0, 0, "ab"), theirs.replace(7, 8, "")];
    expect(createNoteDoc(base).merge(updates)?.(8)).toBe(9);
  });

  test("an emoji that shares half of its code with the one before it stays whole", () => {
    const note = createNoteDoc(stored("a\u{1F600}b"));
    note.replace(2, 3, "\u{1F601}".charAt(1));
    expect(note.text()).toBe("a\u{1F601}b");
    note.replace(1, 2, "\u{1F601}".charAt(0));
    expect(note.text()).toBe("a\u{1F601}b");
    note.replace(2, 2, "x");
    expect(note.text().isWellFormed()).toBe(true);
  });

  test("one update says everything that a stored state lacks", () => {
    const base = stored("hello");
    const note = createNoteDoc(base);
    note.replace(5, 5, " world");
    note.replace(0, 1, "J");
    const other = createNoteDoc(base);
    other.merge([note.since(base.state)]);
    expect(other.text()).toBe("Jello world");
    const fresh = createNoteDoc(emptyText);
    fresh.merge([note.since("")]);
    expect(fresh.text()).toBe("Jello world");
  });
});
