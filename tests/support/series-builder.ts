import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import type { Occurrence, Series } from "../../core/domain/series.ts";
import { NOON, PAIR_ID, report, TENANT } from "./pair-builder.ts";

/** Weekly, Tuesdays at 10:00 in Berlin, 30 minutes. */
export const aSeries: Series = {
  tenantId: TENANT,
  pairId: PAIR_ID,
  schemaVersion: 1,
  rev: 1,
  at: NOON,
  recent: [],
  id: "ser_1",
  type: "series",
  cadence: { from: "2026-01-06", until: null, time: "10:00", zone: "Europe/Berlin", everyWeeks: 1 },
  minutes: 30,
  formerly: [],
  wanted: null,
  organizerId: report.id,
  eventId: null,
  joinUrl: null,
};

/** A meeting in February: with it the next one is not the first that the two hold. */
export const aHeldMeeting: Occurrence = {
  ...plannedOccurrence(aSeries, "2026-02-24T09:00:00.000Z"),
  rev: 1,
  state: "held",
};
