import { readFileSync, writeFileSync } from "node:fs";

/*
 * Cuts a types file of Azure's published Bicep types down to some resources and everything that those reach, without
 * the descriptions: `node tests/contracts/trim-bicep-types.ts <types.json> <out.json> <resource@version> …`.
 */

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const DROPPED = new Set(["description", "readableScopes", "writableScopes"]);

const [source = "", target = "", ...resources] = process.argv.slice(2);
const types: { [key: string]: Json }[] = JSON.parse(readFileSync(source, "utf8"));
const kept: number[] = [];

function indexOf(ref: string): number {
  return Number(ref.slice("#/".length));
}

function refsIn(value: Json): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap(refsIn);
  return typeof value.$ref === "string" ? [value.$ref] : Object.values(value).flatMap(refsIn);
}

function keep(index: number): void {
  if (kept.includes(index)) return;
  kept.push(index);
  for (const ref of refsIn(types[index] ?? null)) keep(indexOf(ref));
}

function renumbered(value: Json): Json {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(renumbered);
  if (typeof value.$ref === "string") return { $ref: `#/${kept.indexOf(indexOf(value.$ref))}` };
  const entries = Object.entries(value).filter(
    ([key, inner]) => !(DROPPED.has(key) && typeof inner !== "object"),
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, renumbered(inner)]));
}

for (const name of resources) {
  const index = types.findIndex((type) => type.$type === "ResourceType" && type.name === name);
  if (index < 0) throw new Error(`${source} has no ${name}`);
  keep(index);
}
const lines = kept.map((index) => JSON.stringify(renumbered(types[index] ?? null)));
writeFileSync(target, `[\n${lines.join(",\n")}\n]\n`);
