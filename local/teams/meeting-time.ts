import { DAY_MS, epochMsOf, instantOf, MINUTE_MS } from "../../core/domain/instant.ts";
import { dayOf } from "../../core/domain/local-day.ts";
import type { Cadence } from "../../core/domain/series.ts";
import { startsBetween } from "../../core/domain/time.ts";
import { SAMPLE_ZONE } from "../people.ts";

/** When the sample pair meets, as the stage sees it. */
export const sampleCadence: Cadence = {
  from: "2020-01-07",
  until: null,
  time: "10:00",
  zone: SAMPLE_ZONE,
  everyWeeks: 1,
};
export const SAMPLE_MINUTES = 30;

export type Meeting = { readonly startMs: number; readonly endMs: number };

/** The moments of one 1-on-1 to which the clock can be moved. */
export const stepNames = ["day-before", "start", "half-time", "end", "next-day"] as const;
export type StepName = (typeof stepNames)[number];

/** How long after its start a meeting is still the one that the stage is about. */
const TOLD_FOR_MS = 1.5 * DAY_MS;

/** The 1-on-1 that a moment belongs to: the one that comes next, until a day and a half after its start the last. */
export function meetingAt(nowMs: number): Meeting {
  const from = instantOf(nowMs - TOLD_FOR_MS);
  const to = instantOf(nowMs + 30 * DAY_MS);
  const [start] = startsBetween(sampleCadence, from, to, 1);
  if (start === undefined) throw new Error("The cadence has no meeting within a month");
  return { startMs: epochMsOf(start), endMs: epochMsOf(start) + SAMPLE_MINUTES * MINUTE_MS };
}

/** The moment of each step of a meeting. */
export function momentOf(step: StepName, meeting: Meeting): number {
  switch (step) {
    case "day-before":
      return meeting.startMs - DAY_MS;
    case "start":
      return meeting.startMs;
    case "half-time":
      return (meeting.startMs + meeting.endMs) / 2;
    case "end":
      return meeting.endMs;
    case "next-day":
      return meeting.startMs + DAY_MS;
  }
}

/** The last step that a moment has reached; null before the first. */
export function stepAt(nowMs: number, meeting: Meeting): StepName | null {
  return stepNames.findLast((step) => momentOf(step, meeting) <= nowMs) ?? null;
}

/** How a moment stands to a meeting, in whole days of the pair's calendar or in minutes. */
export type Standing =
  | { readonly kind: "days-before" | "days-after"; readonly days: number }
  | { readonly kind: "before" | "during" | "after"; readonly minutes: number };

/** Days when it is another day, else minutes: until the start, since the start, since the end. */
export function standingAt(nowMs: number, meeting: Meeting): Standing {
  const days = daysBetween(nowMs, meeting.startMs);
  if (days > 0) return { kind: "days-before", days };
  if (days < 0) return { kind: "days-after", days: -days };
  if (nowMs < meeting.startMs)
    return { kind: "before", minutes: Math.ceil((meeting.startMs - nowMs) / MINUTE_MS) };
  if (nowMs < meeting.endMs)
    return { kind: "during", minutes: Math.floor((nowMs - meeting.startMs) / MINUTE_MS) };
  return { kind: "after", minutes: Math.floor((nowMs - meeting.endMs) / MINUTE_MS) };
}

function daysBetween(fromMs: number, toMs: number): number {
  const day = (ms: number) => Date.parse(`${dayOf(instantOf(ms), SAMPLE_ZONE)}T00:00:00Z`);
  return Math.round((day(toMs) - day(fromMs)) / DAY_MS);
}
