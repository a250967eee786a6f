import {
  type Container,
  type ContainerRequest,
  CosmosClient,
  type Database,
  ErrorResponse,
} from "@azure/cosmos";
import { openLocalCosmos } from "../../local/cosmos/local-cosmos.ts";
import { serveLocalCosmos } from "../../local/cosmos/server.ts";

/** One account that the conformance suites run against. */
export interface CosmosAccount {
  client: CosmosClient;
  database: Database;
  container(definition: ContainerRequest): Promise<Container>;
  /** Lets that much time pass: the emulator's clock is moved, the real service is waited for. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

const endpoint = process.env.COSMOS_ENDPOINT ?? "";
const key = process.env.COSMOS_KEY ?? "";
const describeReal = endpoint !== "" && key !== "" ? describe : describe.skip;

/**
 * Runs a suite against the emulator in this process, the emulator behind HTTP if asked, and a real account
 * if COSMOS_ENDPOINT and COSMOS_KEY name one; without them that part is reported as skipped.
 */
export function onEachAccount(
  title: string,
  suite: (account: () => CosmosAccount) => void,
  { served = false } = {},
): void {
  describe(`${title}, on the emulator`, () => withAccount(openEmulated, suite));
  if (served) describe(`${title}, on the served emulator`, () => withAccount(openServed, suite));
  describeReal(`${title}, on a real account`, () => withAccount(openReal, suite));
}

function withAccount(
  open: () => Promise<CosmosAccount>,
  suite: (account: () => CosmosAccount) => void,
): void {
  let opened: CosmosAccount | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  suite(() => {
    if (opened === undefined) throw new Error("The account is not open yet.");
    return opened;
  });
}

function movableClock() {
  let nowMs = Date.parse("2026-03-02T09:00:00Z");
  return {
    read: () => nowMs,
    pass: async (seconds: number) => {
      nowMs += seconds * 1000;
    },
  };
}

async function openEmulated(): Promise<CosmosAccount> {
  const clock = movableClock();
  const local = openLocalCosmos({ dataDir: ":memory:", clock: clock.read });
  const client = new CosmosClient({
    endpoint: "https://emulated.test",
    key: "bG9jYWw=",
    httpClient: local.httpClient,
    consistencyLevel: "Session",
  });
  return openDatabase(client, clock.pass, async () => local.close());
}

async function openServed(): Promise<CosmosAccount> {
  const clock = movableClock();
  const local = openLocalCosmos({ dataDir: ":memory:", clock: clock.read });
  const server = await serveLocalCosmos(local, { port: 0 });
  const client = new CosmosClient({ endpoint: server.url, key: "bG9jYWw=", consistencyLevel: "Session" });
  return openDatabase(client, clock.pass, async () => {
    await server.close();
    local.close();
  });
}

async function openReal(): Promise<CosmosAccount> {
  const client = new CosmosClient({ endpoint, key, consistencyLevel: "Session" });
  const pass = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
  return openDatabase(client, pass, async () => undefined);
}

async function openDatabase(
  client: CosmosClient,
  pass: (seconds: number) => Promise<void>,
  stop: () => Promise<void>,
): Promise<CosmosAccount> {
  const { database } = await client.databases.create({ id: `conformance-${crypto.randomUUID()}` });
  return {
    client,
    database,
    pass,
    container: async (definition) => (await database.containers.create(definition)).container,
    close: async () => {
      await database.delete();
      client.dispose();
      await stop();
    },
  };
}

/** The status that a call was refused with, or "answered". Batches carry it in their cause. */
export async function refusalOf(call: Promise<unknown>): Promise<number | string> {
  try {
    await call;
    return "answered";
  } catch (cause) {
    const error = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    return error instanceof ErrorResponse ? (error.code ?? "unknown") : String(error);
  }
}

/** The properties that the service adds to an item, taken off. */
export function plain(item: object | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => !name.startsWith("_")));
}
