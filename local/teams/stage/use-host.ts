import { type MutableRefObject, type RefObject, useEffect, useRef, useState } from "react";
import { answerCall, type HostEffect, type HostedPage, hostCallOf, replyTo } from "../host.ts";
import type { Place } from "../place.ts";

/** How far a page is: loading, there, or without a word for too long. */
export type PageState = "loading" | "there" | "silent";

const ANSWERS_WITHIN_MS = 15_000;

type Hosting = {
  frame: RefObject<HTMLIFrameElement | null>;
  page: HostedPage;
  getToken: () => Promise<string>;
  isShown: boolean;
  /** Changes when the page should look at network and time again. */
  networkChanges: string;
  onGo: (place: Place) => void;
};

/** Plays Teams for one frame: answers what its page asks, tells it about theme, sleep and network. */
export function useHost(hosting: Hosting): PageState {
  const [state, setState] = useState<PageState>("loading");
  const latest = useRef(hosting);
  latest.current = hosting;
  const listensTo = useRef(new Set<string>());
  const { frame, isShown, page, networkChanges } = hosting;

  useEffect(() => {
    const tell = (message: object) => frame.current?.contentWindow?.postMessage(message, location.origin);
    const take = (effect: HostEffect) => {
      if (effect.kind === "listens") listensTo.current.add(effect.event);
      else if (effect.kind === "shown") setState("there");
      else if (effect.kind === "failed") setState("silent");
      else if (effect.kind === "go") latest.current.onGo(effect.place);
      else if (effect.kind === "browse") window.open(effect.url, "_blank", "noopener");
    };
    const hear = (event: MessageEvent) => {
      const isOurs = event.source === frame.current?.contentWindow && event.origin === location.origin;
      const call = isOurs ? hostCallOf(event.data) : undefined;
      if (call === undefined) return;
      answerCall(call, latest.current.page, latest.current.getToken).then(({ reply, effect }) => {
        if (effect !== undefined) take(effect);
        if (reply !== null) tell(replyTo(call, reply));
      }, reportFault);
    };
    window.addEventListener("message", hear);
    const timer = setTimeout(
      () => setState((now) => (now === "loading" ? "silent" : now)),
      ANSWERS_WITHIN_MS,
    );
    return () => {
      window.removeEventListener("message", hear);
      clearTimeout(timer);
    };
  }, [frame]);

  useFrameEvents(frame, "themeChange", page.theme);
  useSleep(frame, listensTo, isShown, page.entityId);
  useNetworkHint(frame, networkChanges);
  return state;
}

/** Tells the page a value whenever it changes. */
function useFrameEvents(frame: Hosting["frame"], func: string, value: string): void {
  const told = useRef(value);
  useEffect(() => {
    if (told.current === value) return;
    told.current = value;
    frame.current?.contentWindow?.postMessage({ func, args: [value] }, location.origin);
  }, [frame, func, value]);
}

/** A page that can sleep is put to sleep while it is not shown, as Teams does, and woken again. */
function useSleep(
  frame: Hosting["frame"],
  listensTo: MutableRefObject<Set<string>>,
  isShown: boolean,
  entityId: string,
): void {
  const isAsleep = useRef(false);
  useEffect(() => {
    const page = frame.current?.contentWindow;
    const canSleep = listensTo.current.has("beforeUnload") && listensTo.current.has("load");
    if (!page || !canSleep || isAsleep.current !== isShown) return;
    isAsleep.current = !isShown;
    const contentUrl = page.location.href;
    const message = isShown
      ? { func: "load", args: [{ entityId, contentUrl }] }
      : { func: "beforeUnload", args: [] };
    page.postMessage(message, location.origin);
  }, [frame, listensTo, isShown, entityId]);
}

/** What a browser says when a laptop wakes or a cable is plugged: look again. */
function useNetworkHint(frame: Hosting["frame"], changes: string): void {
  const told = useRef(changes);
  useEffect(() => {
    if (told.current === changes) return;
    told.current = changes;
    frame.current?.contentWindow?.dispatchEvent(new Event("online"));
  }, [frame, changes]);
}

function reportFault(error: unknown): void {
  console.error("The stage could not answer a page", error instanceof Error ? error.name : "unknown");
}
