import { type RefObject, useEffect, useRef } from "react";

/** Scrolls what just appeared into view as far as needed, so that its end is not beneath the fold. */
export function useWholeInView<T extends HTMLElement>(): RefObject<T> {
  const element = useRef<T>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    element.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return element;
}
