// The server and the surfaces, following every change; the stage reloads by itself.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

const [major] = process.versions.node.split(".").map(Number);
if (major === undefined || major < 24) {
  console.error(
    `Twofold needs Node 24 or later and this is Node ${process.versions.node}: run \`npm ci\`, which brings the right one.`,
  );
  process.exit(1);
}

// Taken before the bundler calls this process a production one.
const environment = { ...process.env, TWOFOLD_DEV: "1" };
const { build } = await import("vite");
mkdirSync("dist", { recursive: true });

/** Builds now and after every change; resolves when the first build is there. */
async function follow(configFile) {
  const watcher = await build({ configFile, logLevel: "warn", build: { watch: {}, emptyOutDir: false } });
  await new Promise((resolve) => {
    watcher.on("event", (event) => {
      if (event.code === "ERROR") console.error(event.error.message);
      if (event.code !== "END") return;
      writeFileSync("dist/built", "");
      resolve();
    });
  });
}

await follow("tab/vite.config.ts");
await follow("local/teams/stage/vite.config.ts");
const server = spawn(
  process.execPath,
  ["--watch", "--watch-preserve-output", "bot/start.js", ...process.argv.slice(2)],
  {
    stdio: "inherit",
    env: environment,
  },
);
server.once("exit", (code) => process.exit(code ?? 0));
