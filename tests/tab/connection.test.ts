import { closeCodes, type ServerMessage, type ServerMessageOf } from "../../core/contract/live.ts";
import type { Refusal } from "../../core/domain/result.ts";
import { createConnection } from "../../tab/lib/connection.ts";
import { manualTimers, settled } from "../support/manual-timers.ts";
import { aPair, NOON, PAIR_ID } from "../support/pair-builder.ts";
import { openedWith, scriptedServer, switchableNetwork } from "../support/scripted-server.ts";

type Seen = { refusal: Refusal | null; outdated: boolean; jumps: number };

function start(options: { getToken?: (isFresh: boolean) => Promise<string> } = {}) {
  const server = scriptedServer();
  const timers = manualTimers();
  const network = switchableNetwork();
  const tokens: boolean[] = [];
  const received: ServerMessage[] = [];
  const opened: string[] = [];
  const seen: Seen = { refusal: null, outdated: false, jumps: 0 };
  const connection = createConnection(
    {
      pairId: PAIR_ID,
      language: "de",
      openWire: server.openWire,
      getToken:
        options.getToken ??
        (async (isFresh) => {
          tokens.push(isFresh);
          return "token";
        }),
      timers,
      random: () => 0.5,
      network,
    },
    {
      opened: (message) => opened.push(message.cursor),
      received: (message) => received.push(message),
      refused: (refusal) => {
        seen.refusal = refusal;
      },
      outdated: () => {
        seen.outdated = true;
      },
      stateChanged: () => {},
      clockJumped: () => {
        seen.jumps++;
      },
    },
  );
  const open = async (message: Partial<ServerMessageOf<"opened">> = {}) => {
    await settled();
    server.accept();
    server.say(openedWith(message));
  };
  return { server, timers, network, tokens, received, opened, seen, connection, open };
}

function changed(seq: number): ServerMessage {
  return { m: "changed", pairId: PAIR_ID, seq, cursor: `c${seq}`, records: [aPair] };
}

describe("the connection", () => {
  test("[LV6] says hello with a token and the page's language, opens the pair, and is live once it is opened", async () => {
    const { server, connection } = start();
    await settled();
    server.accept();
    expect(server.heard()).toEqual([
      { m: "hello", token: "token", protocol: 1, language: "de" },
      { m: "open", pairId: PAIR_ID, since: null },
    ]);
    expect(connection.state()).toBe("connecting");
    expect(connection.send({ m: "close", pairId: PAIR_ID })).toBe(false);
    server.say(openedWith());
    expect(connection.state()).toBe("live");
    expect(connection.send({ m: "close", pairId: PAIR_ID })).toBe(true);
  });

  test("comes back by itself and asks for what changed since", async () => {
    const { server, timers, connection, open } = start();
    await open();
    server.say(changed(1));
    server.heard();
    server.cut();
    expect(connection.state()).toBe("lost");
    await timers.advance(200);
    server.accept();
    expect(server.heard().at(-1)).toEqual({ m: "open", pairId: PAIR_ID, since: "c1" });
  });

  test("[LV4] a gap in the announcements makes it ask again from before the gap, once", async () => {
    const { server, received, open } = start();
    await open();
    server.say(changed(1));
    server.heard();
    server.say(changed(3));
    server.say(changed(4));
    expect(server.heard()).toEqual([{ m: "open", pairId: PAIR_ID, since: "c1" }]);
    expect(received.length).toBe(2);
    server.say(openedWith({ mode: "changes", cursor: "c4", seq: 4 }));
    expect(received.length).toBe(3);
    server.say(changed(5));
    expect(server.heard()).toEqual([]);
  });

  test("[LV4] what is announced while it asks is merged after the answer", async () => {
    const { server, received, opened, open } = start();
    await open();
    server.say(changed(3));
    received.length = 0;
    server.say(changed(4));
    expect(received.length).toBe(0);
    server.say(openedWith({ cursor: "c3", seq: 3 }));
    expect(opened.at(-1)).toBe("c3");
    expect(received).toEqual([changed(4)]);
  });

  test("retries eagerly while a server may restart, then ever more slowly", async () => {
    const { server, timers } = start({ getToken: async () => "token" });
    await settled();
    server.cut();
    let before = server.wires();
    for (let second = 0; second < 4; second++) {
      await timers.advance(1_000);
      if (server.wires() > before) server.cut();
      before = server.wires();
    }
    expect(before).toBeGreaterThan(3);
    for (let minute = 0; minute < 20; minute++) {
      await timers.advance(30_000);
      server.cut();
    }
    before = server.wires();
    await timers.advance(20_000);
    expect(server.wires() - before).toBeLessThanOrEqual(1);
  });

  test("asks for a fresh token when the server did not take the one it had, and not in a hurry", async () => {
    const { server, timers, tokens } = start();
    await settled();
    server.accept();
    server.cut(closeCodes.unauthenticated);
    await timers.advance(200);
    expect(tokens).toEqual([false, true]);
    server.accept();
    server.cut(closeCodes.unauthenticated);
    await timers.advance(200);
    expect(tokens.length).toBe(2);
    await timers.advance(400);
    expect(tokens).toEqual([false, true, true]);
  });

  test("tries again when no token is to be had", async () => {
    let asked = 0;
    const { server, timers } = start({
      getToken: () => {
        asked++;
        return asked === 1 ? Promise.reject(new Error("no")) : Promise.resolve("token");
      },
    });
    await settled();
    expect(server.wires()).toBe(0);
    await timers.advance(500);
    expect(server.wires()).toBe(1);
  });

  test("stops when the pair is not this person's", async () => {
    const { server, timers, seen, connection } = start();
    await settled();
    server.accept();
    server.say({ m: "open-refused", pairId: PAIR_ID, refusal: { code: "not-found" } });
    expect(seen.refusal).toEqual({ code: "not-found" });
    expect(connection.state()).toBe("stopped");
    await timers.advance(120_000);
    expect(server.wires()).toBe(1);
  });

  test("stops when access was taken away", async () => {
    const { server, seen, open } = start();
    await open();
    server.cut(closeCodes.forbidden);
    expect(seen.refusal).toEqual({ code: "not-found" });
  });

  test("asks to be reloaded by a server of another version, and does not come back", async () => {
    const { server, timers, seen, connection, open } = start();
    await open();
    server.cut(closeCodes.otherVersion);
    expect(seen.outdated).toBe(true);
    connection.resume();
    await timers.advance(60_000);
    expect(server.wires()).toBe(1);
  });

  test("notices a wire that is dead without saying so", async () => {
    const { server, timers, connection, open } = start();
    await open();
    server.say({ m: "pong", t: timers.nowMs(), now: NOON });
    await timers.advance(15_000);
    expect(connection.state()).toBe("live");
    await timers.advance(8_000);
    expect(connection.state()).toBe("lost");
    await timers.advance(200);
    expect(server.wires()).toBe(2);
  });

  test("asks whether anybody listens when it talks into a silence", async () => {
    const { server, timers, connection, open } = start();
    await open();
    server.say({ m: "pong", t: timers.nowMs(), now: NOON });
    await timers.advance(5_000);
    server.heard();
    connection.send({ m: "close", pairId: PAIR_ID });
    expect(server.heard().map((message) => message.m)).toEqual(["close", "ping"]);
  });

  test("knows the server's time by the answered ping with the shortest round trip", async () => {
    const { server, timers, connection, open } = start();
    await open({ now: "2026-03-02T12:00:00.000Z" });
    const offsetMs = Date.parse("2026-03-02T12:00:00.000Z") - timers.nowMs();
    const pong = async (wayMs: number, skewMs: number) => {
      const t = timers.nowMs();
      await timers.advance(wayMs);
      const now = new Date(timers.nowMs() - wayMs / 2 + offsetMs + skewMs).toISOString();
      server.say({ m: "pong", t, now });
      return connection.serverNowMs() - timers.nowMs() - offsetMs;
    };
    expect(await pong(100, 30)).toBe(30);
    expect(await pong(20, 5)).toBe(5);
    expect(await pong(400, 180)).toBe(5);
  });

  test("follows a server whose clock was moved", async () => {
    const { server, timers, seen, connection, open } = start();
    await open();
    server.say({ m: "pong", t: timers.nowMs(), now: "2026-03-02T12:00:00.000Z" });
    await timers.advance(1_000);
    server.say({ m: "pong", t: timers.nowMs() - 50, now: "2026-03-09T12:00:00.000Z" });
    expect(seen.jumps).toBe(1);
    expect(connection.serverNowMs()).toBe(Date.parse("2026-03-09T12:00:00.000Z") + 25);
  });

  test("is silent while suspended and back at once when resumed", async () => {
    const { server, timers, connection, open } = start();
    await open();
    connection.suspend();
    expect(connection.state()).toBe("stopped");
    await timers.advance(60_000);
    expect(server.wires()).toBe(1);
    connection.resume();
    await settled();
    expect(server.wires()).toBe(2);
    server.accept();
    server.say(openedWith());
    expect(connection.state()).toBe("live");
  });

  test("tries at once when the device finds a network again", async () => {
    const { server, timers, network, open } = start();
    await open();
    for (let i = 0; i < 10; i++) {
      server.cut();
      await timers.advance(30_000);
    }
    server.cut();
    const before = server.wires();
    network.set(true);
    await settled();
    expect(server.wires()).toBe(before + 1);
  });

  test("does not take the device's word that there is no network while the server answers", async () => {
    const { server, timers, network, connection, open } = start();
    await open();
    network.set(false);
    server.say({ m: "pong", t: timers.nowMs(), now: NOON });
    await timers.advance(10_000);
    expect(connection.state()).toBe("live");
  });

  test("ignores what it does not understand", async () => {
    const { server, received, connection, open } = start();
    await open();
    server.sayRaw("no json");
    server.sayRaw('{"m":"news"}');
    expect(received).toEqual([]);
    expect(connection.state()).toBe("live");
  });

  test("is over for good when closed", async () => {
    const { server, timers, network, connection, open } = start();
    await open();
    connection.close();
    connection.resume();
    network.set(true);
    await timers.advance(60_000);
    expect(server.wires()).toBe(1);
    expect(connection.state()).toBe("stopped");
  });
});
