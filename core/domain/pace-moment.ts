import { MINUTE_MS } from "./instant.ts";
import type { Pace, PointLeft } from "./pace.ts";

/** A moment at which whoever listens is told how the time stands. */
export type PaceMoment =
  | { readonly kind: "half" | "left"; readonly minutes: number }
  | { readonly kind: "used-up"; readonly point: PointLeft["point"]; readonly minutes: number };

const TOLD_AT_MINUTES = [10, 5, 3, 0];

/**
 * What there is to be told between two looks at a meeting of `length` minutes: when half of it is over, when
 * ten, five, three and no minutes are left, when a point has used its minutes. One thing at most: who looked
 * away, or whose clock was moved, hears the last, with the minutes that are left by then. Nothing when the clock goes back. [PA13]
 */
export function momentBetween(before: Pace, after: Pace, length: number): PaceMoment | null {
  if (after.phase !== "on" && after.phase !== "over") return null;
  const passed = (minutes: number) =>
    before.leftMs > minutes * MINUTE_MS && after.leftMs <= minutes * MINUTE_MS;
  const minutes = Math.max(0, Math.ceil(after.leftMs / MINUTE_MS));
  const last = TOLD_AT_MINUTES.filter((minutes) => minutes < length / 2 && passed(minutes)).at(-1);
  if (last !== undefined) return { kind: "left", minutes };
  const [was, is] = [before.current, after.current];
  const isSame = was?.point != null && was.point.point.id === is?.point?.point.id;
  if (isSame && is.point !== null && was.overrunMs === 0 && is.overrunMs > 0) {
    return { kind: "used-up", point: is.point.point, minutes: is.point.minutes };
  }
  if (!passed(length / 2)) return null;
  return { kind: minutes === Math.ceil(length / 2) ? "half" : "left", minutes };
}
