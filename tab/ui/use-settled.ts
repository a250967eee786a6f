import { useEffect, useState } from "react";

const SETTLES_MS = 600;

/**
 * Whether what is `shown` has been there long enough to be meant: a press right after it changed, by the other
 * one or by a press before, was meant for what stood there until then.
 */
export function useSettled(shown: string): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(shown), SETTLES_MS);
    return () => {
      window.clearTimeout(timer);
      setSettled(null);
    };
  }, [shown]);
  return settled === shown;
}
