import type { Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { instantOf } from "../core/domain/instant.ts";
import { createLocalClock, SAMPLE_START_MS } from "./clock/clock.ts";
import { createChanges } from "./control/changes.ts";
import { disturbChat } from "./control/chat-faults.ts";
import { disturbCosmos } from "./control/cosmos-faults.ts";
import { disturbGraph } from "./control/graph-faults.ts";
import { createOffline } from "./control/offline.ts";
import { openOwnServer } from "./control/own-server.ts";
import { badRequest, fine } from "./control/route.ts";
import { createControl } from "./control/surface.ts";
import { type LocalCosmos, openLocalCosmos } from "./cosmos/local-cosmos.ts";
import { createEntra, type Entra } from "./entra/entra.ts";
import { leadSignInTo } from "./entra/sign-in-address.ts";
import { createTokenEndpoint, SAMPLE_CLIENT_SECRET } from "./entra/token-endpoint.ts";
import { createGraph } from "./graph/graph.ts";
import { eventsOfSeed } from "./graph/sample-event.ts";
import type { Handler, LocalClock } from "./handler.ts";
import { openMemory } from "./memory.ts";
import { OTHER_TENANT, SAMPLE_CLIENT_ID, SAMPLE_TENANT } from "./people.ts";
import { type Seed, sampleSeed } from "./seed/seed.ts";
import { type Connector, createConnector } from "./teams/connector.ts";
import { createStageFiles } from "./teams/stage-files.ts";

/** Writes sample records through the app's own stores; harmless to repeat. */
export type WriteSeed = (seed: Seed) => Promise<void>;

/** Microsoft's cloud on this machine, and what the server needs to know to use it instead of the real one. */
export type LocalCloud = {
  /** The time of local mode; everything goes by it. */
  readonly clock: LocalClock;
  /** The records: `httpClient` goes into the Cosmos client's options. */
  readonly cosmos: LocalCosmos;
  readonly entra: Entra;
  /** The bot's channel: what the bot is told of it, and everybody's chat. */
  readonly connector: Connector;
  /** The app's registration in the sample world, and whose people may use it. */
  readonly registration: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly tenants: readonly string[];
  };
  /** The address under which Graph knows the app; Graph alone can reach it. */
  readonly publicUrl: string;
  /** Origin of the stand-ins, with `/graph`, `/entra`, `/botframework` and `/connector` under it. */
  readonly origin: string;
  /** The stage and the control surface, and whose connection is cut; served before the app's own routes. */
  readonly handle: Handler;
  /** Learns which live socket is whose, so that a person can be taken offline. Once, before listening. */
  readonly watch: (server: Server) => void;
  /** Tells where the app listens now, and adds it for everybody who does not have it: the bot welcomes them. */
  readonly appIsAt: (url: string) => Promise<void>;
  /** Writes the sample world now when the data folder is fresh, and again at every reset. */
  readonly seedWith: (write: WriteSeed) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The address that Graph is told has to be an https one. */
const PUBLIC_URL = "https://twofold.invalid";
const tenants = [SAMPLE_TENANT, OTHER_TENANT];
const stageFolder = fileURLToPath(new URL("../dist/stage", import.meta.url));

/**
 * Starts the stand-ins on a port of their own, on the loopback only. `dataDir` is a folder or `:memory:`;
 * with `empty` the sample pair has not written anything yet; with `isFollowing` the stage reloads after a build.
 */
export async function startLocal(options: {
  dataDir: string;
  empty: boolean;
  isFollowing?: boolean;
}): Promise<LocalCloud> {
  const realNow = () => Date.now();
  const memory = openMemory(options.dataDir, {
    offsetMs: SAMPLE_START_MS - realNow(),
    seeded: false,
    port: 0,
  });
  const clock = createLocalClock({
    realNow,
    offsetMs: memory.get().offsetMs,
    keep: (offsetMs) => memory.put({ offsetMs }),
  });
  let origin = "";
  let writeSeed: WriteSeed = async () => {};
  const { nowMs } = clock;
  const cosmos = openLocalCosmos({ dataDir: options.dataDir, clock: nowMs });
  const entra = createEntra({ nowMs, baseUrl: () => origin });
  const offline = createOffline();
  const connector = createConnector({
    nowMs,
    baseUrl: () => origin,
    file: options.dataDir === ":memory:" ? null : join(options.dataDir, "chats.json"),
  });
  const graph = createGraph({
    nowMs,
    publicKeyPem: entra.publicKeyPem,
    publicUrl: PUBLIC_URL,
    file: options.dataDir === ":memory:" ? null : join(options.dataDir, "graph.json"),
  });
  const tokenEndpoint = createTokenEndpoint({ entra, clientId: SAMPLE_CLIENT_ID, tenants });
  const own = await openOwnServer(memory.get().port, [
    tokenEndpoint,
    entra.handle,
    graph.handle,
    connector.handle,
  ]);
  origin = `http://127.0.0.1:${own.port}`;
  const letSignInGo = leadSignInTo(own.port);
  memory.put({ port: own.port });

  const seed = async () => {
    const sample = sampleSeed(instantOf(nowMs()), { empty: options.empty });
    graph.reset(eventsOfSeed(sample.shared));
    await writeSeed(sample);
    memory.put({ seeded: true });
  };
  const control = createControl({
    clock,
    offline,
    rooms: {
      tokenFor: async (person) => entra.tokenFor(person),
      chat: {
        say: async (person, { locale, ...said }) => {
          if (locale !== undefined) connector.speaks(person.key, locale);
          return fine(await connector.post(person.key, said));
        },
        activities: (person) => connector.chat(person.key),
      },
      graph: {
        log: graph.log,
        move: async (person, move) => graph.moveAsPerson(person, move),
        remove: async (person, deletion) => graph.deleteAsPerson(person, deletion),
      },
      fault: (fault) => {
        if (fault.target === "cosmos") return disturbCosmos(cosmos, fault);
        if (fault.target === "chat") return disturbChat(connector, fault);
        if (fault.target === "graph") return disturbGraph(graph, fault);
        if (fault.target === "live" && fault.kind === "cut") return fine({ cut: offline.cutAll() });
        return badRequest("A fault of live is “cut”.");
      },
      reset: async () => {
        cosmos.reset();
        connector.reset();
        offline.reset();
        clock.set(SAMPLE_START_MS);
        await seed();
        offline.cutAll();
        await connector.installForAll();
      },
    },
  });
  const stageFiles = createStageFiles(stageFolder);
  const changes = createChanges(options.isFollowing === true);

  return {
    clock,
    cosmos,
    entra,
    connector,
    registration: { clientId: SAMPLE_CLIENT_ID, clientSecret: SAMPLE_CLIENT_SECRET, tenants },
    publicUrl: PUBLIC_URL,
    origin,
    handle: async (request, response) =>
      offline.breaksOff(request) ||
      (await changes(request, response)) ||
      (await control(request, response)) ||
      (await stageFiles(request, response)),
    watch: offline.watch,
    appIsAt: async (url) => {
      connector.appIsAt(url);
      graph.appIsAt(url);
      await connector.installForAll();
    },
    seedWith: async (write) => {
      writeSeed = write;
      if (!memory.get().seeded) await seed();
    },
    close: async () => {
      graph.close();
      letSignInGo();
      await own.close();
      cosmos.close();
    },
  };
}
