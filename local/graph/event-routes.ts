import { type Instant, instantOf } from "../../core/domain/instant.ts";
import { demandRole } from "./access.ts";
import { changedSeries } from "./changed-series.ts";
import { eventAnswer, keyOf, meetingAnswer, selected } from "./event-answer.ts";
import {
  readCancel,
  readMeetingChange,
  readNewEvent,
  readScheduleBody,
  readSeriesChange,
} from "./event-body.ts";
import { newEvent } from "./new-event.ts";
import { GraphProblem, itemNotFound, notHere } from "./problem.ts";
import {
  fine,
  type GraphAnswer,
  type GraphCall,
  type GraphRoute,
  mailboxOf,
  type RouteDeps,
} from "./route.ts";
import { instantOfLocal, scheduleAnswer } from "./schedule.ts";
import {
  type Meeting,
  meetingAt,
  meetingsBetween,
  type StoredEvent,
  withMoved,
  withoutMeeting,
} from "./stored-event.ts";

const PAGE = 10;
const PAGE_MOST = 1_000;
const VERSION = "https://graph.microsoft.com/v1.0";

/** Events in their organisers' mailboxes, and when people are free. */
export function eventRoutes({ state, nowMs, announce }: Omit<RouteDeps, "post">): readonly GraphRoute[] {
  const now = (): Instant => instantOf(nowMs());
  const keep = (event: StoredEvent, change: "created" | "updated"): void => {
    state.putEvent(event);
    announce(event, change);
  };

  function find(call: GraphCall): { event: StoredEvent; meeting: Meeting | null } {
    const owner = mailboxOf(call);
    const { eventId, originalStart } = keyOf(call.at[1] ?? "");
    const event = state.events().find((one) => one.id === eventId && one.organizerId === owner.personId);
    if (event === undefined) throw itemNotFound();
    const meeting = originalStart === null ? null : meetingAt(event, originalStart);
    if (meeting === undefined) throw itemNotFound();
    return { event, meeting };
  }

  return [
    {
      method: "POST",
      path: "/users/{}/events",
      answer: (call) => {
        demandRole(call.caller, "Calendars.ReadWrite");
        const body = readNewEvent(call.body);
        const owner = mailboxOf(call);
        const before = state
          .events()
          .find((one) => one.organizerId === owner.personId && one.transactionId === body.transactionId);
        if (before !== undefined && body.transactionId !== undefined) {
          return { status: 201, body: eventAnswer(before) };
        }
        const event = newEvent(body, owner, now());
        keep(event, "created");
        return { status: 201, body: eventAnswer(event) };
      },
    },
    {
      method: "GET",
      path: "/users/{}/events/{}",
      answer: (call) => {
        demandRole(call.caller, "Calendars.Read", "Calendars.ReadWrite");
        const { event, meeting } = find(call);
        const answer = meeting === null ? eventAnswer(event) : meetingAnswer(event, meeting);
        return fine(selected(answer, call.query.get("$select")));
      },
    },
    {
      method: "PATCH",
      path: "/users/{}/events/{}",
      answer: (call) => {
        demandRole(call.caller, "Calendars.ReadWrite");
        const { event, meeting } = find(call);
        if (meeting === null) {
          const next = changedSeries(event, readSeriesChange(call.body), now());
          keep(next, "updated");
          return fine(eventAnswer(next));
        }
        const { start, end } = readMeetingChange(call.body);
        if (start === undefined) throw notHere("a change that leaves the start");
        const span = {
          start: instantOfLocal(start),
          ...(end === undefined ? {} : { end: instantOfLocal(end) }),
        };
        const next = withMoved(event, meeting, span, now());
        keep(next, "updated");
        return fine(meetingAnswer(next, meetingAt(next, meeting.originalStart) ?? meeting));
      },
    },
    {
      method: "POST",
      path: "/users/{}/events/{}/cancel",
      answer: (call) => {
        demandRole(call.caller, "Calendars.ReadWrite");
        readCancel(call.body);
        const { event, meeting } = find(call);
        if (meeting !== null) keep(withoutMeeting(event, meeting, now()), "updated");
        else {
          state.dropEvent(event.id);
          announce(event, "deleted");
        }
        return { status: 202 };
      },
    },
    {
      method: "GET",
      path: "/users/{}/events/{}/instances",
      answer: (call) => {
        demandRole(call.caller, "Calendars.Read", "Calendars.ReadWrite");
        if (/outlook\.timezone="(?!UTC")/.test(String(call.headers.prefer ?? ""))) {
          throw notHere("answers in another zone than UTC");
        }
        const { event, meeting } = find(call);
        if (meeting !== null || event.recurrence === null) throw itemNotFound();
        return page(
          call,
          meetingsBetween(event, ...windowOf(call.query)).map((one) => meetingAnswer(event, one)),
        );
      },
    },
    {
      method: "POST",
      path: "/users/{}/calendar/getSchedule",
      answer: (call) => {
        demandRole(call.caller, "Calendars.Read", "Calendars.ReadWrite", "Calendars.ReadBasic.All");
        mailboxOf(call);
        const body = readScheduleBody(call.body);
        return fine({ value: scheduleAnswer(body, call.caller.tenantId, state.events()) });
      },
    },
  ];
}

function windowOf(query: URLSearchParams): [Instant, Instant] {
  const [from, to] = [query.get("startDateTime"), query.get("endDateTime")].map((text) =>
    Date.parse(text ?? ""),
  );
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) {
    throw new GraphProblem(400, "ErrorInvalidParameter", "startDateTime and endDateTime are needed.");
  }
  return [instantOf(from), instantOf(to)];
}

/** A page of a list, and where the next one is. */
function page({ query, at }: GraphCall, all: readonly Record<string, unknown>[]): GraphAnswer {
  const unknown = [...query.keys()].find(
    (key) => !["startDateTime", "endDateTime", "$select", "$top", "$skip"].includes(key),
  );
  if (unknown !== undefined) throw notHere(`“${unknown}” here`);
  const top = Math.min(Number(query.get("$top") ?? PAGE), PAGE_MOST);
  const skip = Number(query.get("$skip") ?? 0);
  const value = all.slice(skip, skip + top).map((one) => selected(one, query.get("$select")));
  if (skip + top >= all.length) return { status: 200, body: { value } };
  const next = new URLSearchParams(query);
  next.set("$skip", String(skip + top));
  const path = `/users/${at[0]}/events/${encodeURIComponent(at[1] ?? "")}/instances`;
  return { status: 200, body: { value, "@odata.nextLink": `${VERSION}${path}?${next}` } };
}
