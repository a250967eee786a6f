import * as z from "zod/mini";

/** A moment: UTC, ISO 8601 with milliseconds and `Z`. Sorts as text. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));
export type Instant = z.infer<typeof Instant>;

/** A day in somebody's calendar, `2026-03-06`; due dates are these, never midnight in UTC. */
export const LocalDate = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((day) => isDay(day)),
);
export type LocalDate = z.infer<typeof LocalDate>;

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The instant of a count of milliseconds since 1970. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}

/** Milliseconds since 1970 of an instant. */
export function epochMsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant `ms` milliseconds later (earlier when negative). */
export function plusMs(instant: Instant, ms: number): Instant {
  return instantOf(epochMsOf(instant) + ms);
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
