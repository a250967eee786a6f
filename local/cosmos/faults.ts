import { type RequestKind, readKinds, writeKinds } from "./request-log.ts";
import { ConnectionBroken, type CosmosResponse, Refusal, refusalToResponse } from "./wire.ts";

/**
 * 429, 449, 503 and timeout (408) are answered and nothing is done. timeout-after-commit is answered 408
 * though the write was made. reset-before breaks the connection before, reset-after-commit after the write.
 * hang never answers. slow answers late.
 */
export const faultKinds = [
  "429",
  "449",
  "503",
  "timeout",
  "timeout-after-commit",
  "reset-before",
  "reset-after-commit",
  "hang",
  "slow",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  kind: FaultKind;
  /** How many matching requests it hits; 1 when left out. */
  count?: number;
  /** How many matching requests pass first. */
  skip?: number;
  /** Which requests: a kind, all reads, or all writes. Left out: reads and writes, not the client's own look-ups. */
  op?: RequestKind | "read" | "write";
  container?: string;
  /** Sent with a 429. */
  retryAfterMs?: number;
  /** Time before the fault, in milliseconds. */
  delayMs?: number;
}

interface Pending {
  fault: Fault;
  skip: number;
  left: number;
}

export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  let pending: Pending[] = [];
  return {
    inject(fault: Fault): void {
      pending.push({ fault, skip: fault.skip ?? 0, left: fault.count ?? 1 });
    },
    clear(): void {
      pending = [];
    },
    /** How many requests the faults still wait for. */
    waiting: (): number => pending.reduce((sum, one) => sum + one.left, 0),
    /** The fault that hits this request, if any; it is then used up by one. */
    take(kind: RequestKind, container: string): Fault | undefined {
      if (pending.length === 0) return undefined;
      const hit = pending.find((one) => matches(one.fault, kind, container));
      if (hit === undefined) return undefined;
      if (hit.skip > 0) {
        hit.skip--;
        return undefined;
      }
      hit.left--;
      if (hit.left <= 0) pending = pending.filter((one) => one !== hit);
      return hit.fault;
    },
  };
}

function matches(fault: Fault, kind: RequestKind, container: string): boolean {
  if (fault.container !== undefined && fault.container !== container) return false;
  if (fault.op === "write") return writeKinds.includes(kind);
  if (fault.op === "read") return readKinds.includes(kind);
  return fault.op === undefined ? writeKinds.includes(kind) || readKinds.includes(kind) : fault.op === kind;
}

/** Answers a request that a fault hits; `answer` does what the request asks. */
export async function sufferFault(fault: Fault, answer: () => CosmosResponse): Promise<CosmosResponse> {
  if (fault.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  switch (fault.kind) {
    case "429":
      return refusalToResponse(
        new Refusal(429, "The request rate is too large. Please retry after sometime.", 3200, {
          "x-ms-retry-after-ms": String(fault.retryAfterMs ?? 10),
        }),
      );
    case "449":
      return refusalToResponse(
        new Refusal(449, "Conflicting request to resource has been attempted. Retry to avoid conflicts."),
      );
    case "503":
      return refusalToResponse(new Refusal(503, "Service is currently unavailable."));
    case "timeout":
      return timedOut();
    case "timeout-after-commit":
      answer();
      return timedOut();
    case "reset-before":
      throw new ConnectionBroken();
    case "reset-after-commit":
      answer();
      throw new ConnectionBroken();
    case "hang":
      return new Promise<CosmosResponse>(() => undefined);
    case "slow":
      return answer();
  }
}

function timedOut(): CosmosResponse {
  return refusalToResponse(new Refusal(408, "The operation did not complete within the allocated time."));
}
