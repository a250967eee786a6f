import type { App, Committed, OpenedPair, Outcome } from "../../bot/app/app.ts";
import { type AppDeps, createApp } from "../../bot/app/create-app.ts";
import type { Sequence } from "../../bot/app/sequence.ts";
import type { Timers } from "../../bot/ports/timers.ts";
import type { CosmosStores } from "../../bot/store/cosmos-stores.ts";
import { parseEnvelope } from "../../core/contract/envelope.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId } from "../../core/domain/ids.ts";
import type { Role } from "../../core/domain/people.ts";
import type { Result } from "../../core/domain/result.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import type { RequestKind } from "../../local/cosmos/request-log.ts";
import { type CosmosWorld, startCosmosWorld } from "./cosmos-world.ts";
import { actorOf } from "./live-world.ts";
import { aPair, manager, NOON, PAIR_ID, report, TENANT } from "./pair-builder.ts";

/** One instance's use cases, and what it announced. */
export type AppUnderTest = {
  readonly app: App;
  readonly stores: CosmosStores;
  readonly announced: readonly Committed[];
  /** Does a command as one of the two; the id is made from a counter unless given. */
  readonly act: (
    role: Role,
    command: CommandInput,
    how?: { id?: CommandId; seen?: number; sequence?: Sequence },
  ) => Promise<Result<Outcome>>;
  /** The pair as one of the two opens it now. */
  readonly opened: (role: Role) => Promise<OpenedPair>;
  /** The pair's talking points as they are opened now, by id. */
  readonly points: () => Promise<TalkingPoint[]>;
};

export type AppWorld = CosmosWorld & {
  /** Starts an instance; `change` puts something else in the place of what it gets from the world. */
  readonly startApp: (timers?: Timers, change?: (stores: CosmosStores) => Partial<AppDeps>) => AppUnderTest;
  /** What is stored in the pair, read behind everybody's back. */
  readonly stored: () => Promise<SharedRecord[]>;
  /** A talking point among that; throws when there is none. */
  readonly storedPoint: (id: string) => Promise<TalkingPoint>;
  /** What the store was asked for since its log was cleared. */
  readonly requestKinds: () => RequestKind[];
};

let commands = 0;

/** A database with the test pair in it, and instances on it. */
export async function startAppWorld(): Promise<AppWorld> {
  const world = await startCosmosWorld();
  const key = { tenantId: TENANT, pairId: PAIR_ID };
  const behind = world.openStores();
  await behind.shared.commit(key, [{ record: aPair, etag: null }]);
  const stored = async () => (await behind.shared.open(key, NOON)).records.map(({ record }) => record);
  return {
    ...world,
    stored,
    storedPoint: async (id) => {
      const record = (await stored()).find((one) => one.id === id);
      if (record?.type !== "talkingPoint") throw new Error(`${id} is not stored.`);
      return record;
    },
    requestKinds: () => world.cosmos.requests.list().map(({ kind }) => kind),
    startApp: (timers, change = () => ({})) => {
      const stores = world.openStores();
      const app = createApp({
        ...stores,
        clock: world.clock,
        ...(timers === undefined ? {} : { timers }),
        ...change(stores),
      });
      const opened = async (role: Role) => {
        const result = await app.openPair(actorOf(personOf(role)), PAIR_ID);
        if (!result.ok) throw new Error(result.refusal.code);
        return result.value;
      };
      const announced: Committed[] = [];
      app.onCommitted((committed) => announced.push(committed));
      return {
        app,
        stores,
        announced,
        act: (role, command, how = {}) => {
          const commandId = how.id ?? `cmd_${++commands}`;
          const envelope = parseEnvelope({ commandId, seen: how.seen, command });
          if (!envelope.ok) return Promise.resolve(envelope);
          return app.execute(actorOf(personOf(role)), PAIR_ID, envelope.value, how.sequence);
        },
        opened,
        points: async () => {
          const { records } = await opened("report");
          const points = records.filter((record) => record.type === "talkingPoint");
          return points.sort((a, b) => (a.id < b.id ? -1 : 1));
        },
      };
    },
  };
}

function personOf(role: Role): string {
  return role === "manager" ? manager.id : report.id;
}
