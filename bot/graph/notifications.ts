import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import { TenantId } from "../../core/domain/ids.ts";
import { instantOf } from "../../core/domain/instant.ts";
import type { CalendarNews } from "../ports/calendar.ts";
import type { Log } from "../ports/log.ts";
import type { ClientStates } from "./client-state.ts";

/** Where Graph tells what changed. */
export const NOTIFICATIONS_PATH = "/api/calendar/notifications";

const BODY_BYTES_MAX = 256_000;
const TOKEN_MAX = 2_000;

const Notification = z.object({
  subscriptionId: z.string(),
  subscriptionExpirationDateTime: z.optional(z.string()),
  tenantId: TenantId,
  clientState: z.nullish(z.string()),
  changeType: z.nullish(z.string()),
  lifecycleEvent: z.nullish(z.string()),
  resourceData: z.nullish(z.looseObject({ id: z.optional(z.string()) })),
});
type Notification = z.infer<typeof Notification>;
const Notifications = z.object({ value: z.array(Notification) });

/**
 * Takes what Graph sends: answers its handshake, and hands on what is proven to be news of a calendar. It is
 * answered 202 once `take` has kept it, and whatever else it says about somebody unknown to us, which tells
 * a stranger nothing; when it could not be kept it is answered 503, and Graph brings it again.
 */
export function createNotificationHandler(options: {
  clientStates: ClientStates;
  take: (news: readonly CalendarNews[]) => Promise<void>;
  log: Log;
}): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { clientStates, take, log } = options;

  const newsOf = (notification: Notification): CalendarNews[] => {
    const { tenantId, clientState } = notification;
    const personId = clientStates.personOf(tenantId, clientState ?? "");
    if (personId === undefined) {
      log("calendar.stranger", { level: "warning" });
      return [];
    }
    const whose = { tenantId, personId };
    switch (notification.lifecycleEvent ?? "") {
      case "":
        return [{ ...whose, kind: "changed", version: versionOf(notification) }];
      case "missed":
        return [{ ...whose, kind: "missed" }];
      case "subscriptionRemoved":
        return [{ ...whose, kind: "subscription-gone" }];
      case "reauthorizationRequired":
        return [{ ...whose, kind: "renewal-wanted", subscription: subscriptionOf(notification) }];
      default:
        return [];
    }
  };

  return async (request, response) => {
    const url = new URL(request.url ?? "/", "http://here");
    const token = url.searchParams.get("validationToken");
    if (token !== null) {
      request.resume();
      answer(response, token.length > TOKEN_MAX ? 400 : 200, token.length > TOKEN_MAX ? "" : token);
      return;
    }
    const text = await textOf(request);
    if (text === null) return answer(response, 413);
    const parsed = Notifications.safeParse(jsonOf(text));
    if (!parsed.success) return answer(response, 400);
    const news = parsed.data.value.flatMap(newsOf);
    try {
      if (news.length > 0) await take(news);
    } catch (error) {
      log("calendar.not-kept", { level: "error", error });
      return answer(response, 503);
    }
    answer(response, 202);
  };
}

/** Two notifications of one change have the same; null when that cannot be told. */
function versionOf({ resourceData, changeType }: Notification): string | null {
  const etag = resourceData?.["@odata.etag"];
  if (resourceData?.id === undefined || typeof etag !== "string") return null;
  return createHash("sha256")
    .update(`${resourceData.id}\n${etag}\n${changeType}`)
    .digest("base64url")
    .slice(0, 22);
}

function subscriptionOf({ subscriptionId, subscriptionExpirationDateTime }: Notification) {
  const expiresMs = Date.parse(subscriptionExpirationDateTime ?? "");
  return { id: subscriptionId, expiresAt: instantOf(Number.isNaN(expiresMs) ? 0 : expiresMs) };
}

function answer(response: ServerResponse, status: number, text = ""): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(text);
}

/** The body; null when it is larger than any notification. */
async function textOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= BODY_BYTES_MAX) chunks.push(chunk);
  }
  return bytes <= BODY_BYTES_MAX ? Buffer.concat(chunks).toString("utf8") : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
