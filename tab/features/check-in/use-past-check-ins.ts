import { useCallback, useEffect, useState } from "react";
import type { PastCheckIn } from "../../../core/domain/check-in.ts";
import type { PairId } from "../../../core/domain/ids.ts";
import { usePairApi } from "../../lib/session.ts";

/** One's own check-ins that are over; null while they are on their way. */
export function usePastCheckIns(pairId: PairId): {
  readonly past: readonly PastCheckIn[] | null;
  readonly failed: boolean;
  readonly again: () => void;
} {
  const api = usePairApi();
  const [past, setPast] = useState<readonly PastCheckIn[] | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(async () => {
    setFailed(false);
    const answer = await api.pastCheckIns(pairId);
    if (answer.ok) setPast(answer.value.checkIns);
    else setFailed(true);
  }, [api, pairId]);
  useEffect(() => {
    load();
  }, [load]);
  return { past, failed, again: load };
}
