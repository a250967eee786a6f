import { demandRole } from "./access.ts";
import { personOf } from "./people-answer.ts";
import { GraphProblem } from "./problem.ts";
import { fine, type GraphCall, type GraphRoute, type RouteDeps } from "./route.ts";
import { renewed, type Subscription, subscribe, subscriptionAnswer } from "./subscriptions.ts";

/** Who wants to be told about which mailbox. */
export function subscriptionRoutes({
  state,
  post,
  nowMs,
}: Omit<RouteDeps, "announce">): readonly GraphRoute[] {
  function own(call: GraphCall): Subscription {
    const found = state
      .subscriptions()
      .find(
        (one) =>
          one.id === call.at[0] && one.applicationId === call.caller.appId && one.expiresAtMs > nowMs(),
      );
    if (found !== undefined) return found;
    throw new GraphProblem(404, "ResourceNotFound", "The object was not found.");
  }

  return [
    {
      method: "GET",
      path: "/subscriptions",
      answer: ({ caller }) => {
        const mine = state
          .subscriptions()
          .filter((one) => one.applicationId === caller.appId && one.tenantId === caller.tenantId);
        return fine({ value: mine.filter((one) => one.expiresAtMs > nowMs()).map(subscriptionAnswer) });
      },
    },
    {
      method: "POST",
      path: "/subscriptions",
      answer: async ({ caller, body }) => {
        demandRole(caller, "Calendars.Read", "Calendars.ReadWrite");
        const made = await subscribe(body, caller, nowMs(), post);
        personOf(caller.tenantId, made.personId);
        state.dropSubscriptions((one) => one.expiresAtMs <= nowMs());
        state.putSubscription(made);
        return { status: 201, body: subscriptionAnswer(made) };
      },
    },
    { method: "GET", path: "/subscriptions/{}", answer: (call) => fine(subscriptionAnswer(own(call))) },
    {
      method: "PATCH",
      path: "/subscriptions/{}",
      answer: (call) => {
        const next = renewed(own(call), call.body, nowMs());
        state.putSubscription(next);
        return fine(subscriptionAnswer(next));
      },
    },
    {
      method: "DELETE",
      path: "/subscriptions/{}",
      answer: (call) => {
        const { id } = own(call);
        state.dropSubscriptions((one) => one.id === id);
        return { status: 204 };
      },
    },
  ];
}
