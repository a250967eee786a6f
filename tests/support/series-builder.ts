import type { Series } from "../../core/domain/series.ts";
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
