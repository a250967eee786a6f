import { useMemo } from "react";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { type Pace, paceOf } from "../../../core/domain/pace.ts";
import { type Plan, planOf } from "../../../core/domain/plan.ts";
import { useSession } from "../../lib/session.ts";
import { useSecond } from "../../ui/use-second.ts";

/** How a meeting stands against the server's clock, anew every second. [PA12] */
export function usePace({ pair, records, course, minutes }: MeetingOn): { plan: Plan; pace: Pace } {
  const session = useSession();
  useSecond();
  const plan = useMemo(() => planOf(pair, records.values(), course), [pair, records, course]);
  return { plan, pace: paceOf(plan, course, minutes, session.now()) };
}
