import * as z from "zod/mini";
import { CommandId, PairId, PersonId, PointId } from "../domain/ids.ts";
import { Instant } from "../domain/instant.ts";
import { Language } from "../domain/language.ts";
import { NoteTarget } from "../domain/note.ts";
import { Notebook } from "../domain/notebook.ts";
import { Person } from "../domain/people.ts";
import { RefusalCode } from "../domain/refusal.ts";
import { SharedRecord } from "../domain/shared-record.ts";

/** The version of this protocol; a client of another version is asked to reload. */
export const LIVE_PROTOCOL = 1;

/** Why the server closes a socket: WebSocket close codes of our own range. */
export const closeCodes = {
  unauthenticated: 4401,
  forbidden: 4403,
  helloTimeout: 4408,
  tooSlow: 4413,
  badMessage: 4400,
  otherVersion: 4426,
  /** The store or the keys cannot be reached; nothing is wrong with the client, which comes back later. */
  tryLater: 4503,
} as const;

/** Where the server's announcements to this client stand; opaque to clients, handed back on `open`. */
const Cursor = z.string().check(z.maxLength(4096));

/** What somebody looks at and whether they type there; never stored. */
export const Whereabouts = z.object({
  looking: z.nullable(z.union([PointId, z.literal("private-note")])),
  typing: z.boolean(),
});
export type Whereabouts = z.infer<typeof Whereabouts>;

const Refusal = z.object({
  code: RefusalCode,
  detail: z.optional(z.record(z.string(), z.number())),
});

/** What a client says. The envelope of `do` is parsed by `parseEnvelope`, which refuses with the right code. */
export const ClientMessage = z.discriminatedUnion("m", [
  z.object({
    m: z.literal("hello"),
    token: z.string(),
    protocol: z.int(),
    /** What the page is read in, as the host has it; an older client does not say. [LV6] */
    language: z.optional(Language),
  }),
  z.object({ m: z.literal("open"), pairId: PairId, since: z.nullable(Cursor) }),
  z.object({ m: z.literal("close"), pairId: PairId }),
  z.object({
    m: z.literal("do"),
    pairId: PairId,
    commandId: CommandId,
    seen: z.optional(z.int()),
    /**
     * Rises when the client begins again with what it was told `busy` or `conflict` about: whatever else it had
     * on the way by then is refused as `busy`, so that all of it comes again in order. [WR8]
     */
    round: z.optional(z.int()),
    command: z.unknown(),
  }),
  z.object({
    m: z.literal("type"),
    pairId: PairId,
    target: NoteTarget,
    /** Rises by one with each update of this client; the answer names it. */
    n: z.int(),
    /** Base64 of one Yjs update. */
    update: z.string(),
  }),
  z.object({ m: z.literal("present"), pairId: PairId, at: Whereabouts }),
  /** `t` is the client's own clock, echoed, so that it can measure its offset and the round trip. */
  z.object({ m: z.literal("ping"), t: z.number() }),
]);
export type ClientMessage = z.infer<typeof ClientMessage>;

/** Somebody who has the pair open, the receiver's own other windows included. */
export const Presence = z.object({ personId: PersonId, at: Whereabouts });
export type Presence = z.infer<typeof Presence>;

/** What the server says. */
export const ServerMessage = z.discriminatedUnion("m", [
  z.object({ m: z.literal("welcome"), person: Person, now: Instant }),
  z.object({
    m: z.literal("opened"),
    pairId: PairId,
    /** `snapshot`: these are all; `changes`: these are what changed since the cursor. */
    mode: z.enum(["snapshot", "changes"]),
    records: z.array(SharedRecord),
    /** The receiver's own notebook, always whole. */
    notebook: Notebook,
    present: z.array(Presence),
    cursor: Cursor,
    /** Counts the announcements on this socket's pair; the next one carries `seq + 1`. */
    seq: z.int(),
    now: Instant,
  }),
  /** `not-found` to everyone who is not one of the two. */
  z.object({ m: z.literal("open-refused"), pairId: PairId, refusal: Refusal }),
  z.object({ m: z.literal("done"), pairId: PairId, commandId: CommandId }),
  z.object({ m: z.literal("refused"), pairId: PairId, commandId: CommandId, refusal: Refusal }),
  z.object({
    m: z.literal("changed"),
    pairId: PairId,
    seq: z.int(),
    cursor: Cursor,
    records: z.array(SharedRecord),
    /** Present when the receiver's own notebook changed. */
    notebook: z.optional(Notebook),
  }),
  /** The other's typing, before it is stored; may be lost without harm, the record follows. */
  z.object({ m: z.literal("typing"), pairId: PairId, target: NoteTarget, update: z.string(), by: PersonId }),
  /** Everything of this client at `target` up to `n` is stored. */
  z.object({ m: z.literal("typed"), pairId: PairId, target: NoteTarget, n: z.int() }),
  z.object({
    m: z.literal("type-refused"),
    pairId: PairId,
    target: NoteTarget,
    n: z.int(),
    refusal: Refusal,
  }),
  z.object({ m: z.literal("present"), pairId: PairId, present: z.array(Presence) }),
  z.object({ m: z.literal("pong"), t: z.number(), now: Instant }),
]);
export type ServerMessage = z.infer<typeof ServerMessage>;
/** A server message of one kind. */
export type ServerMessageOf<M extends ServerMessage["m"]> = Extract<ServerMessage, { m: M }>;

/** The bounds of a socket: bytes of one message, bytes and count queued before hello, ms to say hello. */
export const liveLimits = {
  messageBytes: 192_000,
  queuedBytesBeforeHello: 256_000,
  queuedBeforeHello: 50,
  helloMs: 10_000,
  unsentBytes: 1_000_000,
  openPairs: 16,
} as const;
