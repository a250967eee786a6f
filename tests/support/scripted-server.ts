import { ClientMessage, type ServerMessage, type ServerMessageOf } from "../../core/contract/live.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { Network, OpenWire, WireEvents } from "../../tab/lib/wire.ts";
import { aPair, NOON, PAIR_ID, startPair } from "./pair-builder.ts";

/** The other end of a client's wires: a test says what the server says, and reads what it heard. */
export type ScriptedServer = {
  readonly openWire: OpenWire;
  /** How many wires the client began. */
  readonly wires: () => number;
  /** The client's newest wire stands. */
  readonly accept: () => void;
  readonly say: (message: ServerMessage) => void;
  readonly sayRaw: (text: string) => void;
  readonly cut: (code?: number) => void;
  /** What was heard since the last call, over every wire. */
  readonly heard: () => ClientMessage[];
};

export function scriptedServer(): ScriptedServer {
  let events: WireEvents | null = null;
  let wires = 0;
  let heard: ClientMessage[] = [];
  return {
    openWire: (mine) => {
      events = mine;
      wires++;
      return {
        send: (text) => heard.push(ClientMessage.parse(JSON.parse(text))),
        close: () => {
          if (events === mine) events = null;
        },
      };
    },
    wires: () => wires,
    accept: () => events?.opened(),
    say: (message) => events?.message(JSON.stringify(message)),
    sayRaw: (text) => events?.message(text),
    cut: (code = 1006) => events?.closed(code),
    heard: () => {
      const all = heard;
      heard = [];
      return all;
    },
  };
}

/** An answer to `open`; a snapshot of an empty pair for the manager unless told. */
export function openedWith(
  message: Partial<ServerMessageOf<"opened">> & { records?: SharedRecord[]; notebook?: Notebook } = {},
): ServerMessageOf<"opened"> {
  return {
    m: "opened",
    pairId: PAIR_ID,
    mode: "snapshot",
    records: [aPair],
    notebook: startPair().view("manager").notebook,
    present: [],
    cursor: "c0",
    seq: 0,
    now: NOON,
    ...message,
  };
}

/** A network that is there until a test takes it away. */
export function switchableNetwork(): Network & { readonly set: (isOnline: boolean) => void } {
  let isOnline = true;
  const listeners = new Set<() => void>();
  return {
    isOnline: () => isOnline,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      isOnline = next;
      for (const listener of listeners) listener();
    },
  };
}
