import type { Container } from "@azure/cosmos";
import { onEachAccount } from "./cosmos-account.ts";

onEachAccount("Sessions", (account) => {
  let items: Container;
  beforeAll(async () => {
    items = await account().container({ id: "sessions", partitionKey: { paths: ["/slot"] } });
  });

  const position = (token: unknown) => Number(/#(\d+)/.exec(String(token))?.[1]);

  test("the session's position rises with every write", async () => {
    const first = await items.items.create({ id: "a", slot: "s" });
    const second = await items.items.create({ id: "b", slot: "s" });
    expect(position(second.headers["x-ms-session-token"])).toBeGreaterThan(
      position(first.headers["x-ms-session-token"]),
    );
  });

  test("a read with the token of a write sees that write", async () => {
    const write = await items.items.upsert({ id: "own", slot: "s", n: 1 });
    const sessionToken = String(write.headers["x-ms-session-token"]);
    expect((await items.item("own", "s").read({ sessionToken })).resource?.n).toBe(1);
  });

  test("a query with the token of a write sees that write", async () => {
    const write = await items.items.upsert({ id: "query", slot: "q" });
    const sessionToken = String(write.headers["x-ms-session-token"]);
    const { resources } = await items.items
      .query("SELECT VALUE c.id FROM c", { partitionKey: "q", sessionToken })
      .fetchAll();
    expect(resources).toEqual(["query"]);
  });

  test("a read that is ahead of everything written is not served from the past", async () => {
    const { headers } = await items.items.upsert({ id: "ahead", slot: "s" });
    const ahead = String(headers["x-ms-session-token"]).replace(
      /#\d+/,
      `#${position(headers["x-ms-session-token"]) + 1_000_000}`,
    );
    const read = await account()
      .database.container("sessions")
      .item("ahead", "s")
      .read({ sessionToken: ahead });
    // The client drops the token after the refusal and asks once more, which is then answered.
    expect([200, 404]).toContain(read.statusCode);
  });
});
