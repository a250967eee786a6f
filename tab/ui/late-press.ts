import { type MouseEvent as ReactMouseEvent, useLayoutEffect, useRef } from "react";

/** A press so soon after the other one's change was aimed at what stood there before. */
export const LATE_MS = 700;

let isAtWork = false;
let isWatched = false;

/** Whether the viewer has a hand in what changes now: what they do is drawn before anything else happens. */
export function isOwnHand(): boolean {
  return isAtWork;
}

/** Has to be called, once or more, before `isOwnHand` can know. */
export function watchOwnHand(): void {
  if (isWatched) return;
  isWatched = true;
  const works = () => {
    isAtWork = true;
    window.setTimeout(() => {
      isAtWork = false;
    });
  };
  for (const type of ["keydown", "pointerdown", "pointerup", "click", "input"]) {
    document.addEventListener(type, works, true);
  }
}

/**
 * For a control that the other one's change turns into its opposite, or moves. `standing` tells what it means and
 * where it stands; what is handed to the result is done, unless that changed just now by no hand of the viewer.
 */
export function useLatePress(standing: string): (press: () => void) => void {
  const seen = useRef(standing);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  useLayoutEffect(watchOwnHand, []);
  useLayoutEffect(() => {
    if (seen.current === standing) return;
    seen.current = standing;
    if (!isAtWork) changedAt.current = performance.now();
  }, [standing]);
  return (press) => {
    if (performance.now() - changedAt.current >= LATE_MS) press();
  };
}

/**
 * For a deed that cannot be taken back. The second press of a double-click was meant for what stood in this place
 * when the first one fell, and does nothing.
 */
export function firstPress(act: () => void): (event: ReactMouseEvent) => void {
  return ({ detail }) => {
    if (detail <= 1) act();
  };
}
