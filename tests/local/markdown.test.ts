import { markdownToHtml } from "../../local/teams/stage/markdown.ts";

describe("the little Markdown of cards", () => {
  test.each([
    ["plain", "<p>plain</p>"],
    ["**bold** and _quiet_", "<p><strong>bold</strong> and <em>quiet</em></p>"],
    ["- one\n- two\nthen", "<ul><li>one</li><li>two</li></ul><p>then</p>"],
    ["snake_case_name 2*3*4", "<p>snake_case_name 2*3*4</p>"],
    [
      "[here](https://example.org/a)",
      '<p><a href="https://example.org/a" target="_blank" rel="noopener">here</a></p>',
    ],
  ])("%j", (text, html) => {
    expect(markdownToHtml(text)).toBe(html);
  });

  test("lets no markup through that somebody typed", () => {
    expect(markdownToHtml('<img src=x onerror="a()">')).toBe(
      "<p>&lt;img src=x onerror=&quot;a()&quot;&gt;</p>",
    );
    expect(markdownToHtml("[x](javascript:alert(1))")).toBe("<p>[x](javascript:alert(1))</p>");
  });
});
