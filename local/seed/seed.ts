import type { Instant } from "../../core/domain/instant.ts";
import { DAY_MS, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import { dayOf } from "../../core/domain/local-day.ts";
import type { Membership } from "../../core/domain/membership.ts";
import { emptyNotebook, type Notebook } from "../../core/domain/notebook.ts";
import type { Pair } from "../../core/domain/pair.ts";
import type { Role } from "../../core/domain/people.ts";
import type { PersonalRecord } from "../../core/domain/personal-record.ts";
import { rankBetween } from "../../core/domain/rank.ts";
import type { Series } from "../../core/domain/series.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { instantAt } from "../../core/domain/time.ts";
import { SAMPLE_EVENT_ID, SAMPLE_JOIN_URL } from "../graph/sample-event.ts";
import { SAMPLE_PAIR_ID, SAMPLE_TENANT, SAMPLE_ZONE } from "../people.ts";
import { pastCheckIns } from "./check-ins.ts";
import { firstWeeks } from "./first-weeks.ts";
import { historyOf } from "./history.ts";
import { lastWeeks } from "./last-weeks.ts";
import { laterPoints, openPoints, privately } from "./open-agenda.ts";
import { saidIn } from "./said.ts";
import { createPointMaker } from "./sample-points.ts";
import { samplePersonOf, sampleRecord, sampleText } from "./sample-record.ts";
import type { SamplePoint } from "./sample-week.ts";

/** Everything that a fresh sample world holds. */
export type Seed = {
  readonly shared: readonly SharedRecord[];
  readonly notebooks: readonly Notebook[];
  /** What people keep beside their notebooks. */
  readonly beside: readonly PersonalRecord[];
  readonly memberships: readonly Membership[];
};

const TIME = "10:00";
const MINUTES = 30;
const TUESDAY = 2;

/** The sample pair as of `now`, always the same for the same moment; `empty` leaves out what they ever wrote. */
export function sampleSeed(now: Instant, options: { empty: boolean }): Seed {
  const weeks = options.empty ? [] : [...firstWeeks, ...lastWeeks];
  const coming = comingTuesday(now);
  const from = dayPlus(coming, -7 * weeks.length);
  const since = plusMs(instantAt(from, TIME, SAMPLE_ZONE), -DAY_MS);
  const pair: Pair = {
    ...sampleRecord(since),
    id: SAMPLE_PAIR_ID,
    type: "pair",
    manager: samplePersonOf("manager"),
    report: samplePersonOf("report"),
  };
  const series: Series = {
    ...sampleRecord(since),
    id: "ser_sample",
    type: "series",
    cadence: { from, until: null, time: TIME, zone: SAMPLE_ZONE, everyWeeks: 1 },
    minutes: MINUTES,
    formerly: [],
    wanted: null,
    organizerId: pair.manager.id,
    eventId: SAMPLE_EVENT_ID,
    joinUrl: SAMPLE_JOIN_URL,
  };
  const roles: readonly Role[] = ["manager", "report"];
  const memberships = roles.map((role) => membershipOf(pair, role, since));
  if (options.empty) return { shared: [pair, series], notebooks: [], beside: [], memberships };
  const maker = createPointMaker();
  const history = historyOf({ series, weeks, maker });
  const starts = history.flatMap((record) => (record.type === "occurrence" ? [record] : []));
  const waiting = (point: SamplePoint, i: number, state: "open" | "later") => {
    const carriedFrom = starts.slice(starts.length - (point.carried ?? 0));
    const [first] = carriedFrom;
    return maker.point(point, {
      id: `tp_sample-${state}-${i + 1}`,
      raisedAt: first
        ? plusMs(first.start, -DAY_MS)
        : plusMs(now, -(openPoints.length - i) * 9 * 60 * MINUTE_MS),
      state,
      carriedFrom: carriedFrom.map((one) => one.id),
      discussedIn: null,
      settledAt: null,
    });
  };
  return {
    shared: [
      pair,
      series,
      ...history,
      ...saidIn(starts.map((one) => one.start)),
      ...openPoints.map((point, i) => waiting(point, i, "open")),
      ...laterPoints.map((point, i) => waiting(point, i, "later")),
    ],
    notebooks: roles.map((role) => notebookOf(role, now)),
    beside: roles.flatMap((role) => pastCheckIns(role, starts, now)),
    memberships,
  };
}

function membershipOf(pair: Pair, role: Role, since: Instant): Membership {
  return {
    tenantId: SAMPLE_TENANT,
    ownerId: pair[role].id,
    id: `mem_${SAMPLE_PAIR_ID}`,
    type: "membership",
    schemaVersion: 1,
    pairId: SAMPLE_PAIR_ID,
    role,
    partner: role === "manager" ? pair.report : pair.manager,
    since,
  };
}

function notebookOf(role: Role, now: Instant): Notebook {
  const at = plusMs(now, -20 * 60 * MINUTE_MS);
  const { points, note } = privately[role];
  let rank: string | null = null;
  const privatePoints = points.map((point, i) => {
    rank = rankBetween(rank, null);
    return {
      id: `pp_sample-${role}-${i + 1}` as const,
      text: point.text,
      kind: point.kind,
      minutes: point.minutes ?? null,
      mustCover: point.mustCover ?? false,
      note: sampleText(point.note),
      raisedAt: at,
      rank,
    };
  });
  return {
    ...emptyNotebook(SAMPLE_TENANT, SAMPLE_PAIR_ID, samplePersonOf(role).id, at),
    rev: 1,
    privatePoints,
    privateNote: sampleText(note),
  };
}

/** The Tuesday after a moment; on a Tuesday before the meeting, the same day. */
function comingTuesday(now: Instant): string {
  const today = dayOf(now, SAMPLE_ZONE);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ahead = (TUESDAY - weekday + 7) % 7;
  const isOver = ahead === 0 && instantAt(today, TIME, SAMPLE_ZONE) <= now;
  return dayPlus(today, isOver ? 7 : ahead);
}

function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
