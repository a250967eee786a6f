import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { startPlayground } from "../../local/playground.ts";
import { startBotWorld } from "../support/bot-world.ts";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

test("what somebody writes in the Agents Playground reaches the agenda, and is answered there", async () => {
  const world = await startBotWorld({
    change: (config) =>
      config.local ? { ...config, local: { ...config.local, isPlayground: true } } : config,
  });
  const port = await freePort();
  const playground = await startPlayground("report", port, `${world.url}/api/messages`);
  try {
    const said = await fetch(
      `http://127.0.0.1:${port}/_conversation/v1/conversations/playground-report/messages`,
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          from: { id: "29:b2222222-0000-4000-8000-000000000022" },
          text: "add From the playground",
          textFormat: "plain",
        }),
      },
    );
    expect(said.status).toBe(200);
    const points = async () => (await world.records()).filter((record) => record.type === "talkingPoint");
    for (let tries = 0; tries < 100 && (await points()).length === 0; tries++) await wait(50);
    expect(await points()).toMatchObject([{ text: "From the playground", state: "open" }]);
    await world.settled();
    expect(world.logged.map((line) => line.event)).toEqual(["bot.open-to-playground"]);
  } finally {
    playground.kill();
    if (playground.exitCode === null) await once(playground, "exit");
    await world.close();
  }
});
