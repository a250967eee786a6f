import type { PersonId, TenantId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { CalendarMeeting, Window } from "../../core/domain/reconcile.ts";
import type { Cadence } from "../../core/domain/series.ts";

/** Whose calendar, and which recurring event in it. */
export type EventKey = {
  readonly tenantId: TenantId;
  readonly organizerId: PersonId;
  readonly eventId: string;
};

/** A standing order for notifications about one person's calendar. */
export type Subscription = { readonly id: string; readonly expiresAt: Instant };

/** What came of a renewal; `renewed-before`: somebody else was here, and looks after it from now on. */
export type Renewal = Subscription | "gone" | "renewed-before";

/** What a calendar's owner told us, proven to come from the calendar. */
export type CalendarNews = { readonly tenantId: TenantId; readonly personId: PersonId } & (
  | {
      /** Something in the person's calendar is not as it was; the same `version` is the same change. */
      readonly kind: "changed";
      readonly version: string | null;
    }
  | { readonly kind: "missed" | "subscription-gone" }
  | { readonly kind: "renewal-wanted"; readonly subscription: Subscription }
);

/** The organiser's calendar. Every call throws `RetryLater` when the calendar cannot be reached now. */
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
  /**
   * Gives a series another length or rhythm; done again, it leaves what is so already. `gone`: there is no
   * such series any more.
   */
  readonly changeSeries: (
    key: EventKey,
    to: { readonly cadence: Cadence; readonly minutes: number },
  ) => Promise<"changed" | "gone">;
  /** The meetings of a series that stand in the calendar, by original start in the window; undefined when
   * the series is gone. */
  readonly meetings: (key: EventKey, window: Window) => Promise<readonly CalendarMeeting[] | undefined>;
  /** Asks for notifications, unless they are asked for already. */
  readonly subscribe: (tenantId: TenantId, personId: PersonId, clientState: string) => Promise<Subscription>;
  readonly renew: (tenantId: TenantId, subscription: Subscription) => Promise<Renewal>;
};
