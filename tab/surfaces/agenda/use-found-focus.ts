import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { WANT_FIELD } from "../../features/start/want-field.ts";
import type { MeetingMoment } from "./agenda-context.ts";

/** Where somebody who took the meeting to its next moment themselves goes on. */
const NEXT = {
  focusStart: "[data-start]",
  quiet: "[data-quiet] button",
  agenda: '[data-next], [data-control="title"][tabindex="0"]',
};
/** Where everybody else finds themselves: nothing happens there when a key is pressed that was meant for what was. */
const HEADING = "main h2";
/** A part that shows the next moment may still be on its way. */
const AGAIN_MS = 100;
const TRIES = 30;

/**
 * When the meeting goes from one moment to the next, whoever lost the focus by it finds it again: in the line
 * that they were writing, on what they do next if it was their own doing, else on a heading. [CO12]
 */
export function useFoundFocus(page: RefObject<HTMLElement>, moment: MeetingMoment, isOwn: boolean): void {
  const { phase, isQuiet, isFocusStart } = moment;
  const now = `${phase} ${isQuiet} ${isFocusStart}`;
  const before = useRef(now);
  const last = useRef<EventTarget | null>(null);
  const timer = useRef(0);
  useEffect(() => {
    const focused = (event: FocusEvent) => {
      last.current = event.target;
    };
    const left = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        const isThere = target instanceof Node && target.isConnected;
        if (isThere && last.current === target && document.activeElement !== target) last.current = null;
      });
    document.addEventListener("focusin", focused);
    document.addEventListener("focusout", left);
    return () => {
      document.removeEventListener("focusin", focused);
      document.removeEventListener("focusout", left);
    };
  }, []);
  useLayoutEffect(() => {
    if (before.current === now) return;
    before.current = now;
    window.clearTimeout(timer.current);
    const next = isQuiet ? NEXT.quiet : isFocusStart ? NEXT.focusStart : NEXT.agenda;
    const gone = last.current instanceof HTMLElement && !last.current.isConnected ? last.current : null;
    const line = gone instanceof HTMLTextAreaElement && gone.matches(WANT_FIELD) ? gone : null;
    const wanted = line !== null ? WANT_FIELD : isOwn ? next : HEADING;
    const seek = (tries: number) => {
      if (document.activeElement !== document.body || !document.hasFocus()) return;
      const found = inSight(page.current, tries > 0 ? wanted : HEADING);
      if (found instanceof HTMLTextAreaElement && line !== null) goOnIn(found, line);
      else if (found !== undefined) stand(found);
      else if (tries > 0) timer.current = window.setTimeout(() => seek(tries - 1), AGAIN_MS);
    };
    seek(TRIES);
  });
  useLayoutEffect(() => () => window.clearTimeout(timer.current), []);
}

function inSight(page: HTMLElement | null, selector: string): HTMLElement | undefined {
  const all = page?.querySelectorAll<HTMLElement>(selector) ?? [];
  return [...all].find((element) => element.closest("[hidden]") === null);
}

function stand(at: HTMLElement): void {
  if (at.matches("h2")) at.tabIndex = -1;
  at.focus({ preventScroll: true });
}

function goOnIn(field: HTMLTextAreaElement, before: HTMLTextAreaElement): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(before.selectionStart, before.selectionEnd);
}
