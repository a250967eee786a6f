import type { JsonObject, Value } from "../../local/cosmos/json.ts";
import { compile } from "../../local/cosmos/sql/evaluate.ts";
import { parseQuery } from "../../local/cosmos/sql/parser.ts";
import { Refusal } from "../../local/cosmos/wire.ts";

const none = new Map<string, Value>();

function evaluate(expression: string, item: JsonObject = {}): Value {
  const { select } = parseQuery(`SELECT VALUE ${expression} FROM c`);
  if (select.kind !== "value") throw new Error("A value was selected.");
  return compile(select.of, none)(item);
}

function statusOf(query: string): number {
  try {
    parseQuery(query);
    return 200;
  } catch (cause) {
    if (cause instanceof Refusal) return cause.status;
    throw cause;
  }
}

describe("The query language of the local Cosmos", () => {
  test.each<[string, Value]>([
    ["'it\\'s'", "it's"],
    ['"say \\"so\\""', 'say "so"'],
    ["'a\\\\b\\n\\t\\u00e9'", "a\\b\n\té"],
    ["'-- no comment'", "-- no comment"],
    ["1e3 + .5 + 0x10", 1016.5],
    ["-2 - -3", 1],
    ["- - 2", 2],
    ["+3", 3],
    ["2 + 3 * 4 % 5", 4],
    ["(2 + 3) * 4", 20],
    ["'a' || 'b' || 'c'", "abc"],
    ["1 < 2 AND 2 < 3", true],
    ["true OR false AND false", true],
    ["NOT true OR true", true],
    ["NOT (true OR true)", false],
    ["null = null", true],
    ["undefined = undefined", undefined],
    ["1 = '1'", undefined],
    ["true < 1", undefined],
    ["false < true", true],
    ["[1, [2]] = [1, [2]]", true],
    ["[1, 2] < [1, 3]", undefined],
    ["{'a': 1, 'b': 2} = {'b': 2, 'a': 1}", true],
    ["{'a': undefined}", {}],
    ["[1, undefined, 2]", [1, 2]],
    ["undefined ?? 1", 1],
    ["null ?? 1", null],
    ["'yes' ? 1 : 2", 2],
    ["true ? false ? 1 : 2 : 3", 2],
    ["[10, 20][1]", 20],
    ["[10, 20][5]", undefined],
    ["{'a': {'b': 7}}.a.b", 7],
    ["{'a': 1}['a']", 1],
    ["1 + 'a'", undefined],
    ["1 || 'a'", undefined],
    ["'b' > 'B'", true],
    ["'\\ud83d\\ude00' > '\\uffee'", true],
    ["'' LIKE '%'", true],
    ["'a.c' LIKE 'a_c' AND NOT ('abc' LIKE 'a.c')", true],
    ["'line\\nbreak' LIKE 'line%break'", true],
    ["1 IN (2, 1)", true],
    ["1 IN ('1', 2)", undefined],
    ["1 NOT IN (2, 3)", true],
    ["2 BETWEEN 1 AND 3 AND true", true],
    ["STARTSWITH('abc', '')", true],
    ["CONTAINS('abc', undefined)", undefined],
    ["ARRAY_CONTAINS('no array', 1)", undefined],
    ["ARRAY_CONTAINS([null], null)", true],
    ["ARRAY_CONTAINS([{'a': 1, 'b': 2}], {'a': 1}, true)", true],
    ["IS_DEFINED(undefined)", false],
    ["IS_NULL(undefined)", false],
    ["IS_PRIMITIVE([])", false],
    ["LOWER(1)", undefined],
  ])("%s is %j", (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected);
  });

  test("a property that an object inherits is no property", () => {
    expect(evaluate("c.constructor", { id: "a" })).toBeUndefined();
    expect(evaluate("c['__proto__']", { id: "a" })).toBeUndefined();
  });

  test("a function takes its own number of arguments", () => {
    expect(() => evaluate("LOWER()")).toThrow(Refusal);
    expect(() => evaluate("LOWER('a', 'b')")).toThrow(Refusal);
  });

  test("line comments and any white space are passed over", () => {
    expect(statusOf("SELECT *\n\t-- all of it\nFROM c -- the container\n")).toBe(200);
  });

  test.each([
    "",
    "SELECT",
    "SELECT * FROM",
    "SELECT FROM c",
    "SELECT * FROM c WHERE c.",
    "SELECT * FROM c WHERE c.[1]",
    "SELECT * FROM c WHERE c.order = 1",
    "SELECT c.value FROM c",
    "SELECT c.a, d.a FROM c",
    "SELECT c.id, c.id FROM c",
    "SELECT * FROM c WHERE C.n = 1",
    "SELECT * FROM c WHERE c.a = 1 = 1",
    "SELECT * FROM c WHERE c.a IN ()",
    "SELECT * FROM c WHERE c.a BETWEEN 1",
    "SELECT * FROM c WHERE c.a NOT 1",
    "SELECT * FROM c WHERE ((c.a = 1)",
    "SELECT * FROM c ORDER BY 1",
    "SELECT * FROM c ORDER BY c",
    "SELECT * FROM c ORDER BY c.a + 1",
    "SELECT * FROM c ORDER BY c.a OFFSET 1",
    "SELECT TOP 1.5 * FROM c",
    "SELECT TOP -1 * FROM c",
    "SELECT * FROM c WHERE c.a = @",
    "SELECT * FROM c WHERE c.a = 'x",
    "SELECT * FROM c WHERE c.a = #1",
    "SELECT * FROM c c d",
    "UPDATE c SET c.a = 1",
  ])("refused: %s", (query) => {
    expect(statusOf(query)).toBe(400);
  });
});
