import { WebSocket } from "ws";
import * as Y from "yjs";
import { LIVE_PROTOCOL } from "../../../core/contract/live.ts";
import { bytesToBase64 } from "../../../core/domain/base64.ts";

/** One end of a pair: sends numbered edits, and tells which numbers of the other end have arrived. */
export type End = {
  /** Sends the edit with the next number. */
  readonly send: (edit: number) => void;
  /** Called with the highest number of the other end's edits that is here; numbers below it are here too. */
  onArrival: (edit: number) => void;
  readonly close: () => void;
};

/** How edits travel: over the raw relay, as structure, or as typed text. */
export type Wire = (place: {
  readonly port: number;
  readonly pair: number;
  readonly side: number;
}) => Promise<End>;

/** People and points of the benches; the servers know them by the same names. */
export const benchTenant = "bench";
export const benchPerson = (pair: number, side: number): string => `p${pair}-${side}`;
export const benchPair = (pair: number) => `pair_b${pair}` as const;
export const benchPoint = (side: number) => `tp_side${side}` as const;

async function opened(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("error", reject);
  });
  return socket;
}

let connections = 0;

/** The command of an edit, never sent before; the raw relay carries the same bytes. */
function editMessage(pair: number, side: number, edit: number, connection: number): string {
  return JSON.stringify({
    m: "do",
    pairId: benchPair(pair),
    commandId: `cmd_${connection}x${edit}`,
    command: { name: "point.edit", pointId: benchPoint(side), text: `edit ${edit}` },
  });
}

const NUMBER = /"text":"edit (\d+)"/;

/** The floor: the same messages, relayed unread. */
export const rawWire: Wire = async ({ port, pair, side }) => {
  const socket = await opened(`ws://127.0.0.1:${port}/${pair}`);
  const connection = connections++;
  const end: End = {
    send: (edit) => socket.send(editMessage(pair, side, edit, connection)),
    onArrival: () => undefined,
    close: () => socket.terminate(),
  };
  socket.on("message", (data) => {
    const message: unknown = JSON.parse(String(data));
    const found = NUMBER.exec(JSON.stringify(message));
    if (found?.[1] !== undefined) end.onArrival(Number(found[1]));
  });
  return end;
};

type Incoming = {
  m: string;
  by?: string;
  records?: { id: string; text?: string }[];
};

async function joined(port: number, pair: number, side: number): Promise<WebSocket> {
  const socket = await opened(`ws://127.0.0.1:${port}/live`);
  const isOpen = new Promise<void>((resolve) => {
    const wait = (data: unknown): void => {
      if (!String(data).startsWith('{"m":"opened"')) return;
      socket.off("message", wait);
      resolve();
    };
    socket.on("message", wait);
  });
  socket.send(JSON.stringify({ m: "hello", token: benchPerson(pair, side), protocol: LIVE_PROTOCOL }));
  socket.send(JSON.stringify({ m: "open", pairId: benchPair(pair), since: null }));
  await isOpen;
  return socket;
}

/** Edits of a talking point, through decision, commit and announcement. */
export const structureWire: Wire = async ({ port, pair, side }) => {
  const socket = await joined(port, pair, side);
  const theirs = benchPoint(1 - side);
  const connection = connections++;
  const end: End = {
    send: (edit) => socket.send(editMessage(pair, side, edit, connection)),
    onArrival: () => undefined,
    close: () => socket.terminate(),
  };
  socket.on("message", (data) => {
    const message: Incoming = JSON.parse(String(data));
    if (message.m !== "changed") return;
    for (const record of message.records ?? []) {
      if (record.id === theirs) end.onArrival(Number(record.text?.slice("edit ".length)));
    }
  });
  return end;
};

/** Letters typed into the note that both share, relayed before they are stored. */
export const textWire: Wire = async ({ port, pair, side }) => {
  const socket = await joined(port, pair, side);
  const doc = new Y.Doc();
  let latest: Uint8Array = new Uint8Array();
  doc.on("update", (update: Uint8Array) => {
    latest = update;
  });
  let arrived = 0;
  const end: End = {
    send: (edit) => {
      doc.getText("words").insert(doc.getText("words").length, "x");
      const update = bytesToBase64(latest);
      socket.send(
        JSON.stringify({ m: "type", pairId: benchPair(pair), target: benchPoint(0), n: edit, update }),
      );
    },
    onArrival: () => undefined,
    close: () => socket.terminate(),
  };
  socket.on("message", (data) => {
    const message: Incoming = JSON.parse(String(data));
    if (message.m !== "typing") return;
    arrived++;
    end.onArrival(arrived);
  });
  return end;
};
