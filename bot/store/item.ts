import type { ItemDefinition, JSONObject } from "@azure/cosmos";
import type * as z from "zod/mini";
import type { Versioned } from "../ports/store.ts";

/** Turns an item of one schema version into one of the next. */
export type Upgrade = (item: Readonly<Record<string, unknown>>) => Record<string, unknown>;
/** By the version that each upgrades from. */
export type Upgrades = ReadonlyMap<number, Upgrade>;

/** No version but the first was ever stored. */
export const noUpgrades: Upgrades = new Map();

/** Reads stored items of one kind. */
export type ItemReader<T> = (item: ItemDefinition) => Versioned<T>;

/** A stored item is not what its schema says. */
export class Unreadable extends Error {}

/**
 * Reads items by a schema: brought to the newest version first, without the properties that the store adds.
 * Throws when an item does not fit it; that is a fault of ours, which nobody in front of a screen can mend.
 */
export function itemReader<T>(schema: z.ZodMiniType<T>, upgrades: Upgrades = noUpgrades): ItemReader<T> {
  return (item) => {
    const parsed = schema.safeParse(upgraded(item, upgrades));
    if (!parsed.success) {
      const where = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
      throw new Unreadable(`A stored item does not fit its schema at ${where}.`);
    }
    return { record: parsed.data, etag: String(item._etag) };
  };
}

function upgraded(item: ItemDefinition, upgrades: Upgrades): Record<string, unknown> {
  let current: Record<string, unknown> = item;
  for (;;) {
    const version = current.schemaVersion;
    const upgrade = typeof version === "number" ? upgrades.get(version) : undefined;
    if (upgrade === undefined) return current;
    current = upgrade(current);
  }
}

/** A record as the SDK takes it. Records are JSON by their schemas; the SDK's type cannot say so. */
export function itemOf(record: object): JSONObject {
  if (!isItem(record)) throw new Error("A record has an id.");
  return record;
}

function isItem(record: object): record is JSONObject {
  return "id" in record;
}
