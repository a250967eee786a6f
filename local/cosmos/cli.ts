import { parseArgs } from "node:util";
import { openLocalCosmos } from "./local-cosmos.ts";
import { serveLocalCosmos } from "./server.ts";

const { values } = parseArgs({
  options: { port: { type: "string", default: "8081" }, data: { type: "string", default: ".data/cosmos" } },
});

let aheadMs = 0;
const local = openLocalCosmos({ dataDir: values.data, clock: () => Date.now() + aheadMs });
const server = await serveLocalCosmos(local, {
  port: Number(values.port),
  advanceClock: (byMs) => {
    aheadMs += byMs;
  },
});
console.info(`Cosmos is ready at ${server.url}`);

const stop = async () => {
  await server.close();
  local.close();
  process.exit(0);
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
