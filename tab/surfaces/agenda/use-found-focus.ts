import { type RefObject, useLayoutEffect, useRef } from "react";
import type { MeetingMoment } from "./agenda-context.ts";

/** Where somebody goes on when what they had the focus on is gone with the moment that it belonged to. */
const FIRST = {
  focusStart: "[data-start]",
  quiet: "[data-quiet] button",
  agenda: '[data-next], [data-control="title"][tabindex="0"]',
};

/** A part that shows the next moment may still be on its way. */
const AGAIN_MS = 100;
const TRIES = 30;

/** When the meeting goes from one moment to the next, whoever lost the focus by it finds it again. */
export function useFoundFocus(page: RefObject<HTMLElement>, moment: MeetingMoment): void {
  const { phase, isQuiet, isFocusStart } = moment;
  const now = `${phase} ${isQuiet} ${isFocusStart}`;
  const before = useRef(now);
  const timer = useRef(0);
  useLayoutEffect(() => {
    if (before.current === now) return;
    before.current = now;
    window.clearTimeout(timer.current);
    const first = isQuiet ? FIRST.quiet : isFocusStart ? FIRST.focusStart : FIRST.agenda;
    const seek = (tries: number) => {
      if (document.activeElement !== document.body || !document.hasFocus()) return;
      const found = page.current?.querySelector<HTMLElement>(first);
      if (found) found.focus({ preventScroll: true });
      else if (tries > 0) timer.current = window.setTimeout(() => seek(tries - 1), AGAIN_MS);
    };
    seek(TRIES);
  });
  useLayoutEffect(() => () => window.clearTimeout(timer.current), []);
}
