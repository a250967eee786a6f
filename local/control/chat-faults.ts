import * as z from "zod/mini";
import type { Connector } from "../teams/connector.ts";
import type { Fault } from "./rooms.ts";
import { type Answer, badRequest, fine } from "./route.ts";

const kinds = ["429", "403", "404", "500", "reset"] as const;
const ChatFault = z.object({
  kind: z.enum(kinds),
  count: z.int(),
  retryAfterS: z.optional(z.number().check(z.minimum(0), z.maximum(600))),
});

/** Lets the bot's next calls to the channel fail as asked. */
export function disturbChat(connector: Connector, fault: Fault): Answer {
  const parsed = z.safeParse(ChatFault, fault);
  if (!parsed.success) return badRequest(`A fault of chat is one of ${kinds.join(", ")}.`);
  const { kind, count, retryAfterS } = parsed.data;
  connector.disturb({ kind, count, ...(retryAfterS === undefined ? {} : { retryAfterS }) });
  return fine({ waiting: count });
}
