import type { PairId } from "../../core/domain/ids.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { Refusal } from "../../core/domain/result.ts";
import type { App } from "../app/app.ts";
import type { Log } from "../ports/log.ts";
import type { Timers } from "../ports/timers.ts";
import type { Member, Session, TypingBuffer } from "./live-state.ts";

/** All buffers share one timer: one of its own for each keystroke costs more than the keystroke. */
const TICK_MS = 20;
/** Typing rests: what was typed is stored. */
const PAUSE_TICKS = 400 / TICK_MS;
/** Typing goes on: it is stored all the same. */
const LATEST_TICKS = 2_000 / TICK_MS;

type BufferDeps = { readonly app: Pick<App, "type">; readonly timers: Timers; readonly log: Log };

/** Refusals after which the same text may be stored a moment later. */
const passing: ReadonlySet<string> = new Set(["conflict", "busy"]);

/** Keeps typed text for a moment, stores it, and acknowledges it only then. [LV1] */
export function createTypingBuffers({ app, timers, log }: BufferDeps) {
  const underWay = new Set<Promise<void>>();
  const kept = new Set<TypingBuffer>();
  let isTicking = false;

  function tick(): void {
    for (const buffer of kept) {
      buffer.quietTicks++;
      buffer.ticks++;
      if (buffer.quietTicks >= PAUSE_TICKS || buffer.ticks >= LATEST_TICKS) store(buffer);
    }
    isTicking = kept.size > 0;
    if (isTicking) timers.after(TICK_MS, tick);
  }

  function keep(buffer: TypingBuffer): void {
    if (kept.has(buffer)) return;
    buffer.ticks = 0;
    kept.add(buffer);
    if (isTicking) return;
    isTicking = true;
    timers.after(TICK_MS, tick);
  }

  function store(buffer: TypingBuffer): void {
    if (buffer.isStoring || buffer.updates.length === 0) return;
    kept.delete(buffer);
    const { member, target, updates, n } = buffer;
    const { session, room } = member;
    const actor = session.signedIn?.actor;
    if (actor === undefined) return;
    buffer.updates = [];
    buffer.isStoring = true;
    const storing = app.type(actor, room.key.pairId, target, updates).then(
      (result) => {
        buffer.isStoring = false;
        if (result.ok) {
          session.socket.send(`{"m":"typed",${placeText(placeOf(buffer))},"n":${n}}`);
        } else if (passing.has(result.refusal.code) && !session.isClosed) {
          buffer.updates = [...updates, ...buffer.updates];
        } else {
          refuseTyping(session, placeOf(buffer), n, result.refusal);
          (target.startsWith("tp_") ? room.docs : member.side.docs).delete(target);
        }
        settle(buffer);
      },
      (error: unknown) => {
        log("typing-not-stored", { level: "error", error });
        buffer.isStoring = false;
        refuseTyping(session, placeOf(buffer), n, { code: "busy" });
        settle(buffer);
      },
    );
    underWay.add(storing);
    void storing.finally(() => underWay.delete(storing));
  }

  function settle(buffer: TypingBuffer): void {
    const { session } = buffer.member;
    if (buffer.updates.length === 0) session.typing.delete(keyOf(buffer.member, buffer.target));
    else if (session.isClosed) store(buffer);
    else keep(buffer);
  }

  return {
    /** Keeps an update that was relayed. */
    add: (member: Member, target: NoteTarget, n: number, update: Uint8Array): void => {
      const key = keyOf(member, target);
      let buffer = member.session.typing.get(key);
      if (buffer === undefined) {
        buffer = { member, target, updates: [], n, isStoring: false, quietTicks: 0, ticks: 0 };
        member.session.typing.set(key, buffer);
      }
      buffer.updates.push(update);
      buffer.n = n;
      buffer.quietTicks = 0;
      if (member.session.isClosed) store(buffer);
      else keep(buffer);
    },
    /** Stores at once what a window typed: nobody waits for more of it. */
    storeAll: (buffers: Iterable<TypingBuffer>): void => {
      for (const buffer of buffers) store(buffer);
    },
    /** Resolves when nothing is on its way to the store. */
    settled: async (): Promise<void> => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** Where a text is: the pair and the target in it. */
type Place = { readonly pairId: PairId; readonly target: NoteTarget };

/** Says no to what was typed; it stays with its writer. */
export function refuseTyping(session: Session, place: Place, n: number, refusal: Refusal): void {
  session.socket.send(
    `{"m":"type-refused",${placeText(place)},"n":${n},"refusal":${JSON.stringify(refusal)}}`,
  );
}

function placeOf({ member, target }: TypingBuffer): Place {
  return { pairId: member.room.key.pairId, target };
}

function placeText({ pairId, target }: Place): string {
  return `"pairId":"${pairId}","target":"${target}"`;
}

function keyOf(member: Member, target: NoteTarget): string {
  return `${member.room.key.pairId}/${target}`;
}
