import { useCallback, useEffect, useState } from "react";
import type { Me } from "../../../core/contract/api.ts";
import type { Api } from "../../lib/api.ts";

/** What stands in the list is looked up again when somebody comes back to it, and now and then. */
const AGAIN_MS = 60_000;

/** The viewer's 1-on-1s; `failed` only while there is nothing older to show. */
export function useMyPairs(api: Api): { me: Me | null; failed: boolean; again: () => void } {
  const [me, setMe] = useState<Me | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new look
  useEffect(() => {
    let isCurrent = true;
    api.me().then((answer) => {
      if (!isCurrent) return;
      setFailed(!answer.ok);
      if (answer.ok) setMe(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, round]);

  useEffect(() => {
    const cameBack = () => {
      if (document.visibilityState === "visible") again();
    };
    const timer = window.setInterval(cameBack, AGAIN_MS);
    document.addEventListener("visibilitychange", cameBack);
    window.addEventListener("online", again);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", cameBack);
      window.removeEventListener("online", again);
    };
  }, [again]);

  return { me, failed: failed && me === null, again };
}
