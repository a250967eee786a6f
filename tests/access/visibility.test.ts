import { type StoredThing, whoSees } from "../../core/domain/visibility.ts";
import { connectLive, type LiveClient } from "../support/live-client.ts";
import { OTHER_PAIR } from "../support/seeded-pair.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";
import { everyAsk, put } from "./http-requests.ts";
import { others, type Who, type Wire, waysToOpen, waysToWrite } from "./visible-things.ts";

type Listener = Who | "colleague";

/** What the page says of each thing that leaves the device. */
const said = Object.entries(whoSees()).flatMap(([audience, things]) =>
  things
    .filter((thing): thing is StoredThing => thing in waysToWrite)
    .map((thing) => ({ thing, audience, isForBoth: audience !== "you" })),
);

describe("what the page says about who can see what", () => {
  let server: TestServer;
  /** Two windows each: what one does is told to their other one. */
  let windows: Record<Listener, readonly [LiveClient, LiveClient]>;
  let updates = 0;

  /** All that somebody heard, and all that they get when they ask. */
  async function allThatReached(who: Listener): Promise<string> {
    const asks = (await everyAsk(server)).filter((ask) => ask.method === "GET");
    const token = server.token(who);
    const answers = await Promise.all(asks.map((ask) => put(server, ask, { token, pairId: server.pairId })));
    const heard = windows[who].flatMap((client) => client.heard);
    return [...heard, ...answers.map(({ text }) => text)].join("\n");
  }

  async function openAgain(): Promise<void> {
    for (const who of ["manager", "report"] as const)
      for (const client of windows[who]) await client.open(server.pairId);
  }

  const wire: Wire = {
    act: async (who, command, commandId) => {
      const answer = await windows[who][0].act(server.pairId, command, commandId);
      expect([command.name, answer.m]).toEqual([command.name, "done"]);
    },
    type: async (who, target, update) => {
      const [client] = windows[who];
      client.send({ m: "type", pairId: server.pairId, target, n: updates++, update });
      await client.next("typed", (message) => message.target === target);
    },
    look: (who, pointId) =>
      windows[who][0].send({ m: "present", pairId: server.pairId, at: { looking: pointId, typing: true } }),
  };

  beforeAll(async () => {
    server = await startTestServer();
    const connect = async (who: Listener): Promise<readonly [LiveClient, LiveClient]> => [
      await connectLive(`${server.url}/live`, server.token(who)),
      await connectLive(`${server.url}/live`, server.token(who)),
    ];
    windows = {
      manager: await connect("manager"),
      report: await connect("report"),
      colleague: await connect("colleague"),
    };
    await openAgain();
    for (const client of windows.colleague) await client.open(OTHER_PAIR);
  }, 30_000);
  afterAll(() => server.close());

  test("[VI2] [VI3] everything on it that leaves the device is tried", () => {
    expect(said.map(({ thing }) => thing).sort()).toEqual(Object.keys(waysToWrite).sort());
  });

  test.each(said)("[VI3] [VI5] $thing: $audience", async ({ thing, isForBoth }) => {
    const { by, trace } = await waysToWrite[thing](wire);
    const open = waysToOpen[thing];
    if (open !== undefined) {
      await openAgain();
      expect(trace.test(await allThatReached(others[by]))).toBe(false);
      await open(wire);
    }
    // What was to be told is told before the answer to what comes after it.
    await openAgain();
    expect({
      its: trace.test(await allThatReached(by)),
      other: trace.test(await allThatReached(others[by])),
      colleague: trace.test(await allThatReached("colleague")),
      log: trace.test(server.logged.join("\n")),
    }).toEqual({ its: true, other: isForBoth, colleague: false, log: false });
  });

  test("[VI1] [VI3] what was shared until a date is its owner's alone after it", async () => {
    const { by, trace } = await waysToWrite.checkInShared(wire);
    await waysToOpen.checkInShared?.(wire);
    await openAgain();
    server.clock.advance(3 * 86_400_000);
    for (const client of [...windows.manager, ...windows.report]) client.forget();
    await openAgain();
    expect([trace.test(await allThatReached(by)), trace.test(await allThatReached(others[by]))]).toEqual([
      true,
      false,
    ]);
  });
});
