import type { Container } from "@azure/cosmos";
import type { Versioned } from "../ports/store.ts";
import type { ItemReader } from "./item.ts";
import { NotYetReadable, persistently, readDeadline, type Sleep } from "./retry.ts";

const SESSION_NOT_AVAILABLE = 1002;

/** One item by id; undefined when there is none. The SDK answers "not there" and "not there yet" alike. */
export async function readItem<T>(
  { container, read, sleep }: { container: Container; read: ItemReader<T>; sleep: Sleep },
  partitionKey: string[],
  id: string,
): Promise<Versioned<T> | undefined> {
  return persistently(sleep, async () => {
    const response = await container.item(id, partitionKey).read({ abortSignal: readDeadline() });
    if (response.statusCode !== 404) return response.resource ? read(response.resource) : undefined;
    if (response.substatus === SESSION_NOT_AVAILABLE) throw new NotYetReadable();
    return undefined;
  });
}
