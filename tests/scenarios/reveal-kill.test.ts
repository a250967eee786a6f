import { setTimeout as wait } from "node:timers/promises";
import { type CosmosStores, openCosmosStores } from "../../bot/store/cosmos-stores.ts";
import type { CommandId, SealedQuestionId } from "../../core/domain/ids.ts";
import type { SealedQuestion } from "../../core/domain/reveal.ts";
import { type InstanceProcess, startInstanceProcess } from "../support/instance-process.ts";
import { aPair, manager, NOON, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { type ServedCosmos, serveCosmos } from "../support/served-cosmos.ts";
import { startSteadyClient } from "../support/steady-client.ts";

const key = { tenantId: TENANT, pairId: PAIR_ID };
const ROUNDS = 6;

let cosmos: ServedCosmos;
let stores: CosmosStores;
beforeEach(async () => {
  cosmos = await serveCosmos();
  stores = openCosmosStores({ client: { endpoint: cosmos.url, key: "bG9jYWw=" }, databaseId: "twofold" });
  await stores.ensureContainers();
  await stores.shared.commit(key, [{ record: aPair, etag: null }]);
});
afterEach(async () => {
  stores.close();
  await cosmos.close();
});

const stored = async (id: SealedQuestionId): Promise<SealedQuestion> => {
  const found = (await stores.shared.read(key, id))?.record;
  if (found?.type !== "sealedQuestion") throw new Error(`${id} is not stored.`);
  return found;
};

test("[RV10] a server killed at any moment of two answers: both are revealed once it is back, as they were given", async () => {
  let server: InstanceProcess = await startInstanceProcess(cosmos.url);
  const people = [manager, report].map(({ id }) => ({
    id,
    client: startSteadyClient(server.url, id, PAIR_ID),
  }));
  const waiting = () => people.reduce((sum, { client }) => sum + client.waiting(), 0);
  for (let round = 0; round < ROUNDS; round++) {
    const asked: CommandId = `cmd_q${round}`;
    const id: SealedQuestionId = `sq_q${round}`;
    people[0]?.client.act(asked, { name: "question.ask", kind: "priorities" });
    await waitUntil(async () => waiting() === 0);
    for (const { id: personId, client } of people) {
      const lines = [`${round} of ${personId}`];
      client.act(`cmd_${personId}-${round}`, {
        name: "question.answer",
        questionId: id,
        answer: { kind: "priorities", lines },
      });
    }
    await wait(round * 6);
    await server.kill();
    server = await startInstanceProcess(cosmos.url, server.port);
    await waitUntil(async () => waiting() === 0 && (await stored(id)).state === "revealed");
    expect((await stored(id)).answers).toEqual(
      [report, manager].map((person) => ({
        by: person.id,
        answer: { kind: "priorities", lines: [`${round} of ${person.id}`] },
      })),
    );
  }
  for (const { client } of people) {
    expect([...client.refused]).toEqual([]);
    client.close();
  }
  await server.kill();
  expect((await stores.shared.open(key, NOON)).records).toHaveLength(ROUNDS + 1);
}, 60_000);

async function waitUntil(isTrue: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > until) throw new Error("It took longer than 20 seconds.");
    await wait(10);
  }
}
