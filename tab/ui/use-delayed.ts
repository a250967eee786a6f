import { useEffect, useState } from "react";

/** True once something has been so for a while; what passes quickly is never shown. */
export function useDelayed(isSo: boolean, ms: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = window.setTimeout(() => setLong(true), ms);
    return () => {
      window.clearTimeout(timer);
      setLong(false);
    };
  }, [isSo, ms]);
  return isSo && isLong;
}
