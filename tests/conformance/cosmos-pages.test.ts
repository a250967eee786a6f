import type { Container, FeedOptions } from "@azure/cosmos";
import { onEachAccount, refusalOf } from "./cosmos-account.ts";

onEachAccount("Pages of a query", (account) => {
  let items: Container;
  beforeAll(async () => {
    items = await account().container({ id: "pages", partitionKey: { paths: ["/slot"] } });
    for (let n = 0; n < 25; n++) await items.items.create({ id: `i${n}`, slot: "s", n, third: n % 3 });
  });

  async function pages(query: string, options: FeedOptions): Promise<number[][]> {
    const iterator = items.items.query<{ n: number }>(query, { partitionKey: "s", ...options });
    const all: number[][] = [];
    while (iterator.hasMoreResults()) all.push((await iterator.fetchNext()).resources.map((row) => row.n));
    return all;
  }

  test("no page is longer than asked for, and together they are everything once", async () => {
    const all = await pages("SELECT * FROM c", { maxItemCount: 10 });
    expect(Math.max(...all.map((page) => page.length))).toBeLessThanOrEqual(10);
    expect(all.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, n) => n));
  });

  test("pages of a sorted query go on where the last one ended", async () => {
    const all = await pages("SELECT * FROM c ORDER BY c.n DESC", { maxItemCount: 7 });
    expect(all.flat()).toEqual(Array.from({ length: 25 }, (_, n) => 24 - n));
  });

  test("equal sort values are neither lost nor repeated between pages", async () => {
    const all = await pages("SELECT * FROM c ORDER BY c.third", { maxItemCount: 4 });
    expect(all.flat().map((n) => n % 3)).toEqual([
      ...Array(9).fill(0),
      ...Array(8).fill(1),
      ...Array(8).fill(2),
    ]);
    expect(new Set(all.flat()).size).toBe(25);
  });

  test("OFFSET and LIMIT hold across pages", async () => {
    const all = await pages("SELECT * FROM c ORDER BY c.n OFFSET 3 LIMIT 8", { maxItemCount: 3 });
    expect(all.flat()).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("TOP holds across pages", async () => {
    expect((await pages("SELECT TOP 8 * FROM c ORDER BY c.n", { maxItemCount: 3 })).flat()).toHaveLength(8);
  });

  test("a filter may leave pages short but loses no row", async () => {
    const all = await pages("SELECT * FROM c WHERE c.third = 1", { maxItemCount: 3 });
    expect(all.flat().sort((a, b) => a - b)).toEqual([1, 4, 7, 10, 13, 16, 19, 22]);
  });

  test("another client goes on with the token of a page", async () => {
    const query = "SELECT * FROM c ORDER BY c.n";
    const first = await items.items.query(query, { partitionKey: "s", maxItemCount: 20 }).fetchNext();
    expect(first.continuationToken).toBeTruthy();
    const rest = items.items.query(query, { partitionKey: "s", continuationToken: first.continuationToken });
    expect((await rest.fetchNext()).resources.map((row) => row.n)).toEqual([20, 21, 22, 23, 24]);
  });

  test("an item written behind the cursor meanwhile is still answered", async () => {
    const iterator = items.items.query("SELECT * FROM c WHERE c.slot = 'grows' ORDER BY c.n", {
      partitionKey: "grows",
      maxItemCount: 2,
    });
    for (const n of [1, 2, 3]) await items.items.create({ id: `g${n}`, slot: "grows", n });
    expect((await iterator.fetchNext()).resources.map((row) => row.n)).toEqual([1, 2]);
    await items.items.create({ id: "g4", slot: "grows", n: 4 });
    expect((await iterator.fetchNext()).resources.map((row) => row.n)).toEqual([3, 4]);
  });

  test("what is not a token is refused", async () => {
    const query = items.items.query("SELECT * FROM c", { partitionKey: "s", continuationToken: "no token" });
    expect(await refusalOf(query.fetchNext())).toBe(400);
  });

  test("the last page has no token", async () => {
    const page = await items.items
      .query("SELECT * FROM c", { partitionKey: "s", maxItemCount: 100 })
      .fetchNext();
    expect(page.hasMoreResults).toBe(false);
    expect(page.continuationToken).toBeFalsy();
  });
});
