import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod/mini";
import { StoredEvent } from "./stored-event.ts";
import { Subscription } from "./subscriptions.ts";

const State = z.object({ events: z.array(StoredEvent), subscriptions: z.array(Subscription) });
type State = z.infer<typeof State>;

/** What Graph holds, kept in a file (null: in memory only). */
export type GraphState = {
  readonly events: () => readonly StoredEvent[];
  readonly subscriptions: () => readonly Subscription[];
  /** Adds the event, or puts it in the place of the one with its id. */
  readonly putEvent: (event: StoredEvent) => void;
  readonly dropEvent: (id: string) => void;
  readonly putSubscription: (subscription: Subscription) => void;
  readonly dropSubscriptions: (isGone: (subscription: Subscription) => boolean) => void;
  /** Begins anew with some events and nobody who wants to be told. */
  readonly reset: (events: readonly StoredEvent[]) => void;
};

/** Opens it as it was left. */
export function openGraphState(file: string | null): GraphState {
  let state: State = { events: [], subscriptions: [] };
  if (file !== null && existsSync(file)) state = State.parse(JSON.parse(readFileSync(file, "utf8")));
  const put = (next: State): void => {
    state = next;
    if (file === null) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(next));
    renameSync(`${file}.new`, file);
  };
  const others = <T extends { id: string }>(all: readonly T[], id: string) =>
    all.filter((one) => one.id !== id);
  return {
    events: () => state.events,
    subscriptions: () => state.subscriptions,
    putEvent: (event) => put({ ...state, events: [...others(state.events, event.id), event] }),
    dropEvent: (id) => put({ ...state, events: others(state.events, id) }),
    putSubscription: (one) => put({ ...state, subscriptions: [...others(state.subscriptions, one.id), one] }),
    dropSubscriptions: (isGone) => {
      const kept = state.subscriptions.filter((one) => !isGone(one));
      if (kept.length < state.subscriptions.length) put({ ...state, subscriptions: kept });
    },
    reset: (events) => put({ events: [...events], subscriptions: [] }),
  };
}
