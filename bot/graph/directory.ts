import * as z from "zod/mini";
import type { Person } from "../../core/domain/people.ts";
import type { Directory } from "../ports/directory.ts";
import { RetryLater } from "../ports/retry-later.ts";
import { parsed } from "./event-wire.ts";
import type { GraphAnswer, GraphClient } from "./graph-client.ts";

const User = z.object({ id: z.string(), displayName: z.string() });

/** The tenant's people in Graph. */
export function createDirectory(graph: GraphClient): Directory {
  const ask = async (tenantId: string, personId: string, path: string): Promise<Person | undefined> =>
    personOf(
      await graph.ask({ tenantId, personId }, path, (request) => request.select("id,displayName").get()),
    );
  return {
    person: (tenantId, personId) => ask(tenantId, personId, `/users/${personId}`),
    managerOf: (tenantId, personId) => ask(tenantId, personId, `/users/${personId}/manager`),
  };
}

function personOf(answer: GraphAnswer): Person | undefined {
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new RetryLater(null);
  const { id, displayName } = parsed(User, answer.body);
  return { id, name: displayName };
}
