import type { Container, PatchOperation } from "@azure/cosmos";
import { onEachAccount, plain, refusalOf } from "./cosmos-account.ts";

onEachAccount("Patches", (account) => {
  let items: Container;
  beforeAll(async () => {
    items = await account().container({ id: "patches", partitionKey: { paths: ["/slot"] } });
  });

  const start = { slot: "s", n: 5, text: "a", list: ["x", "y"], deep: { a: 1 } };
  let next = 0;

  async function patched(operations: PatchOperation[]): Promise<Record<string, unknown>> {
    const id = `p${next++}`;
    await items.items.create({ id, ...start });
    const { resource } = await items.item(id, "s").patch(operations);
    const { id: _, ...rest } = plain(resource);
    return rest;
  }

  async function refused(operations: PatchOperation[]): Promise<number | string> {
    const id = `p${next++}`;
    await items.items.create({ id, ...start });
    const outcome = await refusalOf(items.item(id, "s").patch(operations));
    expect(plain((await items.item(id, "s").read()).resource)).toEqual({ id, ...start });
    return outcome;
  }

  test("add puts a new property in", async () => {
    expect(await patched([{ op: "add", path: "/added", value: { b: 2 } }])).toEqual({
      ...start,
      added: { b: 2 },
    });
  });

  test("add replaces a property that is there", async () => {
    expect(await patched([{ op: "add", path: "/text", value: "b" }])).toEqual({ ...start, text: "b" });
  });

  test("add at an index inserts and moves the rest", async () => {
    expect(await patched([{ op: "add", path: "/list/1", value: "new" }])).toEqual({
      ...start,
      list: ["x", "new", "y"],
    });
  });

  test("add at - appends to an array", async () => {
    expect(await patched([{ op: "add", path: "/list/-", value: "z" }])).toEqual({
      ...start,
      list: ["x", "y", "z"],
    });
  });

  test("add beyond the end of an array is refused", async () => {
    expect(await refused([{ op: "add", path: "/list/3", value: "z" }])).toBe(400);
  });

  test("add does not create the objects on the way", async () => {
    expect(await refused([{ op: "add", path: "/missing/child", value: 1 }])).toBe(400);
  });

  test("set at an index replaces that element", async () => {
    expect(await patched([{ op: "set", path: "/list/1", value: "new" }])).toEqual({
      ...start,
      list: ["x", "new"],
    });
  });

  test("set creates a property that is not there", async () => {
    expect(await patched([{ op: "set", path: "/deep/b", value: 2 }])).toEqual({
      ...start,
      deep: { a: 1, b: 2 },
    });
  });

  test("replace changes what is there", async () => {
    expect(await patched([{ op: "replace", path: "/deep/a", value: null }])).toEqual({
      ...start,
      deep: { a: null },
    });
  });

  test("replace refuses what is not there", async () => {
    expect(await refused([{ op: "replace", path: "/missing", value: 1 }])).toBe(400);
  });

  test("remove takes a property or an element out", async () => {
    const { deep: _, ...rest } = start;
    expect(
      await patched([
        { op: "remove", path: "/deep" },
        { op: "remove", path: "/list/0" },
      ]),
    ).toEqual({ ...rest, list: ["y"] });
  });

  test("remove refuses what is not there", async () => {
    expect(await refused([{ op: "remove", path: "/missing" }])).toBe(400);
  });

  test("incr adds a number, also a negative one", async () => {
    expect(
      await patched([
        { op: "incr", path: "/n", value: 2.5 },
        { op: "incr", path: "/n", value: -1 },
      ]),
    ).toEqual({ ...start, n: 6.5 });
  });

  test("incr creates a property that is not there", async () => {
    expect(await patched([{ op: "incr", path: "/count", value: 3 }])).toEqual({ ...start, count: 3 });
  });

  test("incr refuses what is no number", async () => {
    expect(await refused([{ op: "incr", path: "/text", value: 1 }])).toBe(400);
  });

  test("operations are made in order and see each other", async () => {
    const operations: PatchOperation[] = [
      { op: "set", path: "/o", value: {} },
      { op: "set", path: "/o/p", value: 1 },
      { op: "incr", path: "/o/p", value: 1 },
    ];
    expect(await patched(operations)).toEqual({ ...start, o: { p: 2 } });
  });

  test("one refused operation undoes the whole patch", async () => {
    expect(
      await refused([
        { op: "set", path: "/n", value: 9 },
        { op: "remove", path: "/missing" },
      ]),
    ).toBe(400);
  });

  test("at most ten operations make a patch", async () => {
    const ten = Array.from({ length: 10 }, (): PatchOperation => ({ op: "incr", path: "/n", value: 1 }));
    expect(await patched(ten)).toEqual({ ...start, n: 15 });
    expect(await refused([...ten, { op: "incr", path: "/n", value: 1 }])).toBe(400);
  });

  test("neither the id nor the partition key nor a system property can be patched", async () => {
    expect(await refused([{ op: "set", path: "/id", value: "other" }])).toBe(400);
    expect(await refused([{ op: "set", path: "/slot", value: "other" }])).toBe(400);
    expect(await refused([{ op: "set", path: "/_ts", value: 1 }])).toBe(400);
  });

  test("a patch whose condition holds is made", async () => {
    await items.items.create({ id: "if-true", ...start });
    const patch = {
      condition: "FROM c WHERE c.n = 5 AND NOT IS_DEFINED(c.done)",
      operations: [{ op: "set" as const, path: "/done", value: true }],
    };
    expect((await items.item("if-true", "s").patch(patch)).resource?.done).toBe(true);
  });

  test("a patch whose condition does not hold is refused and changes nothing", async () => {
    await items.items.create({ id: "if-false", ...start });
    const patch = {
      condition: "FROM c WHERE c.n > 5",
      operations: [{ op: "set" as const, path: "/done", value: true }],
    };
    expect(await refusalOf(items.item("if-false", "s").patch(patch))).toBe(412);
    expect((await items.item("if-false", "s").read()).resource?.done).toBeUndefined();
  });

  test("a patch of what is not there is not found", async () => {
    expect(await refusalOf(items.item("nothing", "s").patch([{ op: "set", path: "/n", value: 1 }]))).toBe(
      404,
    );
  });
});
