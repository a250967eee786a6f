import type { SessionMark } from "../ports/store.ts";

const HEADER = "x-ms-session-token";

/** The session mark of an answer of the SDK, whose types hide the headers of a query's answer. */
export function markOf(answer: object): SessionMark | null {
  const headers: unknown = "headers" in answer ? answer.headers : undefined;
  if (typeof headers !== "object" || headers === null || !(HEADER in headers)) return null;
  const mark = headers[HEADER];
  return typeof mark === "string" ? mark : null;
}
