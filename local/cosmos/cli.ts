import { parseArgs } from "node:util";
import { openLocalCosmos } from "./local-cosmos.ts";
import { serveLocalCosmos } from "./server.ts";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "8081" }, data: { type: "string", default: ".data/cosmos" } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port} is no port.`);
  let aheadMs = 0;
  const local = openLocalCosmos({ dataDir: values.data, clock: () => Date.now() + aheadMs });
  const server = await serveLocalCosmos(local, {
    port,
    advanceClock: (byMs) => {
      aheadMs += byMs;
    },
  });
  console.info(`Cosmos is ready at ${server.url}`);
  const stop = async () => {
    await server.close();
    local.close();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((cause: unknown) => {
  const text = cause instanceof Error ? cause.message : String(cause);
  console.error(text.includes("EADDRINUSE") ? `${text}. Name another one with --port.` : text);
  process.exit(1);
});
