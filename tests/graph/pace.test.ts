import { createPace } from "../../bot/graph/pace.ts";

describe("the pace of requests", () => {
  test("lets four at a time through for one mailbox, in their order, and keeps nobody else waiting", async () => {
    const pace = createPace(4);
    const begun: string[] = [];
    const finish: (() => void)[] = [];
    const ask = (mailbox: string, name: string) =>
      pace(mailbox, () => {
        begun.push(name);
        return new Promise<void>((resolve) => finish.push(resolve));
      });
    const all = ["a", "b", "c", "d", "e", "f"].map((name) => ask("one", name));
    all.push(ask("other", "g"));
    await Promise.resolve();
    expect(begun).toEqual(["a", "b", "c", "d", "g"]);
    finish[1]?.();
    await all[1];
    expect(begun).toEqual(["a", "b", "c", "d", "g", "e"]);
    for (let i = 0; i < 7; i++) {
      finish[i]?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(all);
    expect(begun.at(-1)).toBe("f");
  });

  test("goes on after a request that failed", async () => {
    const pace = createPace(1);
    const failed = pace("one", () => Promise.reject(new Error("no")));
    const next = pace("one", async () => "yes");
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });
});
