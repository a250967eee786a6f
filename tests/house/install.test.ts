import { readFileSync } from "node:fs";
import * as z from "zod/mini";

const Entry = z.object({
  version: z.optional(z.string()),
  os: z.optional(z.union([z.string(), z.array(z.string())])),
  cpu: z.optional(z.union([z.string(), z.array(z.string())])),
  resolved: z.optional(z.string()),
  optionalDependencies: z.optional(z.record(z.string(), z.string())),
});
const Lock = z.object({ packages: z.record(z.string(), Entry) });
const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});

const { packages } = Lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const manifest = Manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));

describe("the install", () => {
  test("brings a Node of its own for every platform it promises", () => {
    const brought = Object.keys(manifest.optionalDependencies).map(
      (name) => packages[`node_modules/${name}`],
    );
    const platforms = brought.map((entry) => `${[entry?.os].flat()[0]}-${[entry?.cpu].flat()[0]}`);
    expect(platforms.sort()).toEqual(["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "win32-x64"]);
  });

  test("locks what each package may need on another platform, so that npm ci works there too", () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter(
          (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
        )
        .map((name) => `${path} > ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test("pins every direct dependency, and the lock has the same version", () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });

  test("records no download addresses", () => {
    expect(Object.values(packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
  });
});
