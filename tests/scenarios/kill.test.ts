import { setTimeout as wait } from "node:timers/promises";
import { type CosmosStores, openCosmosStores } from "../../bot/store/cosmos-stores.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId } from "../../core/domain/ids.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { type InstanceProcess, startInstanceProcess } from "../support/instance-process.ts";
import { connectLive } from "../support/live-client.ts";
import { aPair, manager, NOON, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { type ServedCosmos, serveCosmos } from "../support/served-cosmos.ts";
import { type SteadyClient, startSteadyClient } from "../support/steady-client.ts";
import { typingDoc } from "../support/typing-doc.ts";

const key = { tenantId: TENANT, pairId: PAIR_ID };
const EDITS = 1_000;
const POINTS = 20;

let cosmos: ServedCosmos;
let stores: CosmosStores;
const started: InstanceProcess[] = [];
const clients: SteadyClient[] = [];
beforeEach(async () => {
  cosmos = await serveCosmos();
  stores = openCosmosStores({ client: { endpoint: cosmos.url, key: "bG9jYWw=" }, databaseId: "twofold" });
  await stores.ensureContainers();
  await stores.shared.commit(key, [{ record: aPair, etag: null }]);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const instance of started.splice(0)) await instance.kill();
  stores.close();
  await cosmos.close();
});

async function start(port?: number): Promise<InstanceProcess> {
  const instance = await startInstanceProcess(cosmos.url, port);
  started.push(instance);
  return instance;
}

function steady(url: string, personId: string): SteadyClient {
  const client = startSteadyClient(url, personId, PAIR_ID);
  clients.push(client);
  return client;
}

const stored = async (): Promise<SharedRecord[]> =>
  (await stores.shared.open(key, NOON)).records.map(({ record }) => record);

/** Edit `i`: the first of them create points, the others change them in turn. */
function editOf(side: string, i: number): { id: CommandId; command: CommandInput } {
  const id: CommandId = `cmd_${side}-${i}`;
  if (i < POINTS) return { id, command: { name: "point.add", text: `${side} ${i}` } };
  const pointId = `tp_${side}-${i % POINTS}` as const;
  return { id, command: { name: "point.edit", pointId, text: `${side} ${i}` } };
}

test("[WR2] [WR6] a server killed amid 1,000 edits of two people loses none that was acknowledged, and does none twice", async () => {
  const first = await start();
  const [one, two] = [steady(first.url, manager.id), steady(first.url, report.id)];
  let restarted: Promise<InstanceProcess> | undefined;
  for (let i = 0; i < EDITS / 2; i++) {
    for (const [side, client] of [
      ["m", one],
      ["r", two],
    ] as const) {
      const { id, command } = editOf(side, i);
      client.act(id, command);
    }
    if (i % 10 === 0) await wait(5);
    if (i === EDITS / 4) restarted = first.kill().then(() => start(first.port));
  }
  await restarted;
  await waitUntil(() => one.waiting() + two.waiting() === 0);
  expect([one, two].map((client) => client.acknowledged.size)).toEqual([EDITS / 2, EDITS / 2]);
  expect([...one.refused, ...two.refused]).toEqual([]);
  expect([one, two].every((client) => client.returns() >= 1)).toBe(true);

  const points = (await stored()).filter((record) => record.type === "talkingPoint");
  const perPoint = EDITS / 2 / POINTS;
  expect(points).toHaveLength(2 * POINTS);
  for (const point of points) {
    expect(point.rev).toBe(perPoint);
    expect(new Set(point.recent.map((command) => command.id)).size).toBe(point.recent.length);
  }
}, 60_000);

test("[LV1] typed text that was acknowledged before the kill is there after it", async () => {
  const first = await start();
  const typist = await connectLive(first.url, manager.id);
  await typist.open(PAIR_ID);
  await typist.act(PAIR_ID, { name: "point.add", text: "Note" }, "cmd_note");
  const doc = typingDoc();
  let n = 0;
  const typed = () => Math.max(0, ...typist.all("typed").map((message) => message.n));
  while (typed() < 5) {
    n++;
    typist.send({ m: "type", pairId: PAIR_ID, target: "tp_note", n, update: doc.insert(`${n};`) });
    await wait(60);
  }
  await first.kill();
  const acknowledged = typed();
  const note = (await stored()).find((record) => record.id === "tp_note");
  const words = note?.type === "talkingPoint" ? note.note.plain.split(";") : [];
  for (let i = 1; i <= acknowledged; i++) expect(words.filter((word) => word === `${i}`)).toHaveLength(1);
  typist.drop();
}, 30_000);

test("[LV4] what is written through one process reaches a client of another within a second", async () => {
  const [first, second] = [await start(), await start()];
  const [here, there] = [await connectLive(first.url, manager.id), await connectLive(second.url, report.id)];
  await here.open(PAIR_ID);
  await there.open(PAIR_ID);
  const took: number[] = [];
  for (let i = 0; i < 5; i++) {
    const sent = Date.now();
    await here.act(PAIR_ID, { name: "point.add", text: `${i}` }, `cmd_x${i}`);
    await there.next("changed", ({ records }) => records.some((record) => record.id === `tp_x${i}`));
    took.push(Date.now() - sent);
  }
  // The one in the middle: the machine may have been busy with something else at one of them.
  expect(took.sort((a, b) => a - b)[2]).toBeLessThan(1_000);
  await there.act(PAIR_ID, { name: "point.edit", pointId: "tp_x0", text: "Answer" }, "cmd_answer");
  await here.next("changed", ({ records }) => records.some((record) => record.rev === 2));
  const both = [await here.open(PAIR_ID), await there.open(PAIR_ID)];
  const byId = both.map(({ records }) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect(byId[0]).toEqual(byId[1]);
  here.drop();
  there.drop();
}, 30_000);

test("[WR4] both edit one point through two processes: both win in turn, and both end up with the same", async () => {
  const [first, second] = [await start(), await start()];
  const [here, there] = [steady(first.url, manager.id), steady(second.url, report.id)];
  here.act("cmd_a", { name: "point.add", text: "Start" });
  await waitUntil(() => here.waiting() === 0);
  for (let i = 0; i < 30; i++) {
    here.act(`cmd_h${i}`, { name: "point.edit", pointId: "tp_a", text: `${i}` });
    there.act(`cmd_t${i}`, { name: "point.edit", pointId: "tp_a", minutes: i + 1 });
    await wait(30);
  }
  await waitUntil(() => here.waiting() + there.waiting() === 0);
  expect([...here.refused, ...there.refused]).toEqual([]);
  const point = (await stored()).find((record) => record.id === "tp_a");
  expect(point).toMatchObject({ text: "29", minutes: 30, rev: 61 });
}, 30_000);

async function waitUntil(isTrue: () => boolean): Promise<void> {
  const until = Date.now() + 20_000;
  while (!isTrue()) {
    if (Date.now() > until) throw new Error("It took longer than 20 seconds.");
    await wait(10);
  }
}
