import type { Role } from "../../core/domain/people.ts";
import type { PointKind } from "../../core/domain/talking-point.ts";

/** A talking point of the sample world. */
export type SamplePoint = {
  readonly by: Role;
  readonly text: string;
  readonly kind: PointKind;
  readonly minutes?: number;
  readonly mustCover?: true;
  readonly note?: string;
  /** What was decided about it. */
  readonly decided?: string;
  /** How many meetings passed it over before. */
  readonly carried?: number;
};

/** An action item of the sample world; `due` counts days from the meeting. */
export type SampleAction = {
  readonly owner: Role;
  readonly text: string;
  readonly due: number | "next-time";
  /** Days after the meeting at which it was done; absent: still open. */
  readonly keptAfter?: number;
};

/** What one meeting of the sample pair left behind. */
export type SampleWeek = {
  /** A meeting that took place on another day and at another time than planned. */
  readonly movedTo?: { readonly days: number; readonly time: string };
  readonly points: readonly SamplePoint[];
  readonly actions: readonly SampleAction[];
};
