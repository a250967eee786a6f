import type { PersonId } from "../../core/domain/ids.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import { isParticipant } from "../../core/domain/pair.ts";
import { asSeenBy } from "../../core/domain/visibility.ts";
import type { Committed } from "../app/app.ts";
import type { SessionMark } from "../ports/store.ts";
import { cursorToText } from "./cursor.ts";
import type { Member, Room, Side } from "./live-state.ts";

/** The side of a person, made when it is not there yet. */
export function sideOf(room: Room, personId: PersonId): Side {
  const known = room.sides.find((side) => side.personId === personId);
  if (known !== undefined) return known;
  const side: Side = {
    personId,
    seq: 0,
    seen: { shared: null, notebookRev: 0 },
    docs: new Map(),
  };
  room.sides.push(side);
  return side;
}

/** Where a side stands now. */
export function cursorOf(room: Room, side: Side): string {
  return cursorToText({ epoch: room.epoch, seq: room.seq, seen: side.seen });
}

/** A side has seen the shared records as of a mark, and its own notebook. */
export function see(side: Side, mark: SessionMark | null, notebook: Notebook | null): void {
  const { shared, notebookRev } = side.seen;
  side.seen = { shared: mark ?? shared, notebookRev: Math.max(notebookRev, notebook?.rev ?? 0) };
}

/**
 * Tells everyone in the room who may know. Each person is asked about again, and gets of each record
 * what they may. Returns the members who may not be here any more.
 */
export function announce(room: Room, committed: Committed): Member[] {
  for (const missed of room.openings) missed.push(committed);
  const { pair, records, notebook, mark } = committed;
  if (records.length > 0) room.seq++;
  for (const record of records) room.changedAt.set(record.id, room.seq);
  const strangers: Member[] = [];
  for (const side of room.sides) {
    const isOwner = notebook?.ownerId === side.personId;
    if (records.length === 0 && !isOwner) continue;
    see(side, mark, isOwner ? notebook : null);
    side.seq++;
    if (!isParticipant(pair, side.personId)) {
      strangers.push(...room.members.filter((member) => member.side === side));
      continue;
    }
    const seen = records.map((record) => asSeenBy(record, side.personId));
    const text =
      `{"m":"changed","pairId":"${room.key.pairId}","seq":${side.seq},` +
      `"cursor":${JSON.stringify(cursorOf(room, side))},"records":${JSON.stringify(seen)}` +
      `${isOwner ? `,"notebook":${JSON.stringify(notebook)}` : ""}}`;
    for (const member of room.members) if (member.side === side) member.session.socket.send(text);
  }
  return strangers;
}
