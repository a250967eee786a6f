import { blocksOf } from "../../tab/lib/markdown.ts";

const text = (words: string) => ({ kind: "text", text: words });

describe("a note as it is read", () => {
  test("lines stay lines, and a blank line begins a paragraph", () => {
    expect(blocksOf("one\ntwo\n\nthree")).toEqual([
      { kind: "paragraph", lines: [[text("one")], [text("two")]] },
      { kind: "paragraph", lines: [[text("three")]] },
    ]);
  });

  test.each(["- ", "* ", "• ", "  - "])("lines that begin with %j are a list", (mark) => {
    expect(blocksOf(`${mark}one\n${mark}two`)).toEqual([
      { kind: "list", ordered: false, from: 1, items: [[text("one")], [text("two")]] },
    ]);
  });

  test("a numbered list keeps its first number", () => {
    expect(blocksOf("3. three\n4) four")).toEqual([
      { kind: "list", ordered: true, from: 3, items: [[text("three")], [text("four")]] },
    ]);
  });

  test("words between two stars twice are bold", () => {
    expect(blocksOf("a **bold** word")).toEqual([
      { kind: "paragraph", lines: [[text("a "), { kind: "bold", text: "bold" }, text(" word")]] },
    ]);
  });

  test.each([
    ["see https://example.org/a.", "https://example.org/a", "."],
    ["(https://example.org/a)", "https://example.org/a", ")"],
  ])("in %j the address ends before what ends the sentence", (line, href, after) => {
    const [block] = blocksOf(line);
    const inlines = block?.kind === "paragraph" ? block.lines[0] : undefined;
    expect(inlines?.slice(-2)).toEqual([{ kind: "link", text: href, href }, text(after)]);
  });

  test("a named link reads as its name", () => {
    expect(blocksOf("[the plan](https://example.org/plan)")).toEqual([
      { kind: "paragraph", lines: [[{ kind: "link", text: "the plan", href: "https://example.org/plan" }]] },
    ]);
  });

  test.each([
    "[x](javascript:alert(1))",
    "[x](data:text/html,hi)",
    "<b onclick=x>hi</b>",
    "**",
    "* *",
    "[]()",
  ])("%j is nothing but text", (words) => {
    const inlines = blocksOf(words).flatMap((block) =>
      block.kind === "paragraph" ? block.lines : block.items,
    );
    expect(inlines.flat().every((inline) => inline.kind === "text")).toBe(true);
  });

  test("whatever is typed, no letter of it gets lost", () => {
    const words = "a **b** [c](https://d.org/e) https://f.org/g, - h\n- i\n2. j";
    const read = blocksOf(words).flatMap((block) => (block.kind === "paragraph" ? block.lines : block.items));
    expect(read.map((line) => line.map((inline) => inline.text).join(""))).toEqual([
      "a b c https://f.org/g, - h",
      "i",
      "j",
    ]);
  });
});
