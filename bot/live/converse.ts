import { parseEnvelope } from "../../core/contract/envelope.ts";
import { ClientMessage, closeCodes } from "../../core/contract/live.ts";
import type { Refusal } from "../../core/domain/result.ts";
import type { App } from "../app/app.ts";
import type { SignedIn } from "../ports/authenticate.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { StoreUnavailable } from "../ports/store-unavailable.ts";
import type { Session } from "./live-state.ts";
import type { createOpening } from "./open.ts";
import { tellPresent } from "./presence.ts";
import type { Rooms } from "./rooms.ts";
import { createRounds } from "./rounds.ts";
import type { createTyping } from "./typing.ts";

type ConverseDeps = {
  readonly app: App;
  readonly rooms: Rooms;
  readonly open: ReturnType<typeof createOpening>;
  readonly typing: ReturnType<typeof createTyping>;
  readonly clock: Clock;
  readonly log: Log;
};
type DoMessage = Extract<ClientMessage, { m: "do" }>;

/** Parses one message; undefined when it is not one. */
export function parseMessage(text: string): ClientMessage | undefined {
  const parsed = ClientMessage.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
}

/** Answers what a person whose token was checked says. */
export function createConverse({ app, rooms, open, typing, clock, log }: ConverseDeps) {
  const inRounds = createRounds();

  function act(session: Session, { actor }: SignedIn, message: DoMessage): void {
    const { pairId, commandId, seen, command } = message;
    const envelope = parseEnvelope({ commandId, seen, command });
    if (!envelope.ok) {
      refuseAct(session, message, envelope.refusal);
      return;
    }
    const { value } = envelope;
    inRounds({ session, actor }, message, (sequence) => app.execute(actor, pairId, value, sequence)).then(
      (result) => {
        if (!result.ok) refuseAct(session, message, result.refusal);
        else session.socket.send(`{"m":"done","pairId":"${pairId}","commandId":"${commandId}"}`);
      },
      (error: unknown) => {
        const isStore = error instanceof StoreUnavailable;
        log(isStore ? "store-unavailable" : "command-failed", { level: "error", error });
        // The client keeps the command and sends it again: nothing is known about whether it was stored.
        refuseAct(session, message, { code: "busy" });
      },
    );
  }

  return function hear(session: Session, signedIn: SignedIn, message: ClientMessage): void {
    switch (message.m) {
      case "do":
        act(session, signedIn, message);
        break;
      case "type":
        typing.type(session, message);
        break;
      case "present": {
        const member = session.members.get(message.pairId);
        if (member === undefined) break;
        member.at = message.at;
        tellPresent(member.room);
        break;
      }
      case "ping":
        session.socket.send(`{"m":"pong","t":${message.t},"now":"${clock.now()}"}`);
        break;
      case "open":
        void open(session, signedIn, message);
        break;
      case "close":
        rooms.leave(session, message.pairId);
        break;
      case "hello":
        session.socket.close(closeCodes.badMessage);
    }
  };
}

function refuseAct(session: Session, { pairId, commandId }: DoMessage, refusal: Refusal): void {
  session.socket.send(
    `{"m":"refused","pairId":"${pairId}","commandId":"${commandId}","refusal":${JSON.stringify(refusal)}}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
