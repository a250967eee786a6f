import { useState } from "react";
import type { HintId } from "../../../core/domain/coaching-hint.ts";
import type { OccurrenceId } from "../../../core/domain/ids.ts";

/** Lives as long as the page, and nowhere else. [CH5] */
const putAway = new Map<OccurrenceId, readonly HintId[]>();

/** What was put away in a meeting, and how to put another hint away. */
export function usePutAway(meeting: OccurrenceId): [readonly HintId[], (hint: HintId) => void] {
  const [, setCount] = useState(0);
  const hints = putAway.get(meeting) ?? [];
  return [
    hints,
    (hint) => {
      putAway.set(meeting, [...hints, hint]);
      setCount((count) => count + 1);
    },
  ];
}
