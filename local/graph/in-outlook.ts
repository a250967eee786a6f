import { instantOf } from "../../core/domain/instant.ts";
import type { CalendarDeletion, CalendarMove } from "../control/rooms.ts";
import { type Answer, fine, notFound } from "../control/route.ts";
import type { SamplePerson } from "../people.ts";
import type { Announce } from "./announcer.ts";
import { SAMPLE_EVENT_ID } from "./sample-event.ts";
import type { GraphState } from "./state.ts";
import { changed, meetingAt, type StoredEvent, withMoved, withoutMeeting } from "./stored-event.ts";

type Deps = {
  readonly state: GraphState;
  readonly announce: Announce;
  readonly nowMs: () => number;
};

const noEvent = notFound("There is no such event in this calendar.");
const noMeeting = notFound("The series has no meeting with this original start, or not any more.");

/** A person drags a meeting to another time. Only its organiser can do so for both. */
export function moveAsPerson(
  { state, announce, nowMs }: Deps,
  person: SamplePerson,
  move: CalendarMove,
): Answer {
  const event = findEvent(state, person, move.eventId);
  if (event === undefined) return noEvent;
  if (event.organizerId !== person.personId) {
    return { status: 403, body: { error: "Only the organiser of a meeting can move it for both." } };
  }
  const meeting = meetingAt(event, move.originalStart);
  if (meeting === undefined) return noMeeting;
  const next = withMoved(event, meeting, { start: move.start }, instantOf(nowMs()));
  state.putEvent(next);
  announce(next, "updated");
  return fine({ eventId: event.id, originalStart: move.originalStart, start: move.start });
}

/**
 * A person deletes a meeting, or the series. The organiser takes it out of both calendars; whoever was invited
 * only declines, and the meeting stands.
 */
export function deleteAsPerson(
  { state, announce, nowMs }: Deps,
  person: SamplePerson,
  deletion: CalendarDeletion,
): Answer {
  const event = findEvent(state, person, deletion.eventId);
  if (event === undefined) return noEvent;
  const { originalStart = null } = deletion;
  const meeting = originalStart === null ? null : meetingAt(event, originalStart);
  if (meeting === undefined) return noMeeting;
  const at = instantOf(nowMs());
  if (event.organizerId !== person.personId) {
    const declined = [...event.declined, { address: person.mail, originalStart }];
    const next = changed(event, at, { declined });
    state.putEvent(next);
    announce(next, "updated");
    return fine({ eventId: event.id, originalStart, declined: true });
  }
  if (meeting !== null) {
    const next = withoutMeeting(event, meeting, at);
    state.putEvent(next);
    announce(next, "updated");
  } else {
    state.dropEvent(event.id);
    announce(changed(event, at, {}), "deleted");
  }
  return fine({ eventId: event.id, originalStart, deleted: true });
}

function findEvent(
  state: GraphState,
  person: SamplePerson,
  eventId = SAMPLE_EVENT_ID,
): StoredEvent | undefined {
  return state
    .events()
    .find(
      (event) =>
        event.id === eventId &&
        (event.organizerId === person.personId || event.attendees.some((one) => one.address === person.mail)),
    );
}
