import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { decide } from "../../../core/domain/decide.ts";
import { createMemoryDevice } from "../../../tab/lib/outbox.ts";
import type { PairSession } from "../../../tab/lib/pair-session.ts";
import { createPairSession } from "../../../tab/lib/pair-session-live.ts";
import type { OpenWire } from "../../../tab/lib/wire.ts";
import { percentile } from "../report.ts";
import { startMeasured } from "./child.ts";
import type { CosmosProcess } from "./cosmos-process.ts";
import { benchPair, benchPerson, benchPoint, benchTenant } from "./wires.ts";

const PAIRS = 50;
const TWOFOLD = new URL("./twofold-server.ts", import.meta.url);

/**
 * The server is killed while both of 50 pairs have edits under way, and started again on the same port. Counted
 * from when it listens until a client of the product has everything stored and shows the partner's edit.
 */
export async function recoveryAfterCrash(cosmos: CosmosProcess): Promise<{ p50: number; p95: number }> {
  const first = await startMeasured(TWOFOLD, [String(PAIRS), cosmos.url]);
  const sessions = Array.from({ length: PAIRS }, (_, pair) =>
    [0, 1].map((side) => openSession(first.port, pair, side)),
  ).flat();
  await Promise.all(sessions.map((session) => until(session, isSaved)));
  await first.kill();
  for (const [i, session] of sessions.entries()) {
    session.act({ name: "point.edit", pointId: benchPoint(i % 2), text: `after ${i}` });
  }
  const again = await startMeasured(TWOFOLD, [String(PAIRS), cosmos.url, String(first.port)]);
  const listening = performance.now();
  const back = await Promise.all(
    sessions.map(async (session, i) => {
      const partners = `after ${i % 2 === 0 ? i + 1 : i - 1}`;
      await until(session, (one) => isSaved(one) && shows(one, partners));
      return performance.now() - listening;
    }),
  );
  for (const session of sessions) session.close();
  await again.kill();
  const sorted = back.sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

function openSession(port: number, pair: number, side: number): PairSession {
  return createPairSession({
    owner: { tenantId: benchTenant, personId: benchPerson(pair, side) },
    pairId: benchPair(pair),
    language: "en",
    openWire: wireTo(port),
    getToken: async () => benchPerson(pair, side),
    device: createMemoryDevice(),
    timers: {
      nowMs: () => Date.now(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    random: Math.random,
    freshId: () => randomBytes(12).toString("base64url"),
    network: { isOnline: () => true, onChange: () => () => undefined },
    loadDecide: () => Promise.resolve(decide),
    loadNotes: () => import("../../../tab/lib/note-doc.ts"),
  });
}

function wireTo(port: number): OpenWire {
  return (events) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { perMessageDeflate: false });
    let isOver = false;
    const over = (code: number): void => {
      if (!isOver) events.closed(code);
      isOver = true;
    };
    socket.on("open", () => events.opened());
    socket.on("message", (data) => events.message(String(data)));
    socket.on("close", over);
    socket.on("error", () => over(1006));
    return {
      send: (text) => socket.send(text),
      close: () => {
        isOver = true;
        socket.terminate();
      },
    };
  };
}

function isSaved(session: PairSession): boolean {
  const screen = session.screen();
  return screen.state === "ready" && screen.saving.state === "saved";
}

function shows(session: PairSession, text: string): boolean {
  const screen = session.screen();
  return (
    screen.state === "ready" &&
    screen.agenda.sections.some((section) => section.points.some((point) => point.text === text))
  );
}

async function until(session: PairSession, isSo: (session: PairSession) => boolean): Promise<void> {
  const timedOut = wait(20_000, "late" as const, { ref: false });
  const happened = new Promise<"so">((resolve) => {
    const look = (): void => {
      if (!isSo(session)) return;
      stop();
      resolve("so");
    };
    const stop = session.subscribe(look);
    look();
  });
  if ((await Promise.race([happened, timedOut])) === "late")
    throw new Error("A client did not come back in 20 s.");
}
