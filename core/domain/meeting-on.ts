import type { Course } from "./course.ts";
import type { Participant } from "./pair.ts";
import type { PairView } from "./pair-view.ts";

/** A meeting that is on, or comes next, as one of the two sees it. */
export type MeetingOn = Pick<PairView, "pair" | "records"> & {
  readonly course: Course;
  /** How long it takes. */
  readonly minutes: number;
  readonly me: Participant;
};
