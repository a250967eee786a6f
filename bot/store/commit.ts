import { isDeepStrictEqual } from "node:util";
import type { Container, OperationInput, OperationResponse } from "@azure/cosmos";
import type { Commit, Versioned, Write } from "../ports/store.ts";
import { type ItemReader, itemOf } from "./item.ts";
import { codeOf, persistently, type Sleep } from "./retry.ts";
import { markOf } from "./session-mark.ts";

const TOO_LARGE = 413;
const CONFLICTS: ReadonlySet<number> = new Set([404, 409, 412]);

type Target<T> = {
  readonly container: Container;
  readonly partitionKey: string[];
  readonly read: ItemReader<T>;
  readonly sleep: Sleep;
};

/** A record that is written whatever stands in its place. */
export type Put<T> = { readonly record: T; readonly put: true };

/**
 * Writes all or none as one transactional batch. What the SDK does not repeat is repeated here; when an
 * answer was lost and the repeated write finds its own work done, that counts as committed.
 */
export async function commitBatch<T extends { readonly id: string }>(
  target: Target<T>,
  writes: readonly (Write<T> | Put<T>)[],
): Promise<Commit<T>> {
  return persistently(target.sleep, async (attempt) => {
    const answer = await sendBatch(target, writes);
    if (answer === "too-large") return { committed: false, why: "too-large" };
    const failure = answer.results.find((result) => result.statusCode >= 400 && result.statusCode !== 424);
    if (failure === undefined) {
      const records = writes.map(({ record }, i) => ({ record, etag: answer.results[i]?.eTag ?? "" }));
      return { committed: true, records, mark: answer.mark };
    }
    if (failure.statusCode === TOO_LARGE) return { committed: false, why: "too-large" };
    if (!CONFLICTS.has(failure.statusCode)) throw new BatchFailed(failure.statusCode);
    const found = attempt === 0 ? undefined : await findOwnWork(target, writes);
    if (found === undefined) return { committed: false, why: "changed" };
    return { committed: true, records: found, mark: answer.mark };
  });
}

/** An operation of a batch was answered with an error; `code` is its status. */
class BatchFailed extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`A batch was answered with ${code}.`);
    this.code = code;
  }
}

type Answer = { readonly results: readonly OperationResponse[]; readonly mark: string | null };

async function sendBatch<T extends { readonly id: string }>(
  { container, partitionKey }: Target<T>,
  writes: readonly (Write<T> | Put<T>)[],
): Promise<Answer | "too-large"> {
  try {
    const response = await container.items.batch(writes.map(operationOf), partitionKey, {
      contentResponseOnWriteEnabled: false,
    });
    return { results: response.result ?? [], mark: markOf(response) };
  } catch (error) {
    if (codeOf(error) === TOO_LARGE) return "too-large";
    throw error;
  }
}

function operationOf<T extends { readonly id: string }>(write: Write<T> | Put<T>): OperationInput {
  const { record } = write;
  const resourceBody = itemOf(record);
  if ("put" in write) return { operationType: "Upsert", resourceBody };
  const { etag } = write;
  if (etag === null) return { operationType: "Create", resourceBody };
  return { operationType: "Replace", id: record.id, ifMatch: etag, resourceBody };
}

/** The stored versions when every write is there exactly as it was sent; undefined when one is not. */
async function findOwnWork<T extends { readonly id: string }>(
  { container, partitionKey, read }: Target<T>,
  writes: readonly (Write<T> | Put<T>)[],
): Promise<Versioned<T>[] | undefined> {
  const found: Versioned<T>[] = [];
  for (const { record } of writes) {
    const { resource } = await container.item(record.id, partitionKey).read();
    if (resource === undefined || resource === null) return undefined;
    const stored = read(resource);
    if (!isDeepStrictEqual(stored.record, JSON.parse(JSON.stringify(record)))) return undefined;
    found.push(stored);
  }
  return found;
}
