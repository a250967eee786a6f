import * as z from "zod/mini";
import { DAY_MS, epochMsOf, instantOf, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import type { CalendarMeeting } from "../../core/domain/reconcile.ts";
import type { Calendar, Subscription } from "../ports/calendar.ts";
import type { Clock } from "../ports/clock.ts";
import { RetryLater } from "../ports/retry-later.ts";
import {
  MEETING_FIELDS,
  PREFER,
  parsed,
  readCreated,
  readMeetings,
  seriesBody,
  seriesChange,
} from "./event-wire.ts";
import type { GraphAnswer, GraphClient } from "./graph-client.ts";

/**
 * How far a meeting may stand from its original start and still be found: Graph lists by when a meeting is,
 * and Outlook moves none past its neighbours, which are twelve weeks away at most.
 */
const MOVED_MOST_MS = 84 * DAY_MS;
const PAGE = 100;
const PAGES_MOST = 20;
/** Graph promises notifications about events for a little under seven days; three leave room for a renewal. */
const LIFETIME_MS = 4_200 * MINUTE_MS;
/** A subscription that runs out sooner is not worth keeping. */
const TOO_SHORT_MS = 60 * MINUTE_MS;

const Mail = z.object({
  displayName: z.string(),
  mail: z.nullish(z.string()),
  userPrincipalName: z.string(),
});
const Subscribed = z.object({
  id: z.string(),
  resource: z.string(),
  notificationUrl: z.string(),
  expirationDateTime: z.string(),
});
const SubscribedPage = z.object({
  value: z.array(Subscribed),
  "@odata.nextLink": z.optional(z.string()),
});

/** The organiser's calendar in Graph. `notificationUrl` is where Graph tells us what changed. */
export function createCalendar(options: {
  graph: GraphClient;
  clock: Clock;
  notificationUrl: string | null;
}): Calendar {
  const { graph, clock, notificationUrl } = options;
  const expiry = () => plusMs(clock.now(), LIFETIME_MS);

  async function subscriptionTo(tenantId: string, resource: string): Promise<Subscription | undefined> {
    const about = { tenantId, personId: null };
    let next: string | null = "/subscriptions";
    for (let page = 0; next !== null && page < PAGES_MOST; page++) {
      const answer = must(await graph.ask(about, next, (request) => request.get()));
      const { value, "@odata.nextLink": more } = parsed(SubscribedPage, answer.body);
      const found = value.find(
        (one) =>
          one.resource === resource &&
          one.notificationUrl === notificationUrl &&
          Date.parse(one.expirationDateTime) > epochMsOf(clock.now()) + TOO_SHORT_MS,
      );
      if (found !== undefined) return subscriptionOf(found);
      next = more ?? null;
    }
    return undefined;
  }

  return {
    createSeries: async ({ tenantId, organizerId, attendeeId, subject, cadence, minutes, transactionId }) => {
      const about = { tenantId, personId: organizerId };
      const person = must(
        await graph.ask({ tenantId, personId: attendeeId }, `/users/${attendeeId}`, (request) =>
          request.select("displayName,mail,userPrincipalName").get(),
        ),
      );
      const { displayName, mail, userPrincipalName } = parsed(Mail, person.body);
      const attendee = { address: mail ?? userPrincipalName, name: displayName };
      const body = seriesBody({ subject, cadence, minutes, attendee, transactionId });
      const created = await graph.ask(about, `/users/${organizerId}/events`, (request) =>
        request.header("Prefer", PREFER).post(body),
      );
      return readCreated(must(created).body);
    },

    changeSeries: async ({ tenantId, organizerId, eventId }, { cadence, minutes }) => {
      const about = { tenantId, personId: organizerId };
      const path = `/users/${organizerId}/events/${encodeURIComponent(eventId)}`;
      const found = await graph.ask(about, path, (request) =>
        request.header("Prefer", PREFER).select("id,start,end,recurrence").get(),
      );
      if (isGone(found)) return "gone";
      const change = seriesChange(must(found).body, cadence, minutes);
      if (change === null) return "changed";
      const changed = await graph.ask(about, path, (request) =>
        request.header("Prefer", PREFER).patch(change),
      );
      if (isGone(changed)) return "gone";
      must(changed);
      return "changed";
    },

    meetings: async ({ tenantId, organizerId, eventId }, window) => {
      const about = { tenantId, personId: organizerId };
      const [from, to] = [plusMs(window.from, -MOVED_MOST_MS), plusMs(window.to, MOVED_MOST_MS)];
      const query = `startDateTime=${from}&endDateTime=${to}&$select=${MEETING_FIELDS}&$top=${PAGE}`;
      const meetings: CalendarMeeting[] = [];
      let next: string | null =
        `/users/${organizerId}/events/${encodeURIComponent(eventId)}/instances?${query}`;
      for (let page = 0; next !== null; page++) {
        if (page === PAGES_MOST) throw new RetryLater(null, new Error("A series has no end of pages."));
        const answer = await graph.ask(about, next, (request) => request.header("Prefer", PREFER).get());
        if (isGone(answer)) return undefined;
        const read = readMeetings(must(answer).body);
        meetings.push(...read.meetings);
        next = read.next;
      }
      return meetings.filter((one) => one.originalStart >= window.from && one.originalStart < window.to);
    },

    subscribe: async (tenantId, personId, clientState) => {
      if (notificationUrl === null) throw new Error("Graph cannot reach this server.");
      const resource = `users/${personId}/events`;
      const known = await subscriptionTo(tenantId, resource);
      if (known !== undefined) return known;
      const body = {
        changeType: "updated,deleted",
        notificationUrl,
        lifecycleNotificationUrl: notificationUrl,
        resource,
        expirationDateTime: expiry(),
        clientState,
      };
      const answer = must(
        await graph.ask({ tenantId, personId: null }, "/subscriptions", (request) => request.post(body)),
      );
      return subscriptionOf(parsed(Subscribed, answer.body));
    },

    renew: async (tenantId, { id, expiresAt }) => {
      const about = { tenantId, personId: null };
      const path = `/subscriptions/${encodeURIComponent(id)}`;
      const current = await graph.ask(about, path, (request) => request.get());
      if (current.status === 404) return "gone";
      const found = parsed(Subscribed, must(current).body);
      // One that tells another address, from before a move of the server or of its secret, tells us nothing.
      if (found.notificationUrl !== notificationUrl) return "gone";
      if (subscriptionOf(found).expiresAt > expiresAt) return "renewed-before";
      const renewed = await graph.ask(about, path, (request) =>
        request.patch({ expirationDateTime: expiry() }),
      );
      return renewed.status === 404 ? "gone" : subscriptionOf(parsed(Subscribed, must(renewed).body));
    },
  };
}

/** There is no such event; not, that there is no such calendar. */
function isGone(answer: GraphAnswer): boolean {
  return answer.status === 404 && answer.code === "ErrorItemNotFound";
}

/** An answer that is a yes. */
function must(answer: GraphAnswer): GraphAnswer {
  if (answer.status < 300) return answer;
  throw new RetryLater(null, new GraphRefusal(answer));
}

/** Graph said no, for a reason that time or an administrator may mend. */
class GraphRefusal extends Error {
  readonly code: string;
  constructor(answer: GraphAnswer) {
    super("Graph refused.");
    this.code = answer.code ?? String(answer.status);
  }
}

function subscriptionOf(found: z.infer<typeof Subscribed>): Subscription {
  return { id: found.id, expiresAt: instantOf(Date.parse(found.expirationDateTime)) };
}
