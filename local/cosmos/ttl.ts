import type { Value } from "./json.ts";
import { badRequest } from "./wire.ts";

const maxTtl = 2147483647;

/**
 * The epoch second from which an item written at `now` is gone, or null for never. Without a default on
 * the container nothing expires, whatever the item says; -1 means for ever.
 */
export function expiryOf(itemTtl: Value, defaultTtl: number | undefined, now: number): number | null {
  if (itemTtl !== undefined && !isTtl(itemTtl)) {
    throw badRequest(
      `The input ttl '${JSON.stringify(itemTtl)}' is invalid. Ensure to provide a nonzero positive integer less than or equal to '${maxTtl}', or -1.`,
    );
  }
  if (defaultTtl === undefined) return null;
  const seconds = itemTtl ?? defaultTtl;
  return seconds === -1 ? null : now + seconds;
}

function isTtl(value: Value): value is number {
  return (
    typeof value === "number" && Number.isInteger(value) && (value === -1 || (value > 0 && value <= maxTtl))
  );
}
