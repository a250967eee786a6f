import type { Course } from "./course.ts";
import type { Instant } from "./instant.ts";
import type { PairView } from "./pair-view.ts";
import { heldAt } from "./wrap.ts";

/** The last of some meetings that were wrapped up; undefined when there is none. */
export function lastOf(view: Pick<PairView, "records">, wraps: readonly Course[]): Course | undefined {
  return [...wraps].sort((a, b) => (heldAt(view, a) < heldAt(view, b) ? -1 : 1)).at(-1);
}

/** The meetings other than one that were wrapped up, as far as they are at hand. */
export function otherWraps({ records }: Pick<PairView, "records">, { id }: Course): Course[] {
  return [...records.values()]
    .filter((record) => record.type === "course")
    .filter((other) => other.id !== id && other.wrap !== null);
}

/**
 * A meeting that was wrapped up, beside the last one: that one stays in sight and knows how many were held,
 * whichever of them was wrapped up last; any other makes room. [WU3] [QB17]
 */
export function besideLast(course: Course, last: Course | undefined, held: number, now: Instant): Course {
  return course.id === last?.id
    ? { ...course, nth: held, settledAt: null }
    : { ...course, nth: null, settledAt: course.settledAt ?? now };
}

/** Those of some meetings that change when another one is the last; the others stay unwritten. [WU3] [QB17] */
export function movedBesideLast(
  wraps: readonly Course[],
  last: Course | undefined,
  held: number,
  now: Instant,
): Course[] {
  return wraps.flatMap((one) => {
    const next = besideLast(one, last, held, now);
    return next.nth === one.nth && next.settledAt === one.settledAt ? [] : [next];
  });
}
