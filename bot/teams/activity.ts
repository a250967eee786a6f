import * as z from "zod/mini";
import { PersonId, TenantId } from "../../core/domain/ids.ts";

const short = z.string().check(z.maxLength(1024));
const Account = z.object({ id: short, name: z.nullish(short), aadObjectId: z.nullish(PersonId) });

/**
 * What we read of an activity; the channel sends more, which we do not touch. `serviceUrl` is required: the
 * SDK would go on without it, and would then check no claim about it.
 */
export const Activity = z.object({
  type: short,
  id: z.nullish(short),
  channelId: short,
  serviceUrl: z.url(),
  locale: z.nullish(short),
  from: Account,
  recipient: Account,
  conversation: z.object({
    id: short,
    conversationType: z.nullish(short),
    tenantId: z.nullish(TenantId),
  }),
  channelData: z.nullish(z.object({ tenant: z.nullish(z.object({ id: z.nullish(TenantId) })) })),
  name: z.nullish(short),
  action: z.nullish(short),
  text: z.nullish(z.string()),
  value: z.optional(z.unknown()),
  replyToId: z.nullish(short),
  membersAdded: z.nullish(z.array(Account)),
});
export type Activity = z.infer<typeof Activity>;

/** The tenants that an activity names, in whichever of its two places. */
export function tenantsOf(activity: Activity): TenantId[] {
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id];
  return named.filter((tenantId) => tenantId !== null && tenantId !== undefined);
}

/** Whether only the person and the bot can read the conversation. */
export function isPersonal(activity: Activity): boolean {
  return activity.conversation.conversationType === "personal";
}
