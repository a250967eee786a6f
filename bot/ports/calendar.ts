import type { PersonId, TenantId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { Cadence } from "../../core/domain/series.ts";

/** Whose calendar, and which recurring event in it. */
export type EventKey = {
  readonly tenantId: TenantId;
  readonly organizerId: PersonId;
  readonly eventId: string;
};

/** One meeting of a series as the calendar has it now. */
export type Instance = {
  readonly originalStart: Instant;
  readonly start: Instant;
  readonly minutes: number;
  readonly isCancelled: boolean;
};

/** A standing order for notifications about one person's calendar. */
export type Subscription = { readonly id: string; readonly expiresAt: Instant };

/** The organiser's calendar. */
export type Calendar = {
  /** Creates the recurring Teams meeting; the same `transactionId` twice creates it once. */
  readonly createSeries: (request: {
    tenantId: TenantId;
    organizerId: PersonId;
    attendeeId: PersonId;
    subject: string;
    cadence: Cadence;
    minutes: number;
    transactionId: string;
  }) => Promise<{ eventId: string; joinUrl: string | null }>;
  /** The meetings of a series in `[from, to)`, cancelled ones included; undefined when the series is gone. */
  readonly instances: (key: EventKey, from: Instant, to: Instant) => Promise<readonly Instance[] | undefined>;
  readonly subscribe: (tenantId: TenantId, personId: PersonId, clientState: string) => Promise<Subscription>;
  readonly renew: (tenantId: TenantId, subscription: Subscription) => Promise<Subscription>;
};
