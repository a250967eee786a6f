import { createLog } from "../../bot/http/log.ts";
import type { LogFields } from "../../bot/ports/log.ts";
import { clockAt } from "../support/movable-clock.ts";

const clock = clockAt("2026-03-03T12:00:00.000Z");

function linesOf(event: string, fields: LogFields, isQuiet = false): unknown[] {
  const lines: unknown[] = [];
  createLog({ clock, isQuiet, write: (line) => lines.push(JSON.parse(line)) })(event, fields);
  return lines;
}

describe("the log", () => {
  test("writes one line of JSON with the time, the event and what is known", () => {
    expect(linesOf("http", { route: "/api/pairs/:pairId", status: 200, ms: 12.345 })).toEqual([
      {
        at: "2026-03-03T12:00:00.000Z",
        level: "info",
        event: "http",
        route: "/api/pairs/:pairId",
        status: 200,
        ms: 12.3,
      },
    ]);
  });

  test("is quiet in local mode but for what went wrong", () => {
    expect(linesOf("http", { status: 200 }, true)).toEqual([]);
    expect(linesOf("http.failed", { level: "error" }, true)).toHaveLength(1);
    expect(linesOf("slow", { level: "warning" }, true)).toHaveLength(1);
  });

  test("hashes people and pairs, the same one always alike", () => {
    const [first] = linesOf("x", { personId: "person-1", pairId: "pair_1" });
    const [second] = linesOf("y", { personId: "person-1" });
    expect(JSON.stringify(first)).not.toMatch(/person-1|pair_1/);
    expect(first).toMatchObject({ personId: expect.stringMatching(/^[\w-]{12}$/) });
    expect(second).toMatchObject({ personId: (first as { personId: string }).personId });
  });

  test("writes no words of a person, wherever they were put", () => {
    const words = "Ask Rafael about the raise";
    const [line] = linesOf("x", {
      route: words,
      code: words,
      kind: words,
      requestId: words,
      error: Object.assign(new Error(words), { code: words, name: words }),
    });
    expect(JSON.stringify(line)).not.toContain("raise");
    expect(line).toMatchObject({ route: "?", code: "?", error: "Error" });
  });

  test("leaves out what it has no name for", () => {
    const fields = { status: 200, text: "Ask Rafael", token: "eyJ" };
    expect(linesOf("x", fields)).toEqual([
      { at: "2026-03-03T12:00:00.000Z", level: "info", event: "x", status: 200 },
    ]);
  });

  test("says of an error what class it is and where it came from", () => {
    const [line] = linesOf("x", { error: new TypeError("secret") });
    expect(line).toMatchObject({ error: "TypeError", trace: expect.stringContaining("log.test.ts:") });
    expect(JSON.stringify(line)).not.toContain("secret");
    expect(linesOf("x", { error: "secret" })[0]).toMatchObject({ error: "string" });
  });
});
