/** Where a person can be on the stage; `subPageId` is what a link asks the page to open. */
export type Place = { readonly name: PlaceName; readonly subPageId?: string | undefined };
export type PlaceName = "chat" | "call" | "mine";
export const placeNames: readonly PlaceName[] = ["chat", "call", "mine"];

/**
 * The place that a link leads to: a deep link of Teams (`/l/entity/{app}/{tab}`, `/l/chat/…`) or one of the app's
 * own pages. Undefined for the rest of the world.
 */
export function placeOfLink(url: string): Place | undefined {
  const link = urlOf(url);
  if (link === undefined) return undefined;
  const parts = link.pathname.split("/").filter((part) => part !== "");
  if (parts[0] === "l" && parts[1] === "chat") return { name: "chat" };
  if (parts[0] === "l" && parts[1] === "entity") {
    const name = parts[3] === "agenda" ? "call" : parts[3] === "conversations" ? "chat" : "mine";
    return { name, subPageId: subPageOf(link) };
  }
  if (isLoopback(link.hostname) && parts.length === 1) {
    if (parts[0] === "personal") return { name: "mine", subPageId: subPageOf(link) };
    if (parts[0] === "panel") return { name: "call", subPageId: subPageOf(link) };
  }
  return undefined;
}

function subPageOf(link: URL): string | undefined {
  const context: unknown = jsonOf(link.searchParams.get("context") ?? "null");
  if (typeof context !== "object" || context === null) return undefined;
  const id =
    "subEntityId" in context ? context.subEntityId : "subPageId" in context ? context.subPageId : null;
  return typeof id === "string" ? id : undefined;
}

function isLoopback(hostname: string): boolean {
  return hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]";
}

function urlOf(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
