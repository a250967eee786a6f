import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { instantOf } from "../../core/domain/instant.ts";
import type { Caller } from "./access.ts";
import { read } from "./event-body.ts";
import type { Post } from "./post.ts";
import { GraphProblem } from "./problem.ts";

/** A standing order for notifications about one mailbox's events. */
export const Subscription = z.object({
  id: z.string(),
  applicationId: z.string(),
  tenantId: z.string(),
  personId: z.string(),
  resource: z.string(),
  changeTypes: z.array(z.string()),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.nullable(z.string()),
  clientState: z.string(),
  expiresAtMs: z.number(),
});
export type Subscription = z.infer<typeof Subscription>;

const https = z.string().check(z.regex(/^https:\/\//));
const Moment = z.iso.datetime({ offset: true });
const NewSubscription = z.strictObject({
  changeType: z.string().check(z.regex(/^(created|updated|deleted)(,(created|updated|deleted))*$/)),
  notificationUrl: https,
  lifecycleNotificationUrl: z.optional(https),
  resource: z.string().check(z.regex(/^\/?users\/[^/]+\/events$/i)),
  expirationDateTime: Moment,
  clientState: z.string().check(z.minLength(1), z.maxLength(128)),
});
const Renewal = z.strictObject({ expirationDateTime: Moment });

/** The longest that notifications about events are promised for: a little under seven days. */
const LONGEST_MS = 10_080 * 60_000;

/** Makes a subscription once its addresses have proven that they want to be told. */
export async function subscribe(
  body: unknown,
  caller: Caller,
  nowMs: number,
  post: Post,
): Promise<Subscription> {
  const asked = read(NewSubscription, body);
  const expiresAtMs = expiryOf(asked.expirationDateTime, nowMs);
  const urls = [asked.notificationUrl, asked.lifecycleNotificationUrl].filter((url) => url !== undefined);
  for (const url of new Set(urls)) {
    if (await post.validate(url)) continue;
    throw new GraphProblem(400, "ValidationError", "Subscription validation request failed.");
  }
  return {
    id: randomUUID(),
    applicationId: caller.appId,
    tenantId: caller.tenantId,
    personId: asked.resource.split("/").at(-2) ?? "",
    resource: asked.resource,
    changeTypes: asked.changeType.split(","),
    notificationUrl: asked.notificationUrl,
    lifecycleNotificationUrl: asked.lifecycleNotificationUrl ?? null,
    clientState: asked.clientState,
    expiresAtMs,
  };
}

/** The subscription with a new expiry. */
export function renewed(subscription: Subscription, body: unknown, nowMs: number): Subscription {
  return {
    ...subscription,
    expiresAtMs: expiryOf(read(Renewal, body).expirationDateTime, nowMs),
  };
}

/** A subscription as Graph answers it, without the secret that it was given. */
export function subscriptionAnswer(subscription: Subscription): Record<string, unknown> {
  const { id, applicationId, resource, changeTypes, notificationUrl, lifecycleNotificationUrl } =
    subscription;
  return {
    id,
    applicationId,
    resource,
    changeType: changeTypes.join(","),
    notificationUrl,
    lifecycleNotificationUrl,
    clientState: null,
    expirationDateTime: instantOf(subscription.expiresAtMs),
    includeResourceData: null,
  };
}

function expiryOf(asked: string, nowMs: number): number {
  const ms = Date.parse(asked);
  if (ms > nowMs && ms <= nowMs + LONGEST_MS) return ms;
  throw new GraphProblem(
    400,
    "ValidationError",
    `Subscription expiration can only be ${LONGEST_MS / 60_000} minutes in the future.`,
  );
}
