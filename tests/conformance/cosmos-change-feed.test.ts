import { ChangeFeedStartFrom, type Container } from "@azure/cosmos";
import { onEachAccount, refusalOf } from "./cosmos-account.ts";

interface Row {
  id: string;
  n?: number;
  _lsn: number;
}

onEachAccount(
  "The change feed",
  (account) => {
    let next = 0;
    const fresh = () => account().container({ id: `feed${next++}`, partitionKey: { paths: ["/slot"] } });
    const create = (items: Container, id: string, slot = "s") => items.items.create({ id, slot });
    const feedFrom = (items: Container, changeFeedStartFrom: ChangeFeedStartFrom, maxItemCount?: number) =>
      items.items.getChangeFeedIterator<Row>({ changeFeedStartFrom, maxItemCount });

    /** The ids of each page until nothing is new. */
    async function drain(feed: ReturnType<typeof feedFrom>): Promise<string[][]> {
      const pages: string[][] = [];
      for (;;) {
        const page = await feed.readNext();
        if (page.statusCode === 304) return pages;
        pages.push(page.result.map((item) => item.id));
      }
    }

    test("from the beginning it shows every item, oldest change first", async () => {
      const items = await fresh();
      for (const id of ["c", "a", "b"]) await create(items, id);
      expect(await drain(feedFrom(items, ChangeFeedStartFrom.Beginning()))).toEqual([["c", "a", "b"]]);
    });

    test("it shows the latest version of an item, once, at its last change", async () => {
      const items = await fresh();
      for (const id of ["a", "b"]) await create(items, id);
      await items.item("a", "s").replace({ id: "a", slot: "s", n: 2 });
      const page = await feedFrom(items, ChangeFeedStartFrom.Beginning()).readNext();
      expect(page.result.map((item) => [item.id, item.n])).toEqual([
        ["b", undefined],
        ["a", 2],
      ]);
    });

    test("an item that was deleted is not shown", async () => {
      const items = await fresh();
      for (const id of ["a", "b"]) await create(items, id);
      await items.item("a", "s").delete();
      expect(await drain(feedFrom(items, ChangeFeedStartFrom.Beginning()))).toEqual([["b"]]);
    });

    test("from now it shows only what comes later", async () => {
      const items = await fresh();
      await create(items, "before");
      const feed = feedFrom(items, ChangeFeedStartFrom.Now());
      expect((await feed.readNext()).statusCode).toBe(304);
      await create(items, "after");
      expect(await drain(feed)).toEqual([["after"]]);
    });

    test("one iterator goes on as changes come", async () => {
      const items = await fresh();
      const feed = feedFrom(items, ChangeFeedStartFrom.Beginning());
      await create(items, "a");
      expect(await drain(feed)).toEqual([["a"]]);
      await create(items, "b");
      expect(await drain(feed)).toEqual([["b"]]);
    });

    test("another iterator goes on from a continuation token", async () => {
      const items = await fresh();
      for (const id of ["a", "b", "c"]) await create(items, id);
      const page = await feedFrom(items, ChangeFeedStartFrom.Beginning(), 2).readNext();
      expect(page.result.map((item) => item.id)).toEqual(["a", "b"]);
      expect(await drain(feedFrom(items, ChangeFeedStartFrom.Continuation(page.continuationToken)))).toEqual([
        ["c"],
      ]);
    });

    test("a token taken when nothing was new misses nothing that comes after", async () => {
      const items = await fresh();
      await create(items, "a");
      const feed = feedFrom(items, ChangeFeedStartFrom.Beginning());
      await feed.readNext();
      const { continuationToken, statusCode } = await feed.readNext();
      expect(statusCode).toBe(304);
      await create(items, "b");
      expect(await drain(feedFrom(items, ChangeFeedStartFrom.Continuation(continuationToken)))).toEqual([
        ["b"],
      ]);
    });

    test("from a moment it shows what was written since", async () => {
      const items = await fresh();
      await create(items, "early");
      await account().pass(3);
      const { resource } = await create(items, "late");
      const moment = new Date(((resource?._ts ?? 0) - 1) * 1000);
      expect(await drain(feedFrom(items, ChangeFeedStartFrom.Time(moment)))).toEqual([["late"]]);
    });

    test("of one partition key it shows that partition alone", async () => {
      const items = await fresh();
      await create(items, "a", "one");
      await create(items, "b", "two");
      const feed = feedFrom(items, ChangeFeedStartFrom.Beginning("two"));
      expect(await drain(feed)).toEqual([["b"]]);
      await create(items, "c", "one");
      await create(items, "d", "two");
      expect(await drain(feed)).toEqual([["d"]]);
    });

    test("a page holds at most as many items as asked for", async () => {
      const items = await fresh();
      for (const id of ["a", "b", "c", "d", "e"]) await create(items, id);
      expect(await drain(feedFrom(items, ChangeFeedStartFrom.Beginning(), 2))).toEqual([
        ["a", "b"],
        ["c", "d"],
        ["e"],
      ]);
    });

    test("the items of one batch come together, even beyond the page's size", async () => {
      const items = await fresh();
      await create(items, "a");
      const batch = ["b", "c", "d"].map((id) => ({
        operationType: "Create" as const,
        resourceBody: { id, slot: "s" },
      }));
      await items.items.batch(batch, "s");
      await create(items, "e");
      const pages = await drain(feedFrom(items, ChangeFeedStartFrom.Beginning("s"), 2));
      expect(pages.find((page) => page.includes("b"))).toEqual(expect.arrayContaining(["b", "c", "d"]));
      expect(pages.flat().sort()).toEqual(["a", "b", "c", "d", "e"]);
    });

    test("a failed batch leaves no trace", async () => {
      const items = await fresh();
      await create(items, "a");
      const batch = ["b", "a"].map((id) => ({
        operationType: "Create" as const,
        resourceBody: { id, slot: "s" },
      }));
      await items.items.batch(batch, "s");
      expect(await drain(feedFrom(items, ChangeFeedStartFrom.Beginning()))).toEqual([["a"]]);
    });

    test("each item carries its position in the log", async () => {
      const items = await fresh();
      for (const id of ["a", "b"]) await create(items, id);
      const [first, second] = (await feedFrom(items, ChangeFeedStartFrom.Beginning()).readNext()).result;
      expect(second?._lsn).toBeGreaterThan(first?._lsn ?? Number.NaN);
    });

    test("a token of another container is refused", async () => {
      const [one, other] = [await fresh(), await fresh()];
      await create(one, "a");
      const { continuationToken } = await feedFrom(one, ChangeFeedStartFrom.Beginning()).readNext();
      expect(
        await refusalOf(feedFrom(other, ChangeFeedStartFrom.Continuation(continuationToken)).readNext()),
      ).not.toBe("answered");
    });
  },
  { served: true },
);
