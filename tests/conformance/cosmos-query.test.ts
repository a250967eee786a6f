import type { Container, JSONValue } from "@azure/cosmos";
import { onEachAccount, refusalOf } from "./cosmos-account.ts";

const rows = [
  {
    id: "a",
    n: 1,
    text: "Alpha",
    done: false,
    tags: ["x", "y"],
    owner: { name: "Ada" },
    due: "2026-03-01",
    none: null,
  },
  { id: "b", n: 2, text: "beta", done: true, tags: [], owner: { name: "Ben" }, due: "2026-02-01" },
  {
    id: "c",
    n: 3,
    text: "Gamma",
    done: false,
    tags: ["y"],
    owner: null,
    due: "2026-01-01",
    extra: { "odd name": 7 },
  },
  { id: "d", n: "4", text: "100%", tags: [{ k: "x", v: 1 }], due: "2026-04-01", none: "some" },
];

onEachAccount(
  "Queries of one partition",
  (account) => {
    let items: Container;
    beforeAll(async () => {
      items = await account().container({
        id: "queries",
        partitionKey: { paths: ["/slot"] },
        indexingPolicy: {
          includedPaths: [{ path: "/*" }],
          excludedPaths: [{ path: "/text/?" }],
          compositeIndexes: [
            [
              { path: "/done", order: "ascending" },
              { path: "/due", order: "descending" },
            ],
          ],
        },
      });
      for (const row of rows) await items.items.create({ slot: "s", ...row });
      await items.items.create({ id: "elsewhere", slot: "other", n: 1, text: "Alpha", due: "2026-01-15" });
    });

    async function ask(query: string, values: Record<string, JSONValue> = {}) {
      const parameters = Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value }));
      return (await items.items.query({ query, parameters }, { partitionKey: "s" }).fetchAll()).resources;
    }
    const idsWhere = async (filter: string, values: Record<string, JSONValue> = {}) =>
      (await ask(`SELECT VALUE c.id FROM c WHERE ${filter}`, values)).sort().join("");
    const refused = (query: string) => refusalOf(ask(query));

    test("only the items of the partition asked for are answered", async () => {
      expect((await ask("SELECT * FROM c")).map((row) => row.id).sort()).toEqual(["a", "b", "c", "d"]);
    });

    test.each([
      ["c.n = 1", "a"],
      ["c.n != 1", "bc"],
      ["c.n <> 1", "bc"],
      ["c.n > 1", "bc"],
      ["c.n >= 1 AND c.n < 3", "ab"],
      ["c.n <= 2", "ab"],
      ["c.n = '4'", "d"],
      ["c.done", "b"],
      ["c.done = false", "ac"],
      ["NOT c.done", "ac"],
      ["NOT (c.n = 1)", "bc"],
      ["c.none = null", "a"],
      ["IS_NULL(c.none)", "a"],
      ["c.owner.name = 'Ada' OR c.owner = null", "ac"],
      ["c.owner = {'name': 'Ben'}", "b"],
      ["c.tags = ['y']", "c"],
      ['c["owner"]["name"] = "Ben"', "b"],
      ["c.tags[0] = 'x'", "a"],
      ["c.extra['odd name'] = 7", "c"],
    ])("WHERE %s", async (filter, ids) => {
      expect(await idsWhere(filter)).toBe(ids);
    });

    test.each([
      [
        "comparing with what is missing is neither true nor false",
        "c.done = true OR NOT (c.done = true)",
        "abc",
      ],
      ["comparing different types is neither true nor false", "c.n > 1 OR NOT (c.n > 1)", "abc"],
      [
        "false and undefined is false, so its opposite is true",
        "NOT (c.missing = 1 AND c.id = 'zzz')",
        "abcd",
      ],
      ["true or undefined is true", "c.missing = 1 OR c.id = 'a'", "a"],
      ["undefined and true lets nothing in", "c.missing = 1 AND true", ""],
      ["a value that is no boolean lets nothing in", "c.n", ""],
    ])("%s", async (_, filter, ids) => {
      expect(await idsWhere(filter)).toBe(ids);
    });

    test.each([
      ["AND binds tighter than OR", "c.id = 'a' OR c.id = 'b' AND c.n = 3", "a"],
      ["parentheses bind tightest", "(c.id = 'a' OR c.id = 'b') AND c.n = 2", "b"],
      ["multiplication binds tighter than addition", "c.n + 2 * 2 = 6", "b"],
      ["arithmetic binds tighter than comparison", "c.n - 1 < 2 - 1", "a"],
      ["subtraction goes from left to right", "10 - 5 - c.n = 3", "b"],
      ["the remainder", "c.n % 2 = 1", "ac"],
      ["a sign", "-c.n < -2", "c"],
    ])("%s", async (_, filter, ids) => {
      expect(await idsWhere(filter)).toBe(ids);
    });

    test.each([
      ["c.n IN (1, 3, 5)", "ac"],
      ["c.n IN ('4', 1)", "ad"],
      ["c.text NOT IN ('Alpha', 'beta')", "cd"],
      ["c.n BETWEEN 2 AND 3", "bc"],
      ["c.due BETWEEN '2026-01-15' AND '2026-03-01'", "ab"],
      ["c.due NOT BETWEEN '2026-01-15' AND '2026-03-01'", "cd"],
      ["c.text LIKE '%a'", "abc"],
      ["c.text LIKE 'b_ta'", "b"],
      ["c.text LIKE '100!%' ESCAPE '!'", "d"],
      ["c.text NOT LIKE '%a'", "d"],
    ])("WHERE %s", async (filter, ids) => {
      expect(await idsWhere(filter)).toBe(ids);
    });

    test.each([
      ["STARTSWITH(c.text, 'Al')", "a"],
      ["STARTSWITH(c.text, 'B', true)", "b"],
      ["ENDSWITH(c.text, 'ma')", "c"],
      ["CONTAINS(c.text, 'et')", "b"],
      ["CONTAINS(c.text, 'GAM', true)", "c"],
      ["StringEquals(c.text, 'ALPHA', true)", "a"],
      ["LOWER(c.text) = 'alpha'", "a"],
      ["UPPER(c.text) = 'BETA'", "b"],
      ["LENGTH(c.text) = 4", "bd"],
      ["CONCAT(c.text, '!') = 'beta!'", "b"],
      ["c.text || '!' = 'beta!'", "b"],
      ["IS_DEFINED(c.extra)", "c"],
      ["NOT IS_DEFINED(c.done)", "d"],
      ["IS_STRING(c.n)", "d"],
      ["IS_NUMBER(c.n)", "abc"],
      ["IS_BOOL(c.done)", "abc"],
      ["IS_ARRAY(c.tags) AND IS_OBJECT(c.owner)", "ab"],
      ["IS_PRIMITIVE(c.owner)", "c"],
      ["ARRAY_CONTAINS(c.tags, 'y')", "ac"],
      ["ARRAY_CONTAINS(c.tags, {'k': 'x'}, true)", "d"],
      ["ARRAY_CONTAINS(c.tags, {'k': 'x'})", ""],
      ["ARRAY_CONTAINS(['a', 'd'], c.id)", "ad"],
      ["ARRAY_LENGTH(c.tags) = 0", "b"],
      ["ABS(c.n - 3) = 2 OR FLOOR(c.n / 2) = 1", "abc"],
      ["(c.missing ?? 'none') = 'none' AND c.n = 1", "a"],
      ["(c.done ? 'yes' : 'no') = 'yes'", "b"],
    ])("WHERE %s", async (filter, ids) => {
      expect(await idsWhere(filter)).toBe(ids);
    });

    test("parameters stand for values of every type", async () => {
      expect(await idsWhere("c.n = @n", { n: 2 })).toBe("b");
      expect(await idsWhere("c.text = @text", { text: 'it\'s "quoted" \\ @n' })).toBe("");
      expect(await idsWhere("c.none = @none", { none: null })).toBe("a");
      expect(await idsWhere("ARRAY_CONTAINS(@ids, c.id)", { ids: ["b", "d"] })).toBe("bd");
      expect(await idsWhere("c.owner = @owner", { owner: { name: "Ada" } })).toBe("a");
    });

    test("selected properties are answered under their names, missing ones are left out", async () => {
      expect(
        await ask("SELECT c.id, c.owner.name, c.n AS number, c.missing FROM c WHERE c.id IN ('a', 'c')"),
      ).toEqual([
        { id: "a", name: "Ada", number: 1 },
        { id: "c", number: 3 },
      ]);
    });

    test("SELECT VALUE answers the bare values and skips what is missing", async () => {
      expect((await ask("SELECT VALUE c.n FROM c")).map(String).sort()).toEqual(["1", "2", "3", "4"]);
      expect(await ask("SELECT VALUE c.extra FROM c")).toEqual([{ "odd name": 7 }]);
    });

    test("SELECT VALUE builds objects and arrays", async () => {
      expect(
        await ask("SELECT VALUE {'key': c.id, pair: [c.n, c.missing, c.n * 2]} FROM c WHERE c.id = 'b'"),
      ).toEqual([{ key: "b", pair: [2, 4] }]);
    });

    test("the item may have any name", async () => {
      expect(await ask("SELECT VALUE point.id FROM agenda AS point WHERE point.n = 2")).toEqual(["b"]);
      expect(await ask("SELECT VALUE r.id FROM root r WHERE r.n = 2")).toEqual(["b"]);
    });

    test("keywords are read in any case", async () => {
      expect(await ask("select value c.id from c where c.n in (2) order by c.n desc")).toEqual(["b"]);
    });

    test("COUNT answers one number", async () => {
      expect(await ask("SELECT VALUE COUNT(1) FROM c")).toEqual([4]);
      expect(await ask("SELECT VALUE COUNT(1) FROM c WHERE c.n = 99")).toEqual([0]);
      expect(await ask("SELECT VALUE COUNT(c.done) FROM c")).toEqual([3]);
      expect(await ask("SELECT COUNT(1) AS total FROM c")).toEqual([{ total: 4 }]);
    });

    test("ORDER BY sorts up and down", async () => {
      expect(await ask("SELECT VALUE c.id FROM c ORDER BY c.due")).toEqual(["c", "b", "a", "d"]);
      expect(await ask("SELECT VALUE c.id FROM c ORDER BY c.due DESC")).toEqual(["d", "a", "b", "c"]);
    });

    test("ORDER BY puts numbers before texts", async () => {
      expect(await ask("SELECT VALUE c.n FROM c ORDER BY c.n ASC")).toEqual([1, 2, 3, "4"]);
    });

    test("ORDER BY of two properties is served by a composite index, either way round", async () => {
      const filter = "WHERE IS_DEFINED(c.done)";
      expect(await ask(`SELECT VALUE c.id FROM c ${filter} ORDER BY c.done ASC, c.due DESC`)).toEqual([
        "a",
        "c",
        "b",
      ]);
      expect(await ask(`SELECT VALUE c.id FROM c ${filter} ORDER BY c.done DESC, c.due ASC`)).toEqual([
        "b",
        "c",
        "a",
      ]);
    });

    test("ORDER BY of two properties without a composite index is refused", async () => {
      expect(await refused("SELECT * FROM c ORDER BY c.done ASC, c.due ASC")).toBe(400);
      expect(await refused("SELECT * FROM c ORDER BY c.due DESC, c.done ASC")).toBe(400);
    });

    test("ORDER BY a path that is not indexed is refused", async () => {
      expect(await refused("SELECT * FROM c ORDER BY c.text")).toBe(400);
    });

    test("TOP answers the first rows of the order", async () => {
      expect(await ask("SELECT TOP 2 VALUE c.id FROM c ORDER BY c.due")).toEqual(["c", "b"]);
      expect(await ask("SELECT TOP @n VALUE c.id FROM c ORDER BY c.due", { n: 1 })).toEqual(["c"]);
    });

    test("OFFSET and LIMIT cut a piece out of the order", async () => {
      expect(await ask("SELECT VALUE c.id FROM c ORDER BY c.due OFFSET 1 LIMIT 2")).toEqual(["b", "a"]);
      expect(await ask("SELECT VALUE c.id FROM c ORDER BY c.due OFFSET 3 LIMIT 10")).toEqual(["d"]);
      expect(await ask("SELECT VALUE c.id FROM c ORDER BY c.due OFFSET 9 LIMIT 10")).toEqual([]);
      expect(await ask("SELECT VALUE c.id FROM c ORDER BY c.due OFFSET @o LIMIT @l", { o: 0, l: 1 })).toEqual(
        ["c"],
      );
    });

    test.each([
      ["SELECT * FORM c"],
      ["SELECT * FROM c WHERE"],
      ["SELECT * FROM c WHERE c.n ="],
      ["SELECT * FROM c WHERE (c.n = 1"],
      ["SELECT * FROM c WHERE x.n = 1"],
      ["SELECT * FROM c WHERE c.n = 'open"],
      ["SELECT * FROM c LIMIT 1"],
      ["SELECT * FROM c ORDER c.n"],
      ["SELECT * FROM c; DELETE FROM c"],
      ["SELECT * FROM c WHERE c.n = 1 2"],
    ])("a text that is no query is refused: %s", async (query) => {
      expect(await refused(query)).toBe(400);
    });

    test("a query has a charge, and one that answers more costs more", async () => {
      const charge = async (query: string) =>
        (await items.items.query(query, { partitionKey: "s" }).fetchAll()).requestCharge;
      expect(await charge("SELECT * FROM c WHERE c.n = 1")).toBeGreaterThan(1);
      expect(await charge("SELECT * FROM c")).toBeGreaterThanOrEqual(
        await charge("SELECT * FROM c WHERE c.n = 1"),
      );
    });

    test("a query of an empty partition answers nothing", async () => {
      expect(
        (await items.items.query("SELECT * FROM c", { partitionKey: "empty" }).fetchAll()).resources,
      ).toEqual([]);
    });
  },
  { served: true },
);
