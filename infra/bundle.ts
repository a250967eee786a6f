import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the server is made of: its own rooms, what it shares with the tab, and the tab as it was built. */
const SERVED = ["bot", "core", "dist/tab"];
const KEPT = ["package-lock.json", ".npmrc"];

/** The packages that the files of some folders import, by the names under which npm knows them. */
export function packagesOf(root: string, folders: readonly string[]): string[] {
  const names = new Set<string>();
  for (const file of globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  )) {
    const source = readFileSync(join(root, file), "utf8");
    for (const [, from = ""] of source.matchAll(
      /(?:^(?:im|ex)port (?:[^"';=()]* from )?|\bimport\()"([^."][^"]*)"/gm,
    )) {
      const [scope = "", name] = from.split("/");
      if (!from.startsWith("node:")) names.add(scope.startsWith("@") ? `${scope}/${name}` : scope);
    }
  }
  return [...names].sort();
}

/**
 * Copies into `target` what Azure runs, with a package.json that asks only for what the server imports: the packages
 * of the tab are built into `dist/tab` already and would be most of the upload. Throws when the tab was not built.
 */
export function bundle(root: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of [...SERVED, ...KEPT]) cpSync(join(root, name), join(target, name), { recursive: true });
  const { name, version, type, engines, dependencies } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  const needed = packagesOf(root, ["bot", "core"]).map((needs) => {
    if (dependencies[needs] === undefined)
      throw new Error(`The server imports ${needs}, which is no dependency.`);
    return [needs, dependencies[needs]];
  });
  const manifest = { name, version, private: true, type, engines, dependencies: Object.fromEntries(needed) };
  writeFileSync(join(target, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.main) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  bundle(root, join(root, "build", "server"));
  console.info("build/server holds what the server needs, without its packages.");
}
