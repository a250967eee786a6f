import { type ActionItem, isSameDue } from "../../core/domain/action-item.ts";
import type { Agenda } from "../../core/domain/agenda.ts";
import type { PersonId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import { isOpenRecord, openSince } from "../../core/domain/shared-record.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import type { Words } from "./strings/en.ts";

/** Something that happened to the agenda: which sentence says it, and about what. */
export type News = { readonly what: Exclude<keyof Words["said"], "came" | "left">; readonly text: string };

type Shared = TalkingPoint | ActionItem;

/** Whose doing it was is not in a record: what was pending here is the viewer's own, and so is what bears their name. */
export type Viewer = {
  readonly id: PersonId;
  readonly pending: ReadonlySet<string>;
  /** When they look. */
  readonly now: Instant;
};

/**
 * What the other one did between two looks at an agenda, for those who listen to it. Moves and notes are
 * passed over: too many words.
 */
export function newsBetween(before: Agenda, after: Agenda, viewer: Viewer): News[] {
  const old = sharedOf(before);
  const now = sharedOf(after);
  const news: News[] = [];
  for (const [id, next] of now) {
    const last = old.get(id);
    if (last === next || viewer.pending.has(id) || (last === undefined && authorOf(next) === viewer.id))
      continue;
    const what = whatHappened(last, next);
    if (what !== null) news.push({ what, text: next.text });
  }
  const since = openSince(viewer.now);
  const isNextMeeting = before.current?.id !== after.current?.id;
  for (const [id, last] of old) {
    const isHistory = (isNextMeeting && last.state === "discussed") || !isOpenRecord(last, since);
    if (!now.has(id) && !viewer.pending.has(id) && !isHistory)
      news.push({ what: "deleted", text: last.text });
  }
  return news;
}

function authorOf(record: Shared): PersonId {
  return record.type === "actionItem" ? record.addedBy : record.raisedBy;
}

function whatHappened(last: Shared | undefined, next: Shared): News["what"] | null {
  if (last === undefined) return "added";
  if (next.type === "actionItem") return last.type === "actionItem" ? becameOf(last, next) : null;
  if (last.type === "actionItem") return null;
  if (last.state !== next.state) {
    return next.state === "discussed" ? "discussed" : next.state === "later" ? "later" : "reopened";
  }
  if (next.carriedFrom.some((from) => !last.carriedFrom.includes(from))) return "carried";
  return last.text === next.text ? null : "edited";
}

function becameOf(last: ActionItem, next: ActionItem): News["what"] | null {
  if (last.state !== next.state) {
    return next.state === "kept" || next.state === "released" ? next.state : "reopened";
  }
  if (!isSameDue(last.due, next.due)) return "newDate";
  return last.text === next.text && last.owner === next.owner ? null : "edited";
}

function sharedOf(agenda: Agenda): Map<string, Shared> {
  const all: Shared[] = [
    ...agenda.sections.flatMap((section) => section.points),
    ...agenda.nextTime,
    ...agenda.discussed,
    ...agenda.later,
    ...agenda.actionItems,
  ];
  return new Map(all.map((record) => [record.id, record]));
}
