import { parseArgs } from "node:util";
import { type Report, readable } from "./report.ts";

/** `npm run bench -- NAME [--json]`: each bench prints its tables; with `--json` its report is the last line. */
const benches: Readonly<Record<string, () => Promise<{ run: () => Promise<Report> }>>> = {
  live: () => import("./live/live-bench.ts"),
  open: () => import("./open-bench.ts"),
  meeting: () => import("./meeting-bench.ts"),
  size: () => import("./size-bench.ts"),
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
const load = benches[positionals[0] ?? ""];
if (load === undefined) {
  console.error(`Name a bench: ${Object.keys(benches).join(", ")}`);
  process.exit(1);
}
const bench = await load();
const report = await bench.run();
console.info(readable(report));
if (values.json) console.info(JSON.stringify(report));
process.exit(report.goals.every((goal) => goal.met) ? 0 : 2);
