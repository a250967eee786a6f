import { afterwards } from "./afterwards.ts";
import { begin } from "./begin.ts";
import { checkIn } from "./check-in.ts";
import { dayBefore } from "./day-before.ts";
import { feedback } from "./feedback.ts";
import { mustCover } from "./must-cover.ts";
import { openTogether } from "./open-together.ts";
import { overrunning } from "./overrun.ts";
import type { JourneyStep } from "./step.ts";
import { wrapUp } from "./wrap-up.ts";

/** A whole meeting of two people, from the day before to the next week, in the order in which it is held. */
export const journey: readonly JourneyStep[] = [
  ...dayBefore,
  ...begin,
  ...checkIn,
  ...mustCover,
  ...feedback,
  ...openTogether,
  ...overrunning,
  ...wrapUp,
  ...afterwards,
];
