import * as z from "zod/mini";
import { graphFaultKinds } from "../graph/faults.ts";
import type { Graph } from "../graph/graph.ts";
import type { Fault } from "./rooms.ts";
import { type Answer, badRequest, fine } from "./route.ts";

const GraphFault = z.object({
  kind: z.enum(graphFaultKinds),
  count: z.int(),
  retryAfterS: z.optional(z.number().check(z.minimum(0), z.maximum(600))),
});

/** Lets the app's next calls to Graph fail as asked, or Graph's next notifications get lost or come several times. */
export function disturbGraph(graph: Graph, fault: Fault): Answer {
  const parsed = z.safeParse(GraphFault, fault);
  if (!parsed.success) return badRequest(`A fault of graph is one of ${graphFaultKinds.join(", ")}.`);
  graph.disturb(parsed.data);
  return fine({ waiting: parsed.data.count });
}
