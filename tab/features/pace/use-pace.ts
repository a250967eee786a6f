import { useMemo } from "react";
import type { Course } from "../../../core/domain/course.ts";
import { type Pace, paceOf } from "../../../core/domain/pace.ts";
import type { Pair, Participant } from "../../../core/domain/pair.ts";
import { type Plan, planOf } from "../../../core/domain/plan.ts";
import type { SharedRecord } from "../../../core/domain/shared-record.ts";
import { useSession } from "../../lib/session.ts";
import { useSecond } from "../../ui/use-second.ts";

/** A meeting that has begun, as one of the two sees it. */
export type Meeting = {
  readonly pair: Pair;
  readonly records: ReadonlyMap<string, SharedRecord>;
  readonly course: Course;
  /** How long it takes. */
  readonly minutes: number;
  readonly me: Participant;
};

/** How a meeting stands against the server's clock, anew every second. [PA12] */
export function usePace({ pair, records, course, minutes }: Meeting): { plan: Plan; pace: Pace } {
  const session = useSession();
  useSecond();
  const plan = useMemo(() => planOf(pair, records.values(), course), [pair, records, course]);
  return { plan, pace: paceOf(plan, course, minutes, session.now()) };
}
