import type { PointKind } from "../../../core/domain/talking-point.ts";
import type { Point } from "./point-actions.ts";

/** What is said about a point besides its words. */
export type PointDetails = {
  readonly kind: PointKind;
  readonly minutes: number | null;
  readonly mustCover: boolean;
};

/** Where the words of a change are kept until it is saved or given up. */
export function editDraftOf(point: Point): string {
  return `edit/${point.id}`;
}
