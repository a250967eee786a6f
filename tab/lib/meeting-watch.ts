import { currentAndNext } from "../../core/domain/agenda.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import type { PairScreen } from "./pair-session.ts";
import type { Timers } from "./wire.ts";

/** How often it is looked whether another meeting is the current one. */
const LOOK_MS = 30_000;

/** Tells when, by the clock alone, another meeting is the current or the next one than the screen says. */
export function createMeetingWatch(deps: {
  readonly timers: Timers;
  readonly now: () => Instant;
  readonly screen: () => PairScreen | null;
  readonly view: () => PairView | null;
  readonly changed: () => void;
}): { readonly stop: () => void } {
  let cancel = () => {};
  const look = () => {
    cancel = deps.timers.after(LOOK_MS, look);
    const [screen, view] = [deps.screen(), deps.view()];
    if (screen?.state !== "ready" || view === null) return;
    const occurrences = [...view.records.values()].filter((record) => record.type === "occurrence");
    const { current, next } = currentAndNext(occurrences, deps.now());
    const { agenda } = screen;
    if (current?.id !== agenda.current?.id || next?.id !== agenda.next?.id) deps.changed();
  };
  look();
  return { stop: () => cancel() };
}
