import { instantOf } from "../../core/domain/instant.ts";
import { samplePeople } from "../people.ts";
import { etagOf } from "./event-answer.ts";
import type { GraphFaults } from "./faults.ts";
import type { Post } from "./post.ts";
import type { GraphState } from "./state.ts";
import type { StoredEvent } from "./stored-event.ts";

export type Change = "created" | "updated" | "deleted";
/** Tells whoever asked to be told that an event is not as it was, in every calendar that has it. */
export type Announce = (event: StoredEvent, change: Change) => void;

/** Announces by the subscriptions that have not run out. */
export function createAnnouncer(deps: {
  state: GraphState;
  post: Post;
  nowMs: () => number;
  faults: GraphFaults;
}): Announce {
  const { state, post, nowMs, faults } = deps;
  return (event, change) => {
    for (const subscription of state.subscriptions()) {
      if (subscription.tenantId !== event.tenantId || subscription.expiresAtMs <= nowMs()) continue;
      if (!subscription.changeTypes.includes(change)) continue;
      const id = idIn(event, subscription.personId);
      if (id === undefined) continue;
      const resource = `Users/${subscription.personId}/Events/${id}`;
      const notification = {
        subscriptionId: subscription.id,
        subscriptionExpirationDateTime: instantOf(subscription.expiresAtMs),
        changeType: change,
        resource,
        resourceData: {
          "@odata.type": "#Microsoft.Graph.Event",
          "@odata.id": resource,
          "@odata.etag": etagOf(event),
          id,
        },
        clientState: subscription.clientState,
        tenantId: subscription.tenantId,
      };
      for (let times = faults.timesBrought(); times > 0; times--) {
        post.deliver(subscription.notificationUrl, [notification]);
      }
    }
  };
}

/** The id of the event in a person's calendar; an attendee's copy has one of its own. */
function idIn(event: StoredEvent, personId: string): string | undefined {
  if (event.organizerId === personId) return event.id;
  const person = samplePeople.find((one) => one.personId === personId);
  const isInvited = event.attendees.some((one) => one.address === person?.mail);
  return isInvited ? `${event.id}${person?.key}` : undefined;
}
