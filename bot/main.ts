import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { createApp } from "./app/create-app.ts";
import { createCalendarSide } from "./calendar-side.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { mintActor } from "./http/actor.ts";
import { createLog } from "./http/log.ts";
import { createHttpServer } from "./http/server.ts";
import { createAuthenticate } from "./http/token.ts";
import { attachLive } from "./live/attach-live.ts";
import { localWorld } from "./local-world.ts";
import { systemTimers } from "./ports/timers.ts";
import { openCosmosStores } from "./store/cosmos-stores.ts";
import { createTeamsBot } from "./teams/bot.ts";
import { createWork } from "./work.ts";
import { ids, productionWorld, type World, writeSample } from "./world.ts";

const surfaces = fileURLToPath(new URL("../dist/tab", import.meta.url));

type LocalMode = Extract<Config["mode"], { kind: "local" }>;

async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  await checkPort(config.port);
  const world =
    config.mode.kind === "local"
      ? await startLocally(config.mode)
      : await productionWorld(config.mode.settings);
  const { server, begin, close } = await serve(world);
  await listen(server, config.port, world.host);
  const { port } = addressOf(server);
  const url = `http://127.0.0.1:${port}`;
  await world.local?.appIsAt(url);
  begin();
  console.info(`Twofold is ready at ${world.local === null ? `port ${port}` : url}`);
  const stop = () => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

async function startLocally(mode: LocalMode): Promise<World> {
  const { dataDir, isEmpty, isPlayground, isFollowing } = mode;
  const { startLocal } = await import("../local/main.ts");
  try {
    return localWorld(await startLocal({ dataDir, empty: isEmpty, isFollowing }), isPlayground);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "FOLDER_IN_USE")) throw error;
    throw new ConfigError(
      `The folder ${dataDir} is in use by another Twofold. Stop that one, or choose another folder: TWOFOLD_DATA=other npm start`,
    );
  }
}

/** Wires every room to the world; nothing listens yet. */
async function serve(world: World) {
  const { clock, local } = world;
  const log = createLog({ clock, isQuiet: local !== null, write: (line) => process.stderr.write(line) });
  const stores = openCosmosStores({ client: world.cosmos, databaseId: world.databaseId });
  const app = createApp({
    shared: stores.shared,
    personal: stores.personal,
    openFeed: stores.openFeed,
    clock,
    log,
  });
  const bot = createTeamsBot({
    app,
    personal: stores.personal,
    actorOf: (tenantId, personId) => mintActor({ tenantId, personId }),
    config: world.bot,
    clock,
    ids,
    log,
  });
  const calendar = createCalendarSide({
    settings: world.graph,
    app,
    personal: stores.personal,
    jobs: stores.jobs,
    clock,
    timers: systemTimers,
    ids,
    log,
    wake: () => work.wake(),
  });
  const work = createWork({
    app,
    notices: bot.notices,
    calendar,
    jobs: stores.jobs,
    clock,
    timers: systemTimers,
    log,
    lookBackMs: world.lookBackMs,
  });
  if (local !== null) {
    await stores.ensureContainers();
    await local.seedWith(async (sample) => {
      app.forget();
      await writeSample(stores, sample);
      await work.watchAll(sample.shared);
    });
  }
  const authenticate = createAuthenticate(world.tokens, clock);
  const http = createHttpServer({
    app,
    authenticate,
    store: stores,
    clock,
    ids,
    log,
    staticDir: surfaces,
    surroundings: local === null ? "teams" : "local",
    botHandler: bot.handle,
    notificationHandler: calendar.notificationHandler,
    ...(local === null ? {} : { localHandle: local.handle }),
  });
  local?.watch(http.server);
  const live = attachLive({ server: http.server, app, authenticate, clock, ids, log });
  return {
    server: http.server,
    begin: work.start,
    close: async () => {
      await live.close();
      await http.close();
      calendar.close();
      await work.close();
      stores.close();
      await local?.close();
    },
  };
}

/** Refuses a port that somebody else has, before anything is opened that would have to be closed again. */
async function checkPort(port: number): Promise<void> {
  const probe = createServer();
  const taken = new Promise<boolean>((resolve, reject) => {
    probe.once("listening", () => resolve(false));
    probe.once("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE") resolve(true);
      else reject(error);
    });
  });
  probe.listen(port, "127.0.0.1");
  if (await taken) {
    throw new ConfigError(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  probe.close();
  await once(probe, "close");
}

async function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  server.listen(port, host);
  await once(server, "listening");
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
