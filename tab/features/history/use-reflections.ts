import { useEffect, useState } from "react";
import type { PairId } from "../../../core/domain/ids.ts";
import type { Api } from "../../lib/api.ts";

/** More pages than anybody fills; an end, should the server never come to one. */
const PAGES_MAX = 40;

/** What the viewer thought about feedback, by the id of the feedback; asked for once there is some. [FB15] */
export function useReflections(api: Api, pairId: PairId, isWanted: boolean): ReadonlyMap<string, string> {
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const load = async () => {
      const all = new Map<string, string>();
      let from: string | null = null;
      for (let page = 0; page < PAGES_MAX && isCurrent; page++) {
        const answer = await api.reflections(pairId, from);
        if (!answer.ok) return;
        for (const { feedbackId, words } of answer.value.reflections) {
          if (!all.has(feedbackId)) all.set(feedbackId, words);
        }
        from = answer.value.next;
        if (from === null) break;
      }
      if (isCurrent) setFound(all);
    };
    load();
    return () => {
      isCurrent = false;
    };
  }, [api, pairId, isWanted]);
  return found;
}
