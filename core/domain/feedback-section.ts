import { type Feedback, type FeedbackDraft, type FeedbackRequest, isKeptBack } from "./feedback.ts";
import type { PersonId } from "./ids.ts";
import type { LocalDate } from "./instant.ts";
import type { PairView } from "./pair-view.ts";
import type { Person } from "./people.ts";

/** Feedback in one direction, as one of the two sees it. [FB13] */
export type FeedbackColumn = {
  readonly from: Person;
  readonly to: Person;
  /** Open questions of `to`, the oldest first. */
  readonly requests: readonly FeedbackRequest[];
  /** What the viewer has not opened yet: it is there, and nothing more is said of it. [FB6] */
  readonly unopened: readonly Feedback[];
  readonly worked: readonly Feedback[];
  readonly nextTime: readonly Feedback[];
  /** The viewer's own. [FB1] */
  readonly drafts: readonly FeedbackDraft[];
};

/**
 * Feedback both ways: manager to report, report to manager, the same for both viewers. In each the questions
 * come first, then what worked, then what is for next time; the newest first. What is shown `elsewhere` is
 * left out. [FB13]
 */
export function feedbackColumns(
  view: PairView,
  viewer: PersonId,
  elsewhere: ReadonlySet<string> = new Set(),
): readonly [FeedbackColumn, FeedbackColumn] {
  const { manager, report } = view.pair;
  const columnOf = (from: Person, to: Person) => column(view, viewer, elsewhere, { from, to });
  return [columnOf(manager, report), columnOf(report, manager)];
}

function column(
  view: PairView,
  viewer: PersonId,
  elsewhere: ReadonlySet<string>,
  { from, to }: { from: Person; to: Person },
): FeedbackColumn {
  const feedback: Feedback[] = [];
  const requests: FeedbackRequest[] = [];
  for (const record of view.records.values()) {
    if (record.type === "feedback" && record.from === from.id) feedback.push(record);
    else if (record.type === "feedbackRequest" && record.askedBy === to.id && record.state === "open") {
      requests.push(record);
    }
  }
  feedback.sort((a, b) => compare(b.sharedAt, a.sharedAt) || compare(a.id, b.id));
  requests.sort((a, b) => compare(a.askedAt, b.askedAt) || compare(a.id, b.id));
  const isUnopened = (one: Feedback) => one.to === viewer && (one.openedAt === null || isKeptBack(one));
  const shown = feedback.filter((one) => !isUnopened(one) && !elsewhere.has(one.id));
  return {
    from,
    to,
    requests,
    unopened: feedback.filter(isUnopened),
    worked: shown.filter((one) => one.tone === "worked"),
    nextTime: shown.filter((one) => one.tone === "next-time"),
    drafts: from.id === viewer ? view.notebook.feedbackDrafts : [],
  };
}

/** Feedback that the two meant to look at again by now, and did not yet; the longest due first. [FB10] */
export function followUpsDue(view: Pick<PairView, "records">, today: LocalDate): Feedback[] {
  const due: Feedback[] = [];
  for (const record of view.records.values()) {
    if (record.type !== "feedback" || record.openedAt === null || record.actedOn !== null) continue;
    if (record.followUp !== null && record.followUp <= today) due.push(record);
  }
  return due.sort((a, b) => compare(a.followUp ?? "", b.followUp ?? "") || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
