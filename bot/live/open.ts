import { type ClientMessage, closeCodes, liveLimits } from "../../core/contract/live.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import { hasLapsed, type SharedRecord } from "../../core/domain/shared-record.ts";
import { asSeenBy } from "../../core/domain/visibility.ts";
import type { App, Committed, OpenedPair } from "../app/app.ts";
import type { SignedIn } from "../ports/authenticate.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { textToCursor } from "./cursor.ts";
import type { Member, Room, Session } from "./live-state.ts";
import { nowhere, presentFor, tellPresent } from "./presence.ts";
import { cursorOf, see, sideOf } from "./room.ts";
import type { Rooms } from "./rooms.ts";

type OpenMessage = Extract<ClientMessage, { m: "open" }>;
type OpenDeps = {
  readonly app: Pick<App, "openPair">;
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly log: Log;
};

/** Opens pairs for sockets: a snapshot, or what changed since a cursor of this instance. */
export function createOpening({ app, rooms, clock, log }: OpenDeps) {
  return async function open(session: Session, signedIn: SignedIn, message: OpenMessage): Promise<void> {
    const { pairId } = message;
    if (!session.members.has(pairId) && session.members.size >= liveLimits.openPairs) {
      return refuseOpening(session, message, "busy");
    }
    const room = rooms.enter({ tenantId: signedIn.actor.tenantId, pairId });
    const since = textToCursor(message.since);
    const isOurs = since?.epoch === room.epoch;
    const missed: Committed[] = [];
    room.openings.add(missed);
    try {
      const opened = await app.openPair(signedIn.actor, pairId, isOurs ? undefined : since?.seen);
      if (session.isClosed) return;
      if (!opened.ok) return refuseOpening(session, message, opened.refusal.code);
      const member = session.members.get(pairId) ?? memberOf(session, signedIn, room);
      if (!session.members.has(pairId)) rooms.join(member);
      answer(member, withMissed(opened.value, missed), isOurs ? since.seq : null);
    } catch (error) {
      log("open-failed", { level: "error", error });
      session.socket.close(closeCodes.tryLater);
    } finally {
      room.openings.delete(missed);
      rooms.closeIfEmpty(room);
    }
  };

  function answer(member: Member, opened: OpenedPair, from: number | null): void {
    const { room, side, session } = member;
    see(side, opened.mark, opened.notebook);
    const now = clock.now();
    const open = opened.records.filter((record) => !hasLapsed(record, now));
    const since = hasLost(room, open, from) ? null : from;
    const records =
      since === null ? open : open.filter((record) => (room.changedAt.get(record.id) ?? 0) > since);
    const present = presentFor(member);
    member.toldPresent = JSON.stringify(present);
    session.socket.send(
      JSON.stringify({
        m: "opened",
        pairId: room.key.pairId,
        mode: since === null ? "snapshot" : "changes",
        records,
        notebook: opened.notebook,
        present,
        cursor: cursorOf(room, side),
        seq: side.seq,
        now,
      }),
    );
    tellPresent(room);
  }
}

function memberOf(session: Session, { actor }: SignedIn, room: Room): Member {
  return { session, room, side: sideOf(room, actor.personId), at: nowhere, toldPresent: "" };
}

/**
 * Whether something changed since a cursor and is no longer open, or the rhythm of the meetings did: only a
 * snapshot tells a client to drop what it knows.
 */
function hasLost(room: Room, open: readonly SharedRecord[], from: number | null): boolean {
  if (from === null) return false;
  const isChanged = (id: string) => (room.changedAt.get(id) ?? 0) > from;
  if (open.some((record) => record.type === "series" && isChanged(record.id))) return true;
  const ids = new Set<string>(open.map((record) => record.id));
  for (const [id, seq] of room.changedAt) if (seq > from && !ids.has(id)) return true;
  return false;
}

/** What was committed while the pair was read: it may be newer than what was found. */
function withMissed(opened: OpenedPair, missed: readonly Committed[]): OpenedPair {
  if (missed.length === 0) return opened;
  const records = new Map<string, SharedRecord>(opened.records.map((record) => [record.id, record]));
  let notebook: Notebook = opened.notebook;
  for (const committed of missed) {
    for (const whole of committed.records) {
      const record = asSeenBy(whole, opened.by.id);
      if ((records.get(record.id)?.rev ?? -1) < record.rev) records.set(record.id, record);
    }
    const other = committed.notebook;
    if (other?.ownerId === opened.by.id && other.rev > notebook.rev) notebook = other;
  }
  return { ...opened, records: [...records.values()], notebook };
}

function refuseOpening(session: Session, { pairId }: OpenMessage, code: string): void {
  session.socket.send(`{"m":"open-refused","pairId":"${pairId}","refusal":{"code":"${code}"}}`);
}
