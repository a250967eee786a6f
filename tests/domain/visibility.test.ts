import { PersonalRecord } from "../../core/domain/personal-record.ts";
import { SharedRecord } from "../../core/domain/shared-record.ts";
import { whoSees } from "../../core/domain/visibility.ts";
import { visibility as de } from "../../tab/lib/strings/de/visibility.ts";
import { visibility as en } from "../../tab/lib/strings/en/visibility.ts";

const seen = whoSees();
const all = Object.values(seen).flat();

describe("who can see what", () => {
  test("[VI1] each thing has one audience", () => {
    expect(new Set(all).size).toBe(all.length);
  });

  test("[VI1] what has a last moment is for both until then, and nothing else is", () => {
    const lapses = SharedRecord.def.options.filter((option) => "until" in option.shape);
    expect(lapses.flatMap((option) => option.shape.type.def.values)).toEqual(["checkInCopy"]);
    expect(seen["both-until"]).toEqual(["checkInShared"]);
  });

  test("[VI1] what is kept beside the notebook is its owner's alone", () => {
    const kept = PersonalRecord.def.options.flatMap((option) => option.shape.type.def.values);
    expect(seen.you).toEqual(expect.arrayContaining(kept));
  });

  test.each([
    ["English", en],
    ["German", de],
  ])("[VI2] in %s every thing is named once, in words of its own", (_, words) => {
    expect(Object.keys(words.things).sort()).toEqual([...all].sort());
    const said = Object.values(words.things).map(({ what }) => what);
    expect(new Set(said).size).toBe(said.length);
  });
});
