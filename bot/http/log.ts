import { createHash } from "node:crypto";
import type { Clock } from "../ports/clock.ts";
import type { Log, LogFields } from "../ports/log.ts";

/** A word of a closed list, a route's pattern, an id that we made: no room for anything a person wrote. */
const WORD = /^[A-Za-z0-9_.:/{}*-]{1,120}$/;
const numbers = ["status", "ms", "count", "bytes"] as const;
const words = ["requestId", "method", "route", "code", "kind"] as const;
const ids = ["tenantId", "personId", "pairId"] as const;

/**
 * A log of JSON lines. Quiet, as in local mode, it writes warnings and errors only. Ids are hashed, so that
 * lines about one person or pair can be found together without naming anyone.
 */
export function createLog(options: { clock: Clock; isQuiet: boolean; write: (line: string) => void }): Log {
  return (event, fields = {}) => {
    const level = fields.level ?? "info";
    if (options.isQuiet && level === "info") return;
    options.write(`${JSON.stringify({ at: options.clock.now(), level, event, ...scrub(fields) })}\n`);
  };
}

function scrub(fields: LogFields): Record<string, string | number> {
  const line: Record<string, string | number> = {};
  for (const name of words) {
    const value = fields[name];
    if (typeof value === "number") line[name] = value;
    else if (value !== undefined) line[name] = WORD.test(value) ? value : "?";
  }
  for (const name of numbers) {
    const value = fields[name];
    if (value !== undefined) line[name] = Math.round(value * 10) / 10;
  }
  for (const name of ids) {
    const value = fields[name];
    if (value !== undefined) line[name] = hashOf(value);
  }
  return fields.error === undefined ? line : { ...line, ...traceOf(fields.error) };
}

function hashOf(id: string): string {
  return createHash("sha256").update(id).digest("base64url").slice(0, 12);
}

/** The class and code of what was thrown and the places it came through, without the message. */
function traceOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error ? String(error.code) : "";
  const stack = error.stack ?? "";
  const places =
    stack
      .slice(stack.indexOf("\n    at "))
      .match(/[\w.-]+\.[jt]sx?:\d+:\d+/g)
      ?.slice(0, 6) ?? [];
  return {
    error: WORD.test(error.name) ? error.name : "Error",
    ...(WORD.test(code) ? { errorCode: code } : {}),
    trace: places.join(" "),
  };
}
