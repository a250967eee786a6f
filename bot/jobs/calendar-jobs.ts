import type { PersonId, TenantId } from "../../core/domain/ids.ts";
import { DAY_MS, plusMs } from "../../core/domain/instant.ts";
import type { Job } from "../../core/domain/job.ts";
import type { Window } from "../../core/domain/reconcile.ts";
import type { Series } from "../../core/domain/series.ts";
import { wantedOf } from "../../core/domain/series-terms.ts";
import type { App, LinkedSeries } from "../app/app.ts";
import type { Calendar, CalendarNews } from "../ports/calendar.ts";
import type { Clock, Ids } from "../ports/clock.ts";
import type { JobStore } from "../ports/jobs-store.ts";
import type { Log } from "../ports/log.ts";
import type { PairKey, PersonalStore } from "../ports/store.ts";
import { changeSeriesJob, dailyJob, reconcileJob, renewalAt, renewalJob, subscribeJob } from "./make-job.ts";

type CalendarJob = Extract<
  Job["what"],
  { kind: "reconcile" | "change-series" | "subscribe" | "renew-subscription" }
>;

/** The calendar's part of the work that nobody waits for. */
export type CalendarJobs = {
  /** Keeps what the calendar told us as jobs; resolves when they are stored. */
  readonly take: (news: readonly CalendarNews[]) => Promise<void>;
  /** Begins to follow the calendar of a series. Harmless to repeat. */
  readonly watch: (series: LinkedSeries) => Promise<void>;
  /** Has the calendar told what is wanted of a series, if anything is. Harmless to repeat. */
  readonly tellCalendar: (series: Series) => Promise<void>;
  /** Does one job. */
  readonly run: (what: CalendarJob) => Promise<void>;
};

/** The meetings that are compared: as far back as occurrences are shown, half a year ahead. */
const BACK_MS = 14 * DAY_MS;
const AHEAD_MS = 26 * 7 * DAY_MS;

type Deps = {
  readonly app: Pick<App, "linkedSeries" | "applyCalendar" | "settleTerms">;
  readonly personal: Pick<PersonalStore, "memberships">;
  readonly jobs: Pick<JobStore, "add">;
  readonly calendar: Calendar;
  /** The word by which notifications of a person's calendar prove themselves; null: nobody can notify us. */
  readonly clientStateOf: ((tenantId: TenantId, personId: PersonId) => string) | null;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
};

/** Prepares the jobs. */
export function createCalendarJobs(deps: Deps): CalendarJobs {
  const { app, personal, jobs, calendar, clientStateOf, clock, ids, log } = deps;

  async function pairsOf(tenantId: TenantId, personId: PersonId): Promise<PairKey[]> {
    const memberships = await personal.memberships({ tenantId, ownerId: personId });
    return memberships.map(({ pairId }) => ({ tenantId, pairId }));
  }

  async function lookAtAll(tenantId: TenantId, personId: PersonId, version: string): Promise<void> {
    for (const key of await pairsOf(tenantId, personId))
      await jobs.add(reconcileJob(key, version, clock.now()));
  }

  /** What was wished for reaches the calendar first: a look at it before that would mistake it. [SE2] */
  async function changeSeries(key: PairKey): Promise<void> {
    for (const series of await app.linkedSeries(key)) {
      const to = wantedOf(series);
      if (to === null) continue;
      const { tenantId, organizerId, eventId } = series;
      const answer = await calendar.changeSeries({ tenantId, organizerId, eventId }, to);
      if (answer === "gone") log("calendar.series-gone", { level: "warning", pairId: key.pairId });
      await app.settleTerms(key, series, answer === "changed");
      await jobs.add(reconcileJob(key, ids.fresh(), clock.now()));
    }
  }

  async function reconcile(key: PairKey, isDaily: boolean): Promise<void> {
    await changeSeries(key);
    const linked = await app.linkedSeries(key);
    for (const series of linked) {
      const now = clock.now();
      const window: Window = { from: plusMs(now, -BACK_MS), to: plusMs(now, AHEAD_MS) };
      const { tenantId, organizerId, eventId } = series;
      const meetings = await calendar.meetings({ tenantId, organizerId, eventId }, window);
      if (meetings === undefined) {
        // Deleted, or moved to another calendar: what that means for the two is theirs to say.
        log("calendar.series-gone", { level: "warning", pairId: key.pairId });
        continue;
      }
      const { changed, strange } = await app.applyCalendar(key, series, meetings, window);
      if (changed > 0) log("calendar.applied", { pairId: key.pairId, count: changed });
      if (strange > 0) log("calendar.strange", { level: "warning", pairId: key.pairId, count: strange });
    }
    if (isDaily && linked.length > 0) await jobs.add(dailyJob(key, clock.now()));
  }

  async function subscribe(tenantId: TenantId, personId: PersonId): Promise<void> {
    if (clientStateOf === null) return;
    const subscription = await calendar.subscribe(tenantId, personId, clientStateOf(tenantId, personId));
    await jobs.add(renewalJob({ tenantId, ownerId: personId }, subscription, clock.now()));
    // What changed while nobody told us is seen now.
    await lookAtAll(tenantId, personId, `since-${subscription.id}`);
  }

  return {
    take: async (news) => {
      for (const one of news) {
        const { tenantId, personId } = one;
        const owner = { tenantId, ownerId: personId };
        if (one.kind === "changed") await lookAtAll(tenantId, personId, one.version ?? ids.fresh());
        if (one.kind === "missed") await lookAtAll(tenantId, personId, ids.fresh());
        if (one.kind === "subscription-gone") await jobs.add(subscribeJob(owner, clock.now()));
        if (one.kind === "renewal-wanted") await jobs.add(renewalAt(owner, one.subscription, clock.now()));
      }
    },
    watch: async ({ tenantId, pairId, organizerId }) => {
      const now = clock.now();
      await jobs.add(dailyJob({ tenantId, pairId }, now));
      if (clientStateOf !== null) await jobs.add(subscribeJob({ tenantId, ownerId: organizerId }, now));
    },
    tellCalendar: async ({ tenantId, pairId, wanted }) => {
      if (wanted !== null) await jobs.add(changeSeriesJob({ tenantId, pairId }, wanted.at, clock.now()));
    },
    run: async (what) => {
      if (what.kind === "change-series") return changeSeries(what);
      if (what.kind === "reconcile") return reconcile(what, what.daily === true);
      const { tenantId, personId } = what;
      if (what.kind === "subscribe") return subscribe(tenantId, personId);
      const renewed = await calendar.renew(tenantId, { id: what.subscriptionId, expiresAt: what.expiresAt });
      if (renewed === "gone") return subscribe(tenantId, personId);
      if (renewed === "renewed-before") return;
      await jobs.add(renewalJob({ tenantId, ownerId: personId }, renewed, clock.now()));
    },
  };
}
