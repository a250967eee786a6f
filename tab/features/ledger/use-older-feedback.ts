import { useCallback, useEffect, useState } from "react";
import type { Feedback } from "../../../core/domain/feedback.ts";
import type { PairId } from "../../../core/domain/ids.ts";
import type { Api } from "../../lib/api.ts";

/** Feedback that is settled and has left the open agenda, a page at a time. */
export type OlderFeedback = {
  readonly feedback: readonly Feedback[];
  readonly state: "loading" | "more" | "all" | "failed";
  readonly more: () => void;
};

/** Begins with the newest page. */
export function useOlderFeedback(api: Api, pairId: PairId): OlderFeedback {
  const [feedback, setFeedback] = useState<readonly Feedback[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [state, setState] = useState<OlderFeedback["state"]>("loading");
  const load = useCallback(
    async (before: string | null) => {
      setState("loading");
      const answer = await api.history(pairId, before, "feedback");
      if (!answer.ok) return setState("failed");
      const page = answer.value.records.filter((record) => record.type === "feedback");
      setFeedback((known) => (before === null ? page : [...known, ...page]));
      setNext(answer.value.next);
      setState(answer.value.next === null ? "all" : "more");
    },
    [api, pairId],
  );
  useEffect(() => {
    load(null);
  }, [load]);
  return { feedback, state, more: () => load(next) };
}
