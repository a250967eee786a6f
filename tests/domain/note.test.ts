import * as Y from "yjs";
import { noteScopeOf } from "../../core/domain/note.ts";
import { typeInto } from "../../core/domain/note-typing.ts";
import { emptyText } from "../../core/domain/text.ts";
import { docOf, mergeText, wordsOf } from "../../core/domain/text-merge.ts";
import { codeOf, NOON, startPair } from "../support/pair-builder.ts";

/** The update of typing words at the start of a text that both saw as it is stored. */
function typed(words: string, base = emptyText): Uint8Array {
  const doc = docOf(base);
  const before = Y.encodeStateVector(doc);
  wordsOf(doc).insert(0, words);
  return Y.encodeStateAsUpdate(doc, before);
}

function plainOf(updates: readonly Uint8Array[]): string | undefined {
  const merged = mergeText(emptyText, updates);
  return merged.ok ? merged.value.plain : undefined;
}

describe("notes", () => {
  test("[NT1] what both type at once merges to one text in either order", () => {
    const [mine, theirs] = [typed("mine "), typed("theirs ")];
    expect(plainOf([mine, theirs])).toBe(plainOf([theirs, mine]));
    expect(plainOf([mine, theirs])?.length).toBe("mine theirs ".length);
  });

  test("[NT2] the same update twice changes nothing", () => {
    const update = typed("once");
    expect(plainOf([update, update])).toBe("once");
    const once = mergeText(emptyText, [update]);
    const again = once.ok ? mergeText(once.value, [update]) : once;
    expect(again).toEqual(once);
  });

  test("[NT3] 20,000 characters fit, one more is refused", () => {
    expect(plainOf([typed("x".repeat(20_000))])?.length).toBe(20_000);
    expect(codeOf(mergeText(emptyText, [typed("x".repeat(20_001))]))).toBe("note-too-long");
  });

  test.each([
    ["nothing", []],
    ["noise", [255, 254, 253, 1, 2, 3]],
    ["a cut update", [...typed("hello world")].slice(0, 9)],
  ])("[NT4] bytes that are %s are refused", (_what, bytes) => {
    expect(codeOf(mergeText(emptyText, [Uint8Array.from(bytes)]))).toBe("invalid");
  });

  test("[NT6] the note of a deleted point takes no words", () => {
    const pair = startPair();
    pair.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    pair.act("report", { name: "point.delete", pointId: "tp_a" });
    expect(codeOf(typeInto(pair.view("report"), "tp_a", [typed("x")], NOON))).toBe("point-deleted");
    expect(codeOf(typeInto(pair.view("report"), "tp_none", [typed("x")], NOON))).toBe("not-found");
  });

  test("[PN1] a private note goes to the notebook of whoever typed it", () => {
    const pair = startPair();
    const changed = typeInto(pair.view("report"), "private-note", [typed("mine")], NOON);
    expect(changed.ok && changed.value).toMatchObject({
      type: "notebook",
      rev: 1,
      privateNote: { plain: "mine" },
    });
  });

  test("[NT5] private targets are of personal scope", () => {
    expect([noteScopeOf("private-note"), noteScopeOf("pp_a"), noteScopeOf("tp_a")]).toEqual([
      "personal",
      "personal",
      "shared",
    ]);
  });

  test("[PP2] a shared private point brings its note along", () => {
    const pair = startPair();
    pair.act("report", { name: "point.add", text: "a", isPrivate: true }, { id: "cmd_a" });
    const noted = typeInto(pair.view("report"), "pp_a", [typed("why it matters")], NOON);
    expect(noted.ok && noted.value.type === "notebook" && noted.value.privatePoints[0]?.note.plain).toBe(
      "why it matters",
    );
  });
});
