import { randomUUID } from "node:crypto";
import { epochMsOf, type Instant } from "../../core/domain/instant.ts";
import type { SamplePerson } from "../people.ts";
import type { NewEvent } from "./event-body.ts";
import { GraphProblem } from "./problem.ts";
import { instantOfLocal } from "./schedule.ts";
import type { StoredEvent } from "./stored-event.ts";

/** The event that a body asks for, in its organiser's mailbox. */
export function newEvent(body: NewEvent, organizer: SamplePerson, now: Instant): StoredEvent {
  const lengthMs = epochMsOf(instantOfLocal(body.end)) - epochMsOf(instantOfLocal(body.start));
  if (lengthMs <= 0)
    throw new GraphProblem(400, "ErrorPropertyValidationFailure", "It ends before it starts.");
  const startDay = body.start.dateTime.slice(0, 10);
  if (body.recurrence !== undefined && body.recurrence.range.startDate !== startDay) {
    throw new GraphProblem(400, "ErrorInvalidRecurrenceRange", "The range begins with the first meeting.");
  }
  const id = `AAMk${Buffer.from(randomUUID()).toString("base64url")}=`;
  return {
    id,
    tenantId: organizer.tenantId,
    organizerId: organizer.personId,
    subject: body.subject,
    localStart: body.start.dateTime.slice(0, 16),
    zone: body.start.timeZone,
    minutes: lengthMs / 60_000,
    recurrence: body.recurrence ?? null,
    attendees: (body.attendees ?? []).map(({ emailAddress, type }) => ({
      address: emailAddress.address,
      type,
    })),
    joinUrl: body.isOnlineMeeting === true ? joinUrlOf(id) : null,
    transactionId: body.transactionId ?? null,
    createdAt: now,
    changedAt: now,
    changes: 1,
    moved: {},
    cancelled: [],
    declined: [],
  };
}

/** The address of the Teams meeting of an event. */
export function joinUrlOf(eventId: string): string {
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(eventId)}/0`;
}
