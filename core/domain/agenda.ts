import type { ActionItem } from "./action-item.ts";
import type { OccurrenceId } from "./ids.ts";
import { epochMsOf, type Instant, MINUTE_MS, plusMs } from "./instant.ts";
import type { Notebook, PrivatePoint } from "./notebook.ts";
import type { Pair } from "./pair.ts";
import type { Person, Role } from "./people.ts";
import { byRank } from "./rank.ts";
import type { Occurrence } from "./series.ts";
import type { SharedRecord } from "./shared-record.ts";
import type { TalkingPoint } from "./talking-point.ts";

/** How long after its end an occurrence stays the current one: time to finish late and write things down. */
const LINGER_MS = 4 * 60 * MINUTE_MS;

/** One person's points, as one of the two sees them. */
export type Section = {
  readonly owner: Person;
  readonly role: Role;
  readonly points: readonly TalkingPoint[];
};

/** The agenda as one of the two sees it at a moment. */
export type Agenda = {
  readonly current: Occurrence | null;
  readonly next: Occurrence | null;
  /** The zone in which the two agreed when to meet; null without a series. */
  readonly zone: string | null;
  /** The report's points first, whoever looks. [AG2] */
  readonly sections: readonly [Section, Section];
  /** Only the viewer's own, after their shared points: nothing about them shows in the shared order. [PP1] */
  readonly privatePoints: readonly PrivatePoint[];
  readonly discussed: readonly TalkingPoint[];
  readonly nextTime: readonly TalkingPoint[];
  readonly later: readonly TalkingPoint[];
  readonly actionItems: readonly ActionItem[];
};

/** Until when a meeting is the current one: what is said later belongs to the one after it. */
export function currentUntil(occurrence: Occurrence): Instant {
  return plusMs(occurrence.start, occurrence.minutes * MINUTE_MS + LINGER_MS);
}

/** The meeting that is on, or comes next, and the one after it; cancelled ones are passed over. [OC2] */
export function currentAndNext(
  occurrences: readonly Occurrence[],
  now: Instant,
): { current: Occurrence | null; next: Occurrence | null } {
  const ahead = occurrences
    .filter((one) => one.state !== "cancelled" && currentUntil(one) > now)
    .sort((a, b) => epochMsOf(a.start) - epochMsOf(b.start));
  return { current: ahead[0] ?? null, next: ahead[1] ?? null };
}

/** What one person sees of the pair's records: sections, order and states. [AG2] [AG5] [AG6] [AG7] [PA1] [PP1] */
export function agendaOf(
  pair: Pair,
  records: Iterable<SharedRecord>,
  notebook: Notebook | null,
  now: Instant,
): Agenda {
  const points: TalkingPoint[] = [];
  const actionItems: ActionItem[] = [];
  const occurrences: Occurrence[] = [];
  let zone: string | null = null;
  for (const record of records) {
    if (record.type === "talkingPoint") points.push(record);
    else if (record.type === "actionItem") actionItems.push(record);
    else if (record.type === "occurrence") occurrences.push(record);
    else if (record.type === "series") zone = record.cadence.zone;
  }
  points.sort(byRank);
  const { current, next } = currentAndNext(occurrences, now);
  const isCarried = (point: TalkingPoint) => current !== null && point.carriedFrom.includes(current.id);
  const open = points.filter((point) => point.state === "open");
  const section = (role: Role): Section => ({
    owner: pair[role],
    role,
    points: open.filter((point) => point.raisedBy === pair[role].id && !isCarried(point)).sort(asTheyStand),
  });
  return {
    current,
    next,
    zone,
    sections: [section("report"), section("manager")],
    privatePoints: [...(notebook?.privatePoints ?? [])].sort(byRank),
    discussed: points.filter((point) => isDiscussedIn(point, current?.id ?? null)),
    nextTime: open.filter(isCarried),
    later: points.filter((point) => point.state === "later"),
    actionItems: actionItems.filter((item) => item.state !== "deleted").sort(byDue),
  };
}

/** The agenda that the two can still prepare: once a meeting is wrapped up, the next one's. [WU11] */
export function agendaAhead(
  pair: Pair,
  records: readonly SharedRecord[],
  notebook: Notebook | null,
  now: Instant,
): Agenda {
  const isBehind = (record: SharedRecord) => record.type === "occurrence" && record.state === "held";
  return agendaOf(
    pair,
    records.filter((record) => !isBehind(record)),
    notebook,
    now,
  );
}

/** Topics before questions to ask, and of each the must-covers first; else the order stays. [PA1] [QB11] */
export function asTheyStand(a: TalkingPoint, b: TalkingPoint): number {
  const isQuestion = (point: TalkingPoint) => point.kind === "question";
  return Number(isQuestion(a)) - Number(isQuestion(b)) || Number(b.mustCover) - Number(a.mustCover);
}

/** Whether a point is read before the talk, and takes no minutes of it. [PA3] */
export function isReadBefore(point: Pick<TalkingPoint, "kind">): boolean {
  return point.kind === "status";
}

/** The points of a section that are talked about. [PA3] */
export function talksIn({ points }: Section): readonly TalkingPoint[] {
  return points.filter((point) => !isReadBefore(point));
}

/** What both read before they talk, the report's first; not what is discussed or put off. [PA3] */
export function readBeforeOf({ sections }: Pick<Agenda, "sections">): readonly TalkingPoint[] {
  return sections.flatMap(({ points }) => points.filter(isReadBefore));
}

function isDiscussedIn(point: TalkingPoint, occurrenceId: OccurrenceId | null): boolean {
  return point.state === "discussed" && point.discussedIn === occurrenceId;
}

/** Open ones first, then by day; "next time" after the days, the oldest first among equals. [AI3] */
function byDue(a: ActionItem, b: ActionItem): number {
  if (a.state !== b.state) return a.state === "open" ? -1 : 1;
  const day = (item: ActionItem) => (item.due.kind === "date" ? item.due.date : "9999-12-31");
  if (day(a) !== day(b)) return day(a) < day(b) ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
