import {
  type ClientMessage,
  closeCodes,
  LIVE_PROTOCOL,
  liveLimits,
  type ServerMessage,
} from "../../core/contract/live.ts";
import type { PairId } from "../../core/domain/ids.ts";
import { docOf, textOf, wordsOf } from "../../core/domain/text-merge.ts";
import { connectLive, type LiveClient } from "../support/live-client.ts";
import { OTHER_PAIR } from "../support/seeded-pair.ts";
import { personOf, startTestServer, type TestServer } from "../support/test-server.ts";
import { commandIdFor, sampleCommands } from "./sample-commands.ts";
import { storedPair } from "./stored-pair.ts";
import { intruders } from "./visitors.ts";

type Kind = ClientMessage["m"];

/** How the server says no to each message about a pair; null: it says nothing, for there is nothing to say. */
const refusedBy: Record<Exclude<Kind, "hello" | "ping">, ServerMessage["m"] | null> = {
  open: "open-refused",
  close: null,
  do: "refused",
  type: "type-refused",
  present: null,
};

/** Every message about a pair: each kind, each command, each place where text is typed. */
function everyMessage(pairId: PairId): readonly Exclude<ClientMessage, { m: "hello" | "ping" }>[] {
  const targets = ["tp_seeded", "tp_none", "pp_private", "private-note"] as const;
  return [
    { m: "open", pairId, since: null },
    { m: "open", pairId, since: "a cursor from elsewhere" },
    ...Object.values(sampleCommands).map((command) => ({
      m: "do" as const,
      pairId,
      commandId: commandIdFor(command.name),
      command,
    })),
    ...targets.map((target, n) => ({ m: "type" as const, pairId, target, n, update: anUpdate() })),
    ...targets.map((looking) => ({ m: "present" as const, pairId, at: { looking, typing: true } })),
    { m: "close", pairId },
  ];
}

function anUpdate(): string {
  const doc = docOf({ plain: "", state: "" });
  wordsOf(doc).insert(0, "Typed by somebody else");
  return textOf(doc).state;
}

/** Says everything about a pair and resolves with all that came back, without the pair's name. */
async function sayEverything(client: LiveClient, pairId: PairId): Promise<string[]> {
  client.forget();
  const messages = everyMessage(pairId);
  for (const message of messages) client.send(message);
  const awaited = messages.filter((message) => refusedBy[message.m] !== null).length;
  for (let t = 0; client.heard.length < awaited && t < 200; t++) await pong(client, t);
  await pong(client, 999);
  const answers = client.heard.filter((text) => !text.includes('"m":"pong"'));
  return answers.map((text) => text.replaceAll(pairId, "-")).sort();
}

async function pong(client: LiveClient, t: number): Promise<void> {
  client.send({ m: "ping", t });
  await client.next("pong", (message) => message.t === t);
}

let server: TestServer;
let witnesses: readonly LiveClient[];
let before: string;

beforeAll(async () => {
  server = await startTestServer();
  before = await storedPair(server);
  witnesses = await Promise.all(
    (["manager", "report"] as const).map((who) => connectLive(`${server.url}/live`, server.token(who))),
  );
  for (const witness of witnesses) await witness.open(server.pairId);
});
afterAll(async () => {
  for (const witness of witnesses) await witness.close();
  await server.close();
});
beforeEach(async () => {
  for (const [t, witness] of witnesses.entries()) await pong(witness, 1000 + t);
  for (const witness of witnesses) witness.forget();
});

/** That the two who have the pair open heard nothing of what went on. */
async function expectNothingHeard(): Promise<void> {
  for (const [t, witness] of witnesses.entries()) {
    await pong(witness, 2000 + t);
    expect(witness.all("pong")).toHaveLength(1);
    expect(witness.heard).toHaveLength(1);
  }
}

describe("somebody whom no token proves", () => {
  const unproven = intruders.filter((visitor) => visitor.kind !== "proven");

  test.each(unproven)("[AC1] is shown out, and nothing is said to them before: $who", async (visitor) => {
    const messages = everyMessage(server.pairId);
    const half = liveLimits.queuedBeforeHello / 2;
    for (let from = 0; from < messages.length; from += half) {
      const client = await connectLive(`${server.url}/live`, null);
      for (const message of messages.slice(from, from + half)) client.send(message);
      client.send({ m: "hello", token: visitor.token(server) ?? "", protocol: LIVE_PROTOCOL });
      for (const message of messages.slice(from, from + half - 1)) client.send(message);
      expect(await client.closed).toBe(closeCodes.unauthenticated);
      expect(client.heard).toEqual([]);
    }
    await expectNothingHeard();
  });

  test("[AC1] is told nothing, however long they talk before they say who they are", async () => {
    const client = await connectLive(`${server.url}/live`, null);
    for (const message of [
      ...everyMessage(server.pairId),
      ...everyMessage(server.pairId),
      ...everyMessage(server.pairId),
    ]) {
      client.send(message);
    }
    expect(await client.closed).toBe(closeCodes.badMessage);
    expect(client.heard).toEqual([]);
  });
});

describe("somebody who is not one of the two", () => {
  const proven = intruders.filter((visitor) => visitor.kind === "proven");

  test.each(proven)(
    "[AC1] is refused every message, and the two hear nothing of it: $who",
    async (visitor) => {
      const client = await connectLive(`${server.url}/live`, visitor.token(server) ?? "");
      await client.next("welcome");
      await sayEverything(client, server.pairId);
      expect(client.all("opened")).toEqual([]);
      expect(client.all("present")).toEqual([]);
      expect(client.all("changed")).toEqual([]);
      expect(client.all("typing")).toEqual([]);
      expect(client.all("open-refused")).toHaveLength(2);
      expect(client.all("refused")).toHaveLength(Object.keys(sampleCommands).length);
      expect(client.all("type-refused")).toHaveLength(4);
      for (const m of ["open-refused", "refused", "type-refused"] as const) {
        for (const answer of client.all(m)) expect(answer.refusal).toEqual({ code: "not-found" });
      }
      await expectNothingHeard();
      await client.close();
    },
  );

  test.each(proven)("[AC2] cannot tell a pair that exists from one that does not: $who", async (visitor) => {
    const client = await connectLive(`${server.url}/live`, visitor.token(server) ?? "");
    await client.next("welcome");
    const exists = await sayEverything(client, server.pairId);
    const none = await sayEverything(client, "pair_none");
    expect(exists).toEqual(none);
    await client.close();
  });

  test("[AC1] one of the two is refused the other one's other pair", async () => {
    const client = await connectLive(`${server.url}/live`, server.token("report"));
    await client.next("welcome");
    const other = await sayEverything(client, OTHER_PAIR);
    expect(other.length).toBeGreaterThan(0);
    expect(other).toEqual(await sayEverything(client, "pair_none"));
    await client.close();
  });

  test("has changed nothing, and the log knows neither names nor words", async () => {
    expect(await storedPair(server)).toBe(before);
    const log = server.logged.join("");
    expect(log).not.toContain('"level":"error"');
    for (const trace of ["Maren", "Rafael", "Ines", "A point of", "somebody else", "pair_sample"]) {
      expect(log).not.toContain(trace);
    }
  });
});

describe("one of the two", () => {
  test("[PP1] hears nothing of what the other one keeps private, whatever it is", async () => {
    const [manager, report] = witnesses;
    if (manager === undefined || report === undefined) throw new Error("Nobody is there.");
    manager.send({
      m: "do",
      pairId: server.pairId,
      commandId: "cmd_for-my-eyes",
      command: { name: "point.add", text: "For my eyes", isPrivate: true },
    });
    manager.send({ m: "type", pairId: server.pairId, target: "private-note", n: 1, update: anUpdate() });
    manager.send({
      m: "present",
      pairId: server.pairId,
      at: { looking: "private-note", typing: true },
    });
    await manager.next("done");
    await manager.next("typed");
    await pong(report, 3000);
    const heard = report.heard.join("");
    for (const trace of ["For my eyes", "private-note", "pp_", personOf("manager").name]) {
      expect(heard).not.toContain(trace);
    }
  });
});
