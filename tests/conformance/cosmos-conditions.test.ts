import type { Container } from "@azure/cosmos";
import { onEachAccount, refusalOf } from "./cosmos-account.ts";

const ifMatch = (condition: string) => ({ accessCondition: { type: "IfMatch", condition } });
const ifNoneMatch = (condition: string) => ({ accessCondition: { type: "IfNoneMatch", condition } });

onEachAccount("Conditions on the etag", (account) => {
  let items: Container;
  beforeAll(async () => {
    items = await account().container({ id: "conditions", partitionKey: { paths: ["/slot"] } });
  });

  async function create(id: string): Promise<string> {
    return (await items.items.create({ id, slot: "s", n: 0 })).etag;
  }

  test("a replace with the current etag is made", async () => {
    const etag = await create("replace");
    const { statusCode, resource } = await items
      .item("replace", "s")
      .replace({ id: "replace", slot: "s", n: 1 }, ifMatch(etag));
    expect(statusCode).toBe(200);
    expect(resource?.n).toBe(1);
  });

  test("a replace with an old etag is refused and changes nothing", async () => {
    const etag = await create("stale");
    await items.item("stale", "s").replace({ id: "stale", slot: "s", n: 1 });
    expect(
      await refusalOf(items.item("stale", "s").replace({ id: "stale", slot: "s", n: 2 }, ifMatch(etag))),
    ).toBe(412);
    expect((await items.item("stale", "s").read()).resource?.n).toBe(1);
  });

  test("of two replaces with one etag exactly one is made", async () => {
    const etag = await create("race");
    const outcomes = await Promise.all(
      [1, 2].map((n) =>
        refusalOf(items.item("race", "s").replace({ id: "race", slot: "s", n }, ifMatch(etag))),
      ),
    );
    expect(outcomes.sort()).toEqual([412, "answered"]);
  });

  test("a replace with * asks only that the item is there", async () => {
    await create("star");
    expect(await refusalOf(items.item("star", "s").replace({ id: "star", slot: "s" }, ifMatch("*")))).toBe(
      "answered",
    );
  });

  test("a conditional replace of what is not there is not found", async () => {
    expect(
      await refusalOf(items.item("nothing", "s").replace({ id: "nothing", slot: "s" }, ifMatch('"x"'))),
    ).toBe(404);
  });

  test("a delete with an old etag is refused and deletes nothing", async () => {
    const etag = await create("delete");
    await items.item("delete", "s").replace({ id: "delete", slot: "s", n: 1 });
    expect(await refusalOf(items.item("delete", "s").delete(ifMatch(etag)))).toBe(412);
    expect((await items.item("delete", "s").read()).statusCode).toBe(200);
  });

  test("a delete with the current etag is made", async () => {
    const etag = await create("delete-current");
    expect((await items.item("delete-current", "s").delete(ifMatch(etag))).statusCode).toBe(204);
  });

  test("an upsert of an existing item with an old etag is refused", async () => {
    const etag = await create("upsert");
    await items.item("upsert", "s").replace({ id: "upsert", slot: "s", n: 1 });
    expect(await refusalOf(items.items.upsert({ id: "upsert", slot: "s", n: 2 }, ifMatch(etag)))).toBe(412);
  });

  test("an upsert of what is not there creates it, whatever etag it names", async () => {
    expect((await items.items.upsert({ id: "upsert-new", slot: "s" }, ifMatch('"x"'))).statusCode).toBe(201);
  });

  test("a patch with an old etag is refused", async () => {
    const etag = await create("patch");
    await items.item("patch", "s").replace({ id: "patch", slot: "s", n: 1 });
    const operations = [{ op: "incr" as const, path: "/n", value: 1 }];
    expect(await refusalOf(items.item("patch", "s").patch(operations, ifMatch(etag)))).toBe(412);
  });

  test("reading an unchanged item with its etag answers 304 without a body", async () => {
    const etag = await create("unchanged");
    const read = await items.item("unchanged", "s").read(ifNoneMatch(etag));
    expect(read.statusCode).toBe(304);
    expect(read.resource).toBeNull();
  });

  test("reading a changed item with its old etag answers the new version", async () => {
    const etag = await create("changed");
    await items.item("changed", "s").replace({ id: "changed", slot: "s", n: 7 });
    const read = await items.item("changed", "s").read(ifNoneMatch(etag));
    expect(read.statusCode).toBe(200);
    expect(read.resource?.n).toBe(7);
  });
});
