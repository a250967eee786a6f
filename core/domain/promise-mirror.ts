import type { ActionItem } from "./action-item.ts";
import type { PersonId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import { isDueNow, isOverdue } from "./overdue.ts";
import { partnerOf } from "./pair.ts";
import type { PairView } from "./pair-view.ts";
import type { Person } from "./people.ts";

/** What became of a promise. */
export type Standing = "open" | "due" | "overdue" | "renegotiated" | "kept" | "released";

/** One person's promises to the other. */
export type Promises = {
  readonly owner: Person;
  readonly items: readonly { readonly item: ActionItem; readonly standing: Standing }[];
  /** Kept, or given a new date before they were due. [AI7] */
  readonly kept: number;
  readonly overdue: number;
  readonly open: number;
  readonly released: number;
};

/**
 * What the two promised each other, in both directions, the viewer's own first. Counts stand beside each
 * other and are never made into one figure. [AI10]
 */
export function promiseMirror(
  view: PairView,
  items: readonly ActionItem[],
  viewer: PersonId,
  now: Instant,
): readonly [Promises, Promises] {
  const me = view.pair.manager.id === viewer ? view.pair.manager : view.pair.report;
  return [promisesOf(view, items, me, now), promisesOf(view, items, partnerOf(view.pair, viewer), now)];
}

function promisesOf(view: PairView, all: readonly ActionItem[], owner: Person, now: Instant): Promises {
  const items = all
    .filter((item) => item.owner === owner.id && item.state !== "deleted")
    .map((item) => ({ item, standing: standingOf(item, view, now) }));
  const count = (...standings: Standing[]) => items.filter((one) => standings.includes(one.standing)).length;
  const inTime = items.filter(
    ({ item, standing }) =>
      (standing === "renegotiated" || standing === "due") && item.renegotiated.at(-1)?.inTime === true,
  ).length;
  return {
    owner,
    items,
    kept: count("kept") + inTime,
    overdue: count("overdue"),
    open: count("open", "due", "renegotiated", "overdue"),
    released: count("released"),
  };
}

/** What a promise stands at: overdue, or due now, before anything else that is open: it is never silent. [AI9] */
export function standingOf(item: ActionItem, view: PairView, now: Instant): Standing {
  if (item.state === "kept" || item.state === "released") return item.state;
  if (isOverdue(item, view, now)) return "overdue";
  if (isDueNow(item, view, now)) return "due";
  return item.renegotiated.length > 0 ? "renegotiated" : "open";
}
