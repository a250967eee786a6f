import { useCallback, useEffect, useState } from "react";
import type { ActionItem } from "../../../core/domain/action-item.ts";
import type { Decision } from "../../../core/domain/decision.ts";
import type { Feedback } from "../../../core/domain/feedback.ts";
import type { PairId } from "../../../core/domain/ids.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import type { Api } from "../../lib/api.ts";

/** Something that the two discussed, decided, kept or said to each other. */
export type Settled = (TalkingPoint | Decision | ActionItem | Feedback) & { readonly settledAt: string };

export type HistoryState = {
  readonly settled: readonly Settled[];
  readonly state: "loading" | "more" | "all" | "failed";
  readonly more: () => void;
};

/** What was settled, newest first, a page at a time. */
export function useHistory(api: Api, pairId: PairId): HistoryState {
  const [settled, setSettled] = useState<readonly Settled[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [state, setState] = useState<HistoryState["state"]>("loading");

  const load = useCallback(
    async (before: string | null) => {
      setState("loading");
      const answer = await api.history(pairId, before);
      if (!answer.ok) return setState("failed");
      const page = answer.value.records.filter((record): record is Settled => isSettled(record));
      setSettled((known) => (before === null ? page : [...known, ...page]));
      setNext(answer.value.next);
      setState(answer.value.next === null ? "all" : "more");
    },
    [api, pairId],
  );
  useEffect(() => {
    load(null);
  }, [load]);

  return { settled, state, more: () => load(next) };
}

function isSettled(record: { type: string; state?: string; settledAt?: string | null }): boolean {
  const isOne = ["talkingPoint", "decision", "actionItem", "feedback"].includes(record.type);
  return isOne && typeof record.settledAt === "string" && record.state !== "deleted";
}
