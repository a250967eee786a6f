import { closeCodes } from "../../core/contract/live.ts";
import type { PairId } from "../../core/domain/ids.ts";
import type { App, Committed } from "../app/app.ts";
import { createKeyed } from "../app/keyed-by-pair.ts";
import type { PairKey } from "../ports/store.ts";
import { forgetIdle } from "./live-docs.ts";
import type { Member, Room, Session } from "./live-state.ts";
import { tellPresent } from "./presence.ts";
import { announce } from "./room.ts";

/** Rounds of the heartbeat that an empty room, or a text nobody types in, is kept. */
const KEPT_ROUNDS = 3;

/** The pairs that somebody has open on this instance. */
export type Rooms = {
  /** The room of a pair, made when nobody has it open: from now on nothing that is committed is missed. */
  readonly enter: (key: PairKey) => Room;
  readonly join: (member: Member) => void;
  /** Closes a room in which nobody is: who asked for it may not enter. */
  readonly closeIfEmpty: (room: Room) => void;
  readonly leave: (session: Session, pairId: PairId) => void;
  /** One round of the heartbeat. */
  readonly sweep: () => void;
  readonly count: () => number;
  /** Closes all rooms. */
  readonly clear: () => void;
  readonly close: () => void;
};

type RoomDeps = {
  readonly app: Pick<App, "follow" | "onCommitted">;
  /** Names this run of the server. */
  readonly epoch: string;
  readonly committed: (room: Room, committed: Committed) => void;
};

/** Starts without rooms. */
export function createRooms({ app, epoch, committed }: RoomDeps): Rooms {
  const rooms = createKeyed<Room>();
  let made = 0;

  const stopListening = app.onCommitted((one) => {
    const room = rooms.get(one.key);
    if (room === undefined) return;
    committed(room, one);
    for (const stranger of announce(room, one)) stranger.session.socket.close(closeCodes.forbidden);
  });

  function clear(): void {
    for (const room of rooms.values()) room.unfollow();
    rooms.clear();
  }

  function close(room: Room): void {
    rooms.delete(room.key);
    room.unfollow();
  }

  return {
    enter: (key) => {
      const known = rooms.get(key);
      if (known !== undefined) {
        known.emptyFor = 0;
        return known;
      }
      const room: Room = {
        key,
        epoch: `${epoch}-${++made}`,
        seq: 0,
        changedAt: new Map(),
        sides: [],
        members: [],
        openings: new Set(),
        docs: new Map(),
        unfollow: app.follow(key),
        emptyFor: 0,
      };
      rooms.set(key, room);
      return room;
    },
    join: (member) => {
      member.room.members.push(member);
      member.session.members.set(member.room.key.pairId, member);
    },
    closeIfEmpty: (room) => {
      if (room.members.length === 0 && room.openings.size === 0 && room.sides.length === 0) close(room);
    },
    leave: (session, pairId) => {
      const member = session.members.get(pairId);
      if (member === undefined) return;
      session.members.delete(pairId);
      const { members } = member.room;
      members.splice(members.indexOf(member), 1);
      tellPresent(member.room);
    },
    sweep: () => {
      for (const room of rooms.values()) {
        for (const docs of [room.docs, ...room.sides.map((side) => side.docs)]) forgetIdle(docs, KEPT_ROUNDS);
        if (room.members.length > 0 || room.openings.size > 0) continue;
        room.emptyFor++;
        if (room.emptyFor < KEPT_ROUNDS) continue;
        close(room);
      }
    },
    count: () => rooms.size(),
    clear,
    close: () => {
      stopListening();
      clear();
    },
  };
}
