import { createApp } from "../../bot/app/create-app.ts";
import { mintActor } from "../../bot/http/actor.ts";
import type { LogFields } from "../../bot/ports/log.ts";
import { openCosmosStores } from "../../bot/store/cosmos-stores.ts";
import { createTeamsBot, type TeamsBot } from "../../bot/teams/bot.ts";
import type { BotConfig } from "../../bot/teams/bot-config.ts";
import { Command, type CommandInput } from "../../core/domain/command.ts";
import type { CommandId, PairId } from "../../core/domain/ids.ts";
import type { Pair } from "../../core/domain/pair.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { openLocalCosmos } from "../../local/cosmos/local-cosmos.ts";
import { SAMPLE_PAIR_ID, SAMPLE_TENANT, type SamplePerson, samplePeople } from "../../local/people.ts";
import { sampleSeed } from "../../local/seed/seed.ts";
import { type Connector, createConnector } from "../../local/teams/connector.ts";
import { serveLocally } from "./local-server.ts";
import { clockAt, type MovableClock } from "./movable-clock.ts";

export const MONDAY = "2026-03-02T09:00:00.000Z";

/** The bot on a server of its own, a channel before it and the stores behind it. */
export type BotWorld = {
  readonly connector: Connector;
  readonly bot: TeamsBot;
  readonly url: string;
  readonly clock: MovableClock;
  readonly logged: readonly { event: string; fields: LogFields | undefined }[];
  /** How long the messenger was asked to wait, in ms, one after the other. */
  readonly pauses: readonly number[];
  /** Does a command as one of the sample people, as the tab would. */
  readonly act: (personKey: string, command: CommandInput, pairId?: PairId) => Promise<void>;
  readonly records: (pairId?: PairId) => Promise<readonly SharedRecord[]>;
  /** Makes a second pair, of the manager with a colleague. */
  readonly addPair: (pairId: PairId, report: SamplePerson) => Promise<void>;
  readonly breakStore: () => void;
  /** Resolves when every turn that has begun is over. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts it with the sample pair, empty unless `isSeeded`; `change` bends the configuration. */
export async function startBotWorld(
  options: { isSeeded?: boolean; isPairless?: boolean; change?: (config: BotConfig) => BotConfig } = {},
): Promise<BotWorld> {
  const clock = clockAt(MONDAY);
  const cosmos = openLocalCosmos({ dataDir: ":memory:", clock: clock.nowMs });
  const access = { endpoint: "http://local.cosmos", key: "bG9jYWw=", httpClient: cosmos.httpClient };
  const stores = openCosmosStores({ client: access, databaseId: "twofold", sleep: async () => {} });
  await stores.ensureContainers();
  const seed = sampleSeed(MONDAY, { empty: options.isSeeded !== true });
  if (options.isPairless !== true) {
    const key = { tenantId: SAMPLE_TENANT, pairId: SAMPLE_PAIR_ID } as const;
    const writes = seed.shared.map((record) => ({ record, etag: null }));
    for (let i = 0; i < writes.length; i += 100) await stores.shared.commit(key, writes.slice(i, i + 100));
    for (const record of seed.notebooks)
      await stores.personal.commitNotebook(
        { tenantId: SAMPLE_TENANT, ownerId: record.ownerId },
        { record, etag: null },
        seed.beside.filter(({ ownerId }) => ownerId === record.ownerId),
      );
    for (const membership of seed.memberships) await stores.personal.putMembership(membership);
  }
  const app = createApp({ ...stores, clock });

  let origin = "";
  const connector = createConnector({ nowMs: clock.nowMs, baseUrl: () => origin, file: null });
  const channel = await serveLocally(connector.handle);
  origin = channel.origin;

  const { appId, appPassword, ...local } = connector.settings();
  const config: BotConfig = {
    appId,
    appPassword,
    appType: "SingleTenant",
    appTenantId: SAMPLE_TENANT,
    allowedTenants: [SAMPLE_TENANT],
    serviceHosts: [],
    linkTo: (pairId) => `https://tab.example/personal?pair=${pairId}`,
    local: { ...local, isPlayground: false },
  };
  const logged: { event: string; fields: LogFields | undefined }[] = [];
  const pauses: number[] = [];
  let count = 0;
  const closeCloud = async () => {
    await channel.close();
    stores.close();
    cosmos.close();
  };
  const makeBot = () =>
    createTeamsBot({
      app,
      personal: stores.personal,
      actorOf: (tenantId, personId) => mintActor({ tenantId, personId }),
      config: options.change?.(config) ?? config,
      clock,
      ids: { fresh: () => `fresh-${count++}` },
      log: (event, fields) => logged.push({ event, fields }),
      pause: async (ms) => {
        pauses.push(ms);
      },
    });
  let bot: TeamsBot;
  try {
    bot = makeBot();
  } catch (error) {
    await closeCloud();
    throw error;
  }
  const turns = new Set<Promise<void>>();
  const server = await serveLocally(async (request, response) => {
    const turn = bot.handle(request, response);
    turns.add(turn);
    await turn.finally(() => turns.delete(turn));
    return true;
  });
  const url = server.origin;
  connector.appIsAt(url);

  return {
    connector,
    bot,
    url,
    clock,
    logged,
    pauses,
    act: async (personKey, command, pairId = SAMPLE_PAIR_ID) => {
      const person = personOf(personKey);
      const commandId: CommandId = `cmd_test-${count++}`;
      const outcome = await app.execute(mintActor(person), pairId, {
        commandId,
        command: Command.parse(command),
      });
      if (!outcome.ok) throw new Error(outcome.refusal.code);
    },
    records: async (pairId = SAMPLE_PAIR_ID) => {
      const opened = await stores.shared.open(
        { tenantId: SAMPLE_TENANT, pairId },
        "2000-01-01T00:00:00.000Z",
      );
      return opened.records.map(({ record }) => record);
    },
    addPair: async (pairId, report) => {
      const manager = personOf("manager");
      const pair: Pair = {
        tenantId: SAMPLE_TENANT,
        pairId,
        schemaVersion: 1,
        rev: 1,
        at: MONDAY,
        recent: [],
        id: pairId,
        type: "pair",
        manager: { id: manager.personId, name: manager.name },
        report: { id: report.personId, name: report.name },
      };
      await stores.shared.commit({ tenantId: SAMPLE_TENANT, pairId }, [{ record: pair, etag: null }]);
      for (const role of ["manager", "report"] as const) {
        await stores.personal.putMembership({
          tenantId: SAMPLE_TENANT,
          ownerId: pair[role].id,
          id: `mem_${pairId}`,
          type: "membership",
          schemaVersion: 1,
          pairId,
          role,
          partner: role === "manager" ? pair.report : pair.manager,
          since: MONDAY,
        });
      }
    },
    breakStore: () => cosmos.faults.inject({ kind: "503", count: 1000 }),
    settled: async () => {
      await Promise.all(turns);
    },
    close: async () => {
      await server.close();
      await closeCloud();
    },
  };
}

function personOf(key: string): SamplePerson {
  const person = samplePeople.find((one) => one.key === key);
  if (person === undefined) throw new Error(`Nobody is called ${key}.`);
  return person;
}
