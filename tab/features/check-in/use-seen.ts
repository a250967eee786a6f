import { type RefObject, useEffect, useRef } from "react";

/** Half of it, for a moment: what flits by while somebody scrolls is not seen. */
const PART_SEEN = 0.5;
const MOMENT_MS = 600;

/** Calls `onSeen` once, when an element has really been in sight of whoever sits there. */
export function useSeen(element: RefObject<Element>, isWanted: boolean, onSeen: () => void): void {
  const tell = useRef(onSeen);
  tell.current = onSeen;
  useEffect(() => {
    const target = element.current;
    if (!isWanted || target === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isInSight = false;
    const look = () => {
      clearTimeout(timer);
      if (!isInSight || document.visibilityState !== "visible") return;
      timer = setTimeout(() => tell.current(), MOMENT_MS);
    };
    const observer = new IntersectionObserver(
      ([entry]) => {
        isInSight = entry?.isIntersecting ?? false;
        look();
      },
      { threshold: PART_SEEN },
    );
    observer.observe(target);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, [element, isWanted]);
}
