import type { IncomingHttpHeaders } from "node:http";
import type { SamplePerson } from "../people.ts";
import type { Caller } from "./access.ts";
import { demandRole } from "./access.ts";
import type { Announce } from "./announcer.ts";
import { selected } from "./event-answer.ts";
import { managerOf, personAnswer, personOf } from "./people-answer.ts";
import type { Post } from "./post.ts";
import type { GraphState } from "./state.ts";

/** One call as a route sees it. */
export type GraphCall = {
  readonly caller: Caller;
  /** What the pattern's parts in braces stand for. */
  readonly at: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
};
export type GraphAnswer = { readonly status: number; readonly body?: unknown };
/** One kind of call; `{}` in its path stands for one segment. */
export type GraphRoute = {
  readonly method: string;
  readonly path: string;
  readonly answer: (call: GraphCall) => GraphAnswer | Promise<GraphAnswer>;
};
/** What routes work on; `announce` tells whoever wants to know that an event is not as it was. */
export type RouteDeps = {
  readonly state: GraphState;
  readonly post: Post;
  readonly nowMs: () => number;
  readonly announce: Announce;
};

export const fine = (body: unknown): GraphAnswer => ({ status: 200, body });

/** Whose mailbox a path names. */
export function mailboxOf(call: GraphCall): SamplePerson {
  return personOf(call.caller.tenantId, call.at[0] ?? "");
}

/** People and who leads them. */
export const peopleRoutes: readonly GraphRoute[] = [
  {
    method: "GET",
    path: "/users/{}",
    answer: (call) => {
      demandRole(call.caller, "User.Read.All");
      return fine(selected(personAnswer(mailboxOf(call)), call.query.get("$select")));
    },
  },
  {
    method: "GET",
    path: "/users/{}/manager",
    answer: (call) => {
      demandRole(call.caller, "User.Read.All");
      return fine(selected(personAnswer(managerOf(mailboxOf(call))), call.query.get("$select")));
    },
  },
];
