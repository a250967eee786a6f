import { useCallback, useEffect, useState } from "react";
import type { PairId } from "../../core/domain/ids.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { Api } from "./api.ts";

export type History<R extends SharedRecord> = {
  readonly records: readonly R[];
  readonly state: "loading" | "more" | "all" | "failed";
  readonly more: () => void;
};

/** Those of what was settled that are `wanted`, newest first, a page at a time. */
export function useHistory<R extends SharedRecord>(
  api: Api,
  pairId: PairId,
  isWanted: (record: SharedRecord) => record is R,
  only?: "feedback",
): History<R> {
  const [records, setRecords] = useState<readonly R[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [state, setState] = useState<History<R>["state"]>("loading");

  const load = useCallback(
    async (before: string | null) => {
      setState("loading");
      const answer = await api.history(pairId, before, only);
      if (!answer.ok) return setState("failed");
      const page = answer.value.records.filter(isWanted);
      setRecords((known) => (before === null ? page : [...known, ...page]));
      setNext(answer.value.next);
      setState(answer.value.next === null ? "all" : "more");
    },
    [api, pairId, isWanted, only],
  );
  useEffect(() => {
    load(null);
  }, [load]);

  return { records, state, more: () => load(next) };
}
