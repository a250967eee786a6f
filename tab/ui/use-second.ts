import { useEffect, useState } from "react";

const SECOND_MS = 1_000;

/** Shows the component that calls it again every second, and nothing around it. */
export function useSecond(): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setCount((count) => count + 1), SECOND_MS);
    return () => window.clearInterval(timer);
  }, []);
}
