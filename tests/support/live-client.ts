import { WebSocket } from "ws";
import {
  type ClientMessage,
  LIVE_PROTOCOL,
  ServerMessage,
  type ServerMessageOf,
} from "../../core/contract/live.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId, PairId } from "../../core/domain/ids.ts";

/** One socket that speaks the live protocol and remembers everything it heard. */
export type LiveClient = {
  readonly send: (message: ClientMessage) => void;
  /** Sends words as they are, whether or not they are a message. */
  readonly sendRaw: (text: string) => void;
  /** Everything heard so far, as it came. */
  readonly heard: readonly string[];
  /** The messages of a kind heard so far. */
  readonly all: <M extends ServerMessage["m"]>(m: M) => ServerMessageOf<M>[];
  /** The first message of a kind that fits, heard already or yet to come. */
  readonly next: <M extends ServerMessage["m"]>(
    m: M,
    fits?: (message: ServerMessageOf<M>) => boolean,
  ) => Promise<ServerMessageOf<M>>;
  /** Forgets what was heard. */
  readonly forget: () => void;
  /** Opens a pair and resolves with the answer. */
  readonly open: (pairId: PairId, since?: string | null) => Promise<ServerMessageOf<"opened">>;
  /** Sends a command and resolves with what came of it. */
  readonly act: (
    pairId: PairId,
    command: CommandInput,
    commandId?: CommandId,
    round?: number,
  ) => Promise<ServerMessageOf<"done"> | ServerMessageOf<"refused">>;
  /** Resolves with the code when the socket is closed. */
  readonly closed: Promise<number>;
  /** Stops reading, as a frozen window does. */
  readonly freeze: () => void;
  readonly close: () => Promise<number>;
  /** Breaks the connection without a word. */
  readonly drop: () => void;
};

const WAIT_MS = 8_000;
let commands = 0;

/** Connects; says hello with a token unless it is null. Resolves when the socket is open. */
export async function connectLive(url: string, token: string | null): Promise<LiveClient> {
  const socket = new WebSocket(url.replace("http", "ws"), { perMessageDeflate: false });
  const heard: string[] = [];
  const messages: ServerMessage[] = [];
  const waiting = new Set<() => void>();
  socket.on("message", (data) => {
    heard.push(data.toString());
    messages.push(ServerMessage.parse(JSON.parse(data.toString())));
    for (const look of [...waiting]) look();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on("close", (code) => resolve(code));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  socket.on("error", () => undefined);

  function all<M extends ServerMessage["m"]>(m: M): ServerMessageOf<M>[] {
    return messages.filter((message): message is ServerMessageOf<M> => message.m === m);
  }

  /** Resolves with what `find` finds, now or when something more was heard. */
  function wait<T>(find: () => T | undefined, what: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        stop();
        resolve(found);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`No ${what} came; the last were ${heard.slice(-3).join(" ").slice(0, 600)}`));
      }, WAIT_MS);
      const stop = () => {
        clearTimeout(timer);
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });
  }

  function next<M extends ServerMessage["m"]>(
    m: M,
    fits: (message: ServerMessageOf<M>) => boolean = () => true,
  ): Promise<ServerMessageOf<M>> {
    return wait(() => all(m).find(fits), m);
  }

  const client: LiveClient = {
    send: (message) => socket.send(JSON.stringify(message)),
    sendRaw: (text) => socket.send(text),
    heard,
    all,
    next,
    forget: () => {
      heard.length = 0;
      messages.length = 0;
    },
    open: (pairId, since = null) => {
      const before = all("opened").length;
      client.send({ m: "open", pairId, since });
      return next("opened", (message) => all("opened").indexOf(message) >= before);
    },
    act: (pairId, command, commandId = `cmd_client-${++commands}`, round = undefined) => {
      client.send({ m: "do", pairId, commandId, command, ...(round === undefined ? {} : { round }) });
      const answers = () => [...all("done"), ...all("refused")];
      return wait(() => answers().find((answer) => answer.commandId === commandId), "answer");
    },
    closed,
    freeze: () => socket.pause(),
    close: () => {
      socket.close();
      return closed;
    },
    drop: () => socket.terminate(),
  };
  if (token !== null) client.send({ m: "hello", token, protocol: LIVE_PROTOCOL });
  return client;
}
