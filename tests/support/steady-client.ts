import { WebSocket } from "ws";
import { LIVE_PROTOCOL, ServerMessage } from "../../core/contract/live.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId, PairId } from "../../core/domain/ids.ts";

/** A client that carries on by itself: comes back when it is cut off, and sends again what was not acknowledged. */
export type SteadyClient = {
  /** Gives a command and keeps it until it is acknowledged. */
  readonly act: (commandId: CommandId, command: CommandInput) => void;
  readonly acknowledged: ReadonlySet<CommandId>;
  readonly refused: ReadonlyMap<CommandId, string>;
  readonly waiting: () => number;
  /** How often it had to come back. */
  readonly returns: () => number;
  readonly close: () => void;
};

const BACK_MS = 20;
const AGAIN_MS = 300;

/** Starts one for a pair; it connects, and connects again, until it is closed. */
export function startSteadyClient(url: string, token: string, pairId: PairId): SteadyClient {
  const pending = new Map<CommandId, CommandInput>();
  const acknowledged = new Set<CommandId>();
  const refused = new Map<CommandId, string>();
  let socket: WebSocket | null = null;
  let isOpen = false;
  let isClosed = false;
  let cursor: string | null = null;
  let connections = 0;

  function say(message: object): void {
    socket?.send(JSON.stringify(message));
  }

  function send(commandId: CommandId, command: CommandInput): void {
    if (isOpen) say({ m: "do", pairId, commandId, command });
  }

  function hear(text: string): void {
    const message = ServerMessage.parse(JSON.parse(text));
    if (message.m === "opened") {
      isOpen = true;
      cursor = message.cursor;
      for (const [commandId, command] of pending) send(commandId, command);
    }
    if (message.m === "changed") cursor = message.cursor;
    if (message.m === "done") {
      acknowledged.add(message.commandId);
      pending.delete(message.commandId);
    }
    if (message.m !== "refused") return;
    const { commandId, refusal } = message;
    const command = pending.get(commandId);
    if (refusal.code === "busy" && command !== undefined) {
      setTimeout(() => send(commandId, command), AGAIN_MS);
    } else {
      refused.set(commandId, refusal.code);
      pending.delete(commandId);
    }
  }

  function connect(): void {
    if (isClosed) return;
    const next = new WebSocket(url.replace("http", "ws"));
    socket = next;
    next.on("open", () => {
      connections++;
      say({ m: "hello", token, protocol: LIVE_PROTOCOL });
      say({ m: "open", pairId, since: cursor });
    });
    next.on("message", (data) => hear(data.toString()));
    next.on("error", () => undefined);
    next.on("close", () => {
      isOpen = false;
      setTimeout(connect, BACK_MS);
    });
  }

  connect();
  return {
    act: (commandId, command) => {
      pending.set(commandId, command);
      send(commandId, command);
    },
    acknowledged,
    refused,
    waiting: () => pending.size,
    returns: () => Math.max(0, connections - 1),
    close: () => {
      isClosed = true;
      socket?.terminate();
    },
  };
}
