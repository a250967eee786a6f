import { GraphProblem } from "./problem.ts";

/** What can go wrong: a request is answered with an error, a notification is lost or comes more than once. */
export const graphFaultKinds = ["429", "503", "lost-notification", "duplicate-notification"] as const;
export type GraphFault = {
  readonly kind: (typeof graphFaultKinds)[number];
  readonly count: number;
  /** Seconds for which a request is asked to wait. */
  readonly retryAfterS?: number | undefined;
};

/** Faults to come, each for as many times as it was ordered. */
export type GraphFaults = {
  readonly add: (fault: GraphFault) => void;
  /** The error for a request that goes wrong. */
  readonly ofRequest: () => GraphProblem | null;
  /** How often a notification is brought. */
  readonly timesBrought: () => number;
  readonly clear: () => void;
};

/** Everything works at first. */
export function createFaults(): GraphFaults {
  let waiting: { fault: GraphFault; left: number }[] = [];
  const take = (...kinds: GraphFault["kind"][]): GraphFault | undefined => {
    const found = waiting.find(({ fault }) => kinds.includes(fault.kind));
    if (found === undefined) return undefined;
    found.left--;
    waiting = waiting.filter(({ left }) => left > 0);
    return found.fault;
  };
  return {
    add: (fault) => {
      waiting.push({ fault, left: fault.count });
    },
    ofRequest: () => {
      const fault = take("429", "503");
      if (fault === undefined) return null;
      const headers = { "retry-after": String(fault.retryAfterS ?? 1) };
      return fault.kind === "429"
        ? new GraphProblem(429, "ApplicationThrottled", "Too many requests.", headers)
        : new GraphProblem(503, "ServiceUnavailable", "The service is not available now.", headers);
    },
    timesBrought: () => {
      const fault = take("lost-notification", "duplicate-notification");
      if (fault === undefined) return 1;
      return fault.kind === "lost-notification" ? 0 : 3;
    },
    clear: () => {
      waiting = [];
    },
  };
}
