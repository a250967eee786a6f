// What is known of sockets and of the pairs they have open; all of it is lost with the process, harmlessly.
import type { Whereabouts } from "../../core/contract/live.ts";
import type { PairId, PersonId } from "../../core/domain/ids.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { Committed, Seen } from "../app/app.ts";
import type { Sequence } from "../app/sequence.ts";
import type { SignedIn } from "../ports/authenticate.ts";
import type { PairKey } from "../ports/store.ts";
import type { LiveDocs } from "./live-docs.ts";
import type { LiveSocket } from "./live-socket.ts";

/** One socket, from its first byte to its last. */
export type Session = {
  readonly socket: LiveSocket;
  /** Set once the token was checked. */
  signedIn: SignedIn | null;
  expiresAtMs: number;
  /** What came before that; null afterwards. */
  early: { readonly messages: string[]; bytes: number; saidHello: boolean } | null;
  readonly members: Map<PairId, Member>;
  /** The commands of the newest round on each pair, while some are under way or have to come again. */
  readonly rounds: Map<PairId, Round>;
  /** Typed text on its way to the store, by pair and target. */
  readonly typing: Map<string, TypingBuffer>;
  cancelHello: () => void;
  /** Said something since the last round of the heartbeat. */
  isAlive: boolean;
  isClosed: boolean;
};

/** Commands that a window sent on without being told to begin again; null: by one that never says so. */
export type Round = { readonly number: number | null; readonly sequence: Sequence };

/** One person's side of a room: their own count of announcements, whatever the other is not told of. [LV3] */
export type Side = {
  readonly personId: PersonId;
  seq: number;
  seen: Seen;
  readonly docs: LiveDocs;
};

/** One window that has the pair open. */
export type Member = {
  readonly session: Session;
  readonly room: Room;
  readonly side: Side;
  at: Whereabouts;
  /** What it was last told about who is here. */
  toldPresent: string;
};

/** A pair that somebody has open. */
export type Room = {
  readonly key: PairKey;
  /** Names this room's count: a cursor of another one says nothing about what was missed. */
  readonly epoch: string;
  /** Announcements of shared records so far. */
  seq: number;
  /** For each record that changed, the announcement in which it last did. */
  readonly changedAt: Map<string, number>;
  readonly sides: Side[];
  readonly members: Member[];
  /** What was committed while somebody was opening, for each of those. */
  readonly openings: Set<Committed[]>;
  readonly docs: LiveDocs;
  readonly unfollow: () => void;
  /** Rounds of the heartbeat since the last one left. */
  emptyFor: number;
};

/** What one window typed into one text and is not stored yet. */
export type TypingBuffer = {
  readonly member: Member;
  readonly target: NoteTarget;
  updates: Uint8Array[];
  /** The number of the last update. */
  n: number;
  isStoring: boolean;
  /** Ticks since the last keystroke, and since the first that is not stored. */
  quietTicks: number;
  ticks: number;
};
