// Builds the surfaces and the stage when their sources are newer than what was built last. Plain JavaScript,
// so that a Node too old for the rest can still say so.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [major] = process.versions.node.split(".").map(Number);
if (major === undefined || major < 24) {
  console.error(
    `Twofold needs Node 24 or later and this is Node ${process.versions.node}: run \`npm ci\`, which brings the right one.`,
  );
  process.exit(1);
}

const BUILT = "dist/built";
const sources = ["tab", "core", "local/teams", "local/people.ts", "package-lock.json"];

function newestIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    stat.mtimeMs,
  );
}

const newest = Math.max(...sources.filter((path) => existsSync(path)).map(newestIn));
const isFresh = existsSync(BUILT) && statSync(BUILT).mtimeMs >= newest;
if (!isFresh || process.argv.includes("--force")) {
  const began = performance.now();
  const { build } = await import("vite");
  for (const configFile of ["tab/vite.config.ts", "local/teams/stage/vite.config.ts"]) {
    await build({ configFile, logLevel: "warn" });
  }
  mkdirSync("dist", { recursive: true });
  writeFileSync(BUILT, "");
  console.info(`Built the surfaces in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
