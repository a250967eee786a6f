import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Manifest } from "vite";

/** What the side panel may load before it shows anything: JavaScript, gzip. */
export const FIRST_LOAD_BYTES_MAX = 140_000;

/** A file of JavaScript that comes with a page. */
export type Chunk = { readonly file: string; readonly gzipBytes: number };

const built = (path: string) => fileURLToPath(new URL(`../dist/tab/${path}`, import.meta.url));

/** What a page loads before anybody does anything: its entry, and all that this imports at once. */
export function firstLoad(page: "panel.html" | "personal.html"): readonly Chunk[] {
  const manifestPath = built(".vite/manifest.json");
  if (!existsSync(manifestPath)) throw new Error("The surfaces are not built: run `npm run build` first.");
  const manifest: Manifest = JSON.parse(readFileSync(manifestPath, "utf8"));
  const keys = new Set<string>([page]);
  for (const key of keys) for (const imported of manifest[key]?.imports ?? []) keys.add(imported);
  return [...keys].map((key) => {
    const file = manifest[key]?.file;
    if (file === undefined) throw new Error(`The build knows nothing of ${key}.`);
    return { file, gzipBytes: gzipSync(readFileSync(built(file))).length };
  });
}
