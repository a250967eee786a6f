import type { OccurrenceId, PairId, PersonId, TenantId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";

/** Who is told. */
export type NoticeTo = { readonly tenantId: TenantId; readonly personId: PersonId };

/** A meeting as one of the two is told of it. */
export type MeetingFacts = {
  readonly pairId: PairId;
  readonly occurrenceId: OccurrenceId;
  readonly start: Instant;
  readonly partnerName: string;
};

/** How a meeting ended, in counts: nothing that was said in it leaves by chat. */
export type RecapFacts = MeetingFacts & {
  readonly decisions: number;
  readonly actionItems: number;
  readonly carried: number;
};

/**
 * What the app says in somebody's own chat without being asked. Each resolves false when the person cannot
 * be reached there (never installed, or blocked), and throws when it may be tried again.
 */
export type Notices = {
  readonly recap: (to: NoticeTo, facts: RecapFacts) => Promise<boolean>;
  /** Says that the other one has feedback for them, and nothing of it. [FB19] */
  readonly feedback: (
    to: NoticeTo,
    facts: { readonly pairId: PairId; readonly partnerName: string },
  ) => Promise<boolean>;
  /** Asks what became of a meeting that nobody wrapped up. */
  readonly unwrapped: (to: NoticeTo, facts: MeetingFacts) => Promise<boolean>;
};
