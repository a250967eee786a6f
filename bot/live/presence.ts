import type { Presence, Whereabouts } from "../../core/contract/live.ts";
import { noteScopeOf } from "../../core/domain/note.ts";
import type { Member, Room } from "./live-state.ts";

/** Where somebody is when nothing is told of it. */
export const nowhere: Whereabouts = { looking: null, typing: false };

/** What a member may know of where another is: of a private place only its owner knows. [LV3] [NT5] */
function visibleTo(reader: Member, other: Member): Whereabouts {
  const isPrivate = other.at.looking !== null && noteScopeOf(other.at.looking) === "personal";
  return isPrivate && reader.side !== other.side ? nowhere : other.at;
}

/** Everyone else who has the pair open, as one of them may see it. Held in memory only. [LV2] */
export function presentFor(reader: Member): Presence[] {
  const present: Presence[] = [];
  for (const other of reader.room.members) {
    if (other === reader) continue;
    present.push({ personId: other.side.personId, at: visibleTo(reader, other) });
  }
  return present;
}

/** Tells each member who is here, if that is news to them. */
export function tellPresent(room: Room): void {
  for (const member of room.members) {
    const present = JSON.stringify(presentFor(member));
    if (present === member.toldPresent) continue;
    member.toldPresent = present;
    member.session.socket.send(`{"m":"present","pairId":"${room.key.pairId}","present":${present}}`);
  }
}
