import { once } from "node:events";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { playgroundConfig, startPlayground } from "../../local/playground.ts";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("the Agents Playground", () => {
  test("it knows the sample people, and exactly the five others that it wants", () => {
    const { currentUser, users } = playgroundConfig("manager");
    expect(currentUser.name).toBe("Maren Vogt");
    expect(users).toHaveLength(5);
    expect(users[0]?.name).toBe("Rafael Costa");
    expect(new Set([currentUser, ...users].map(({ id }) => id)).size).toBe(6);
  });

  test("nobody of another tenant sits in it", () => {
    expect(() => playgroundConfig("stranger")).toThrow(
      "Nobody is called stranger; there are manager, report, colleague.",
    );
  });

  test("it starts in front of a bot, and serves this machine alone", async () => {
    const port = await freePort();
    const playground = await startPlayground("report", port, "http://127.0.0.1:9/api/messages");
    try {
      const page = await fetch(`http://127.0.0.1:${port}/`);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("<html")]);
      const outside = Object.values(networkInterfaces())
        .flat()
        .filter((one) => one?.family === "IPv4" && !one.internal);
      for (const one of outside)
        await expect(fetch(`http://${one?.address}:${port}/`)).rejects.toThrow("fetch failed");
      await expect(startPlayground("report", port, "")).rejects.toThrow(`Port ${port} is taken`);
    } finally {
      playground.kill();
    }
  });
});
