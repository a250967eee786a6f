import { FIRST_LOAD_BYTES_MAX, firstLoad } from "../../tab/size.ts";

describe("what the side panel loads first", () => {
  const chunks = firstLoad("panel.html");

  test("is at most 140 kB of JavaScript, gzip", () => {
    const bytes = chunks.reduce((sum, chunk) => sum + chunk.gzipBytes, 0);
    expect(FIRST_LOAD_BYTES_MAX).toBe(140_000);
    expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_BYTES_MAX);
  });

  test("holds neither the menu, nor Yjs, nor a second language", () => {
    const names = chunks.map((chunk) => chunk.file).join(" ");
    expect(names).not.toMatch(/menu-list|note-doc|\bde-/);
  });
});
