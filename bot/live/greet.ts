import { type ClientMessage, closeCodes, LIVE_PROTOCOL, liveLimits } from "../../core/contract/live.ts";
import { epochMsOf } from "../../core/domain/instant.ts";
import type { App } from "../app/app.ts";
import type { Authenticate } from "../ports/authenticate.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { parseMessage } from "./converse.ts";
import type { Session } from "./live-state.ts";

type GreetDeps = {
  readonly app: Pick<App, "reads">;
  readonly authenticate: Authenticate;
  readonly clock: Clock;
  readonly log: Log;
  /** Hears a message once it is known who speaks. */
  readonly hear: (session: Session, text: string) => void;
};

/** Hears what comes before a token was checked: `hello`, and a bounded queue of what follows it. */
export function createGreet({ app, authenticate, clock, log, hear }: GreetDeps) {
  async function welcome(session: Session, hello: Extract<ClientMessage, { m: "hello" }>): Promise<void> {
    if (hello.protocol !== LIVE_PROTOCOL) return session.socket.close(closeCodes.otherVersion);
    const checked = await authenticate(hello.token);
    if (session.isClosed) return;
    if (!checked.ok) {
      log("hello-refused", { code: checked.fault });
      const isOurs = checked.fault === "keys-unavailable";
      return session.socket.close(isOurs ? closeCodes.tryLater : closeCodes.unauthenticated);
    }
    const { actor, name, expiresAt } = checked.value;
    session.signedIn = checked.value;
    session.expiresAtMs = epochMsOf(expiresAt);
    session.cancelHello();
    const person = { id: actor.personId, name };
    session.socket.send(JSON.stringify({ m: "welcome", person, now: clock.now() }));
    if (hello.language !== undefined) {
      app.reads(actor, hello.language).catch((error: unknown) => {
        log("language-not-kept", { level: "warning", error });
      });
    }
    const early = session.early?.messages ?? [];
    session.early = null;
    for (const text of early) hear(session, text);
  }

  return function greet(session: Session, text: string): void {
    const { early } = session;
    if (early === null) {
      hear(session, text);
      return;
    }
    const message = early.saidHello ? undefined : parseMessage(text);
    if (message?.m === "hello") {
      early.saidHello = true;
      welcome(session, message).catch((error: unknown) => {
        log("hello-failed", { level: "error", error });
        session.socket.close(closeCodes.tryLater);
      });
      return;
    }
    early.messages.push(text);
    early.bytes += text.length;
    const isTooMuch =
      early.messages.length > liveLimits.queuedBeforeHello || early.bytes > liveLimits.queuedBytesBeforeHello;
    if (isTooMuch) session.socket.close(closeCodes.badMessage);
  };
}
