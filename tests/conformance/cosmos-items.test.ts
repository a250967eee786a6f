import type { Container } from "@azure/cosmos";
import { onEachAccount, plain, refusalOf } from "./cosmos-account.ts";

onEachAccount(
  "Items",
  (account) => {
    let items: Container;
    beforeAll(async () => {
      items = await account().container({ id: "items", partitionKey: { paths: ["/slot"] } });
    });

    test("what was created is read back as it was", async () => {
      const item = {
        id: "a",
        slot: "s",
        text: "größe 👋\u2028",
        list: [1, 2.5, null, true],
        deep: { x: { y: -0.001 } },
      };
      expect((await items.items.create(item)).statusCode).toBe(201);
      const read = await items.item("a", "s").read();
      expect(read.statusCode).toBe(200);
      expect(plain(read.resource)).toEqual(item);
    });

    test("an item has an etag, a time stamp in seconds and a resource id of the service's own", async () => {
      const { resource, etag } = await items.items.create({ id: "system", slot: "s" });
      expect(resource).toMatchObject({ _etag: etag, _rid: expect.any(String), _self: expect.any(String) });
      expect(Number.isInteger(resource?._ts)).toBe(true);
    });

    test("system properties in a request are replaced by the service's own", async () => {
      const { resource } = await items.items.create({ id: "forged", slot: "s", _ts: 1, _etag: "mine" });
      expect(resource?._ts).toBeGreaterThan(1);
      expect(resource?._etag).not.toBe("mine");
    });

    test("an id is unique within its partition", async () => {
      await items.items.create({ id: "unique", slot: "s" });
      expect(await refusalOf(items.items.create({ id: "unique", slot: "s" }))).toBe(409);
    });

    test("the same id may stand in another partition", async () => {
      await items.items.create({ id: "both", slot: "one" });
      expect((await items.items.create({ id: "both", slot: "two" })).statusCode).toBe(201);
      await items.item("both", "one").delete();
      expect((await items.item("both", "two").read()).statusCode).toBe(200);
    });

    test("reading what is not there answers 404 without an item", async () => {
      const read = await items.item("nothing", "s").read();
      expect(read.statusCode).toBe(404);
      expect(read.resource).toBeUndefined();
    });

    test("an item is not found under another partition key", async () => {
      await items.items.create({ id: "here", slot: "s" });
      expect((await items.item("here", "elsewhere").read()).statusCode).toBe(404);
    });

    test("replacing puts the whole new item in the place of the old", async () => {
      await items.items.create({ id: "replaced", slot: "s", old: true });
      const { statusCode, resource } = await items
        .item("replaced", "s")
        .replace({ id: "replaced", slot: "s", fresh: true });
      expect(statusCode).toBe(200);
      expect(plain(resource)).toEqual({ id: "replaced", slot: "s", fresh: true });
    });

    test("replacing keeps the resource id and changes the etag", async () => {
      const before = await items.items.create({ id: "rid", slot: "s" });
      const after = await items.item("rid", "s").replace({ id: "rid", slot: "s", n: 1 });
      expect(after.resource?._rid).toBe(before.resource?._rid);
      expect(after.etag).not.toBe(before.etag);
    });

    test("replacing what is not there is not found", async () => {
      expect(await refusalOf(items.item("nothing", "s").replace({ id: "nothing", slot: "s" }))).toBe(404);
    });

    test("an upsert creates what is not there with 201 and replaces what is with 200", async () => {
      expect((await items.items.upsert({ id: "up", slot: "s", n: 1 })).statusCode).toBe(201);
      const again = await items.items.upsert({ id: "up", slot: "s", m: 2 });
      expect(again.statusCode).toBe(200);
      expect(plain(again.resource)).toEqual({ id: "up", slot: "s", m: 2 });
    });

    test("a deleted item is gone", async () => {
      await items.items.create({ id: "gone", slot: "s" });
      expect((await items.item("gone", "s").delete()).statusCode).toBe(204);
      expect((await items.item("gone", "s").read()).statusCode).toBe(404);
    });

    test("deleting what is not there is not found", async () => {
      expect(await refusalOf(items.item("nothing", "s").delete())).toBe(404);
    });

    test("an id may be used again after its item was deleted", async () => {
      const first = await items.items.create({ id: "again", slot: "s" });
      await items.item("again", "s").delete();
      const second = await items.items.create({ id: "again", slot: "s" });
      expect(second.etag).not.toBe(first.etag);
      expect(second.resource?._rid).not.toBe(first.resource?._rid);
    });

    test("an item without an id gets one from the client", async () => {
      const { resource } = await items.items.create({ slot: "s" });
      expect(resource?.id).toMatch(/^[0-9a-f-]{36}$/);
    });

    test("numbers, booleans and null are partition keys of their own", async () => {
      for (const slot of [1, true, null, "1"])
        await items.items.create({ id: "typed", slot, was: typeof slot });
      expect((await items.item("typed", 1).read()).resource?.was).toBe("number");
      expect((await items.item("typed", "1").read()).resource?.was).toBe("string");
      expect((await items.item("typed", true).read()).resource?.was).toBe("boolean");
    });

    test("an item without the partition key's property lives in the partition of none", async () => {
      await items.items.create({ id: "none" });
      expect((await items.item("none").read()).statusCode).toBe(200);
      expect((await items.item("none", "s").read()).statusCode).toBe(404);
    });

    test("replacing cannot move an item to another partition", async () => {
      await items.items.create({ id: "fixed", slot: "s" });
      expect(await refusalOf(items.item("fixed", "s").replace({ id: "fixed", slot: "other" }))).toBe(400);
    });

    test("a long id with characters that need escaping in a path is found again", async () => {
      const id = `${"ä%20 &=+".repeat(31)}x`;
      await items.items.create({ id, slot: "s" });
      expect((await items.item(id, "s").read()).resource?.id).toBe(id);
    });

    test("an id longer than 1023 bytes is refused", async () => {
      expect(await refusalOf(items.items.create({ id: "x".repeat(1024), slot: "s" }))).toBe(400);
    });

    test("an item above 2 MB is too large", async () => {
      expect(
        await refusalOf(items.items.create({ id: "big", slot: "s", text: "x".repeat(2 * 1024 * 1024 + 1) })),
      ).toBe(413);
    });

    test("an item just under 2 MB is kept whole", async () => {
      const text = "x".repeat(2_000_000);
      await items.items.create({ id: "large", slot: "s", text });
      expect((await items.item("large", "s").read()).resource?.text.length).toBe(text.length);
    });

    test("each answer names its charge, its activity and the session's position", async () => {
      const { requestCharge, activityId, headers } = await items.items.create({ id: "headers", slot: "s" });
      expect(requestCharge).toBeGreaterThan(0);
      expect(activityId).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers["x-ms-session-token"]).toMatch(/^\d+:/);
    });

    test("reading by id costs less than writing", async () => {
      const write = await items.items.create({ id: "cost", slot: "s", text: "x".repeat(500) });
      const read = await items.item("cost", "s").read();
      expect(read.requestCharge).toBeLessThan(write.requestCharge);
    });

    test("a larger item costs more to read and to write", async () => {
      const small = await items.items.create({ id: "cost-small", slot: "s" });
      const large = await items.items.create({ id: "cost-large", slot: "s", text: "x".repeat(100_000) });
      expect(large.requestCharge).toBeGreaterThan(small.requestCharge);
      const [readSmall, readLarge] = [
        await items.item("cost-small", "s").read(),
        await items.item("cost-large", "s").read(),
      ];
      expect(readLarge.requestCharge).toBeGreaterThan(readSmall.requestCharge);
    });
  },
  { served: true },
);
