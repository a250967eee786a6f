import { type RefObject, useLayoutEffect, useRef } from "react";
import type { MeetingMoment } from "./agenda-context.ts";

/** Where somebody goes on when what they had the focus on is gone with the moment that it belonged to. */
const FIRST = {
  focusStart: "[data-start]",
  quiet: "[data-quiet] button",
  agenda: '[data-control="title"][tabindex="0"]',
};

/** When the meeting goes from one moment to the next, whoever lost the focus by it finds it again. */
export function useFoundFocus(page: RefObject<HTMLElement>, moment: MeetingMoment): void {
  const { phase, isQuiet, isFocusStart } = moment;
  const now = `${phase} ${isQuiet} ${isFocusStart}`;
  const before = useRef(now);
  useLayoutEffect(() => {
    if (before.current === now) return;
    before.current = now;
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const first = isQuiet ? FIRST.quiet : isFocusStart ? FIRST.focusStart : FIRST.agenda;
    page.current?.querySelector<HTMLElement>(first)?.focus();
  });
}
