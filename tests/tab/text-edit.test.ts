import { editBetween, edited, movedEdit } from "../../tab/lib/text-edit.ts";

describe("what was typed, seen from the text before and after", () => {
  test.each([
    ["typed at the end", "ab", "abc", 3, { from: 2, to: 2, words: "c" }],
    ["typed at the beginning", "ab", "cab", 1, { from: 0, to: 0, words: "c" }],
    ["typed over a selection", "a word b", "a thing b", 7, { from: 2, to: 6, words: "thing" }],
    ["taken away", "abc", "ac", 1, { from: 1, to: 2, words: "" }],
    ["an a among a's, at the caret", "aaa", "aaaa", 2, { from: 1, to: 1, words: "a" }],
    ["everything new", "old", "NEW", 3, { from: 0, to: 3, words: "NEW" }],
    ["with a caret that is elsewhere", "middle", "xmiddle", 7, { from: 0, to: 0, words: "x" }],
  ])("%s", (_name, before, after, caret, edit) => {
    expect(editBetween(before, after, caret)).toEqual(edit);
    expect(edited(before, edit)).toBe(after);
  });

  test("nothing, when the texts are the same", () => {
    expect(editBetween("same", "same", 2)).toBeNull();
    expect(edited("same", null)).toBe("same");
  });

  test("an edit always leads to the text after, whatever the caret", () => {
    const letters = ["", "a", "b", "ab", "ba", "aab", "abab", "bbaab"];
    for (const before of letters) {
      for (const after of letters) {
        for (let caret = 0; caret <= after.length; caret++) {
          expect(edited(before, editBetween(before, after, caret))).toBe(after);
        }
      }
    }
  });

  test("an edit moves with the text beneath it", () => {
    const inserted = (offset: number) => offset + 4;
    expect(movedEdit({ from: 2, to: 3, words: "x" }, inserted)).toEqual({ from: 6, to: 7, words: "x" });
    const gone = () => 1;
    expect(movedEdit({ from: 2, to: 3, words: "x" }, gone)).toEqual({ from: 1, to: 1, words: "x" });
  });
});
