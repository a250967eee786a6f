import type { PastCheckIn } from "../../core/domain/check-in.ts";
import type { PairId, PastCheckInId, PersonId, TenantId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { KeptReflection } from "../../core/domain/kept-reflection.ts";
import type { Language } from "../../core/domain/language.ts";
import type { Membership } from "../../core/domain/membership.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { PersonalRecord } from "../../core/domain/personal-record.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";

/** What the store knows a version of a record by; a write that names an old one fails. */
export type Etag = string;
/** Proof of what a caller has seen; a read that carries it is at least that fresh, on any instance. */
export type SessionMark = string;

/** A record and the version under which it was read. */
export type Versioned<T> = { readonly record: T; readonly etag: Etag };

/** One write of a batch: `etag` null creates (fails when the id exists), else replaces exactly that version. */
export type Write<T> = { readonly record: T; readonly etag: Etag | null };

/** What came of a batch; `changed` means that a named version was not the current one: read and decide again. */
export type Commit<T> =
  | { readonly committed: true; readonly records: readonly Versioned<T>[]; readonly mark: SessionMark | null }
  | { readonly committed: false; readonly why: "changed" | "too-large" };

/** Names a pair within its tenant: one partition. */
export type PairKey = { readonly tenantId: TenantId; readonly pairId: PairId };
/** Names a person within their tenant: one partition. */
export type OwnerKey = { readonly tenantId: TenantId; readonly ownerId: PersonId };

/** The pair's open records, as of a mark. */
export type OpenRecords = {
  readonly records: readonly Versioned<SharedRecord>[];
  readonly mark: SessionMark | null;
};

/** What a history can be narrowed to. */
export type SettledKind = "feedback";

/** A page of what was settled, newest first; `next` continues it. */
export type SettledPage = { readonly records: readonly SharedRecord[]; readonly next: string | null };

/** What both of a pair may see; only `SharedRecord` fits in. [AC3] */
export type SharedStore = {
  /** The pair's open records (`isOpenRecord`): one query of one partition. Empty for a pair that is not there. */
  readonly open: (key: PairKey, since: Instant, after?: SessionMark) => Promise<OpenRecords>;
  /** One record by id; undefined when there is none. */
  readonly read: (key: PairKey, id: string) => Promise<Versioned<SharedRecord> | undefined>;
  /** Writes all or none, in one partition; at most 100. Retries what is safe to retry. */
  readonly commit: (key: PairKey, writes: readonly Write<SharedRecord>[]) => Promise<Commit<SharedRecord>>;
  /**
   * What was settled before an instant, all of it or one kind, newest first; undefined when `page` was never
   * given out.
   */
  readonly settled: (
    key: PairKey,
    before: Instant,
    page: string | null,
    only?: SettledKind,
  ) => Promise<SettledPage | undefined>;
};

/** One person's own partition; nobody else's key reaches it. */
export type PersonalStore = {
  /** The notebook of a pair by id: one point read; undefined when nothing was written yet. */
  readonly notebook: (key: OwnerKey, pairId: PairId) => Promise<Versioned<Notebook> | undefined>;
  /** Writes the notebook if the named version is current, and what moves beside it, all or none. */
  readonly commitNotebook: (
    key: OwnerKey,
    write: Write<Notebook>,
    beside?: readonly PersonalRecord[],
  ) => Promise<Commit<Notebook>>;
  /** What moved out of a notebook, a page at a time, in no order; undefined when `page` was never given out. */
  readonly reflections: (
    key: OwnerKey,
    pairId: PairId,
    page: string | null,
  ) => Promise<{ readonly reflections: readonly KeptReflection[]; readonly next: string | null } | undefined>;
  /**
   * One check-in that is over, by id: one point read, at least as fresh as what this instance knows of the
   * notebook; undefined when there is none.
   */
  readonly pastCheckIn: (key: OwnerKey, id: PastCheckInId) => Promise<PastCheckIn | undefined>;
  /** The person's check-ins of a pair that are over: those of a year, in no order. */
  readonly pastCheckIns: (key: OwnerKey, pairId: PairId) => Promise<readonly PastCheckIn[]>;
  /** The pairs that a person belongs to. */
  readonly memberships: (key: OwnerKey) => Promise<readonly Membership[]>;
  /** Adds or overwrites a membership; deterministic id, harmless to repeat. */
  readonly putMembership: (membership: Membership) => Promise<void>;
  /** Where to reach the person in chat, as the channel gave it (JSON); undefined before the first contact. */
  readonly conversation: (key: OwnerKey) => Promise<string | undefined>;
  readonly putConversation: (key: OwnerKey, reference: string, now: Instant) => Promise<void>;
  /** What the person reads their pages in; undefined before they opened one. [LV6] */
  readonly language: (key: OwnerKey) => Promise<Language | undefined>;
  readonly putLanguage: (key: OwnerKey, language: Language, now: Instant) => Promise<void>;
};

/** Store reachable? Resolves false rather than throw. */
export type Readiness = { readonly isReady: () => Promise<boolean> };
