import { epochMsOf, type Instant, instantOf } from "../../core/domain/instant.ts";
import { instantAt } from "../../core/domain/time.ts";
import { samplePeople } from "../people.ts";
import { utc } from "./event-answer.ts";
import type { ScheduleBody } from "./event-body.ts";
import { GraphProblem, notHere } from "./problem.ts";
import { meetingsBetween, type StoredEvent } from "./stored-event.ts";

const LONGEST_MS = 62 * 86_400_000;

/** Free and busy of up to twenty people, as digits (0 free, 2 busy) and as spans. */
export function scheduleAnswer(
  body: ScheduleBody,
  tenantId: string,
  events: readonly StoredEvent[],
): readonly Record<string, unknown>[] {
  const [from, to] = [instantOfLocal(body.startTime), instantOfLocal(body.endTime)];
  if (to <= from || epochMsOf(to) - epochMsOf(from) > LONGEST_MS) {
    throw new GraphProblem(400, "ErrorInvalidTimeInterval", "The requested time duration is not in range.");
  }
  return body.schedules.map((address) => {
    const person = samplePeople.find((one) => one.tenantId === tenantId && one.mail === address);
    if (person === undefined) {
      const message = `Unable to resolve e-mail address ${address}.`;
      return { scheduleId: address, error: { message, responseCode: "ErrorMailRecipientNotFound" } };
    }
    const busy = events
      .filter((event) => event.tenantId === tenantId && concerns(event, person.personId, address))
      .flatMap((event) => meetingsBetween(event, from, to));
    return {
      scheduleId: address,
      availabilityView: viewOf(busy, from, to, body.availabilityViewInterval * 60_000),
      scheduleItems: busy.map(({ start, end }) => ({ status: "busy", start: utc(start), end: utc(end) })),
    };
  });
}

function concerns(event: StoredEvent, personId: string, address: string): boolean {
  return event.organizerId === personId || event.attendees.some((one) => one.address === address);
}

function viewOf(
  busy: readonly { start: Instant; end: Instant }[],
  from: Instant,
  to: Instant,
  stepMs: number,
): string {
  let view = "";
  for (let ms = epochMsOf(from); ms < epochMsOf(to); ms += stepMs) {
    const [start, end] = [instantOf(ms), instantOf(ms + stepMs)];
    view += busy.some((one) => one.start < end && one.end > start) ? "2" : "0";
  }
  return view;
}

/** The instant of a local time that Graph was given. */
export function instantOfLocal(local: { dateTime: string; timeZone: string }): Instant {
  const [day = "", time = ""] = local.dateTime.split("T");
  if (!/^(:00(\.0+)?)?$/.test(time.slice(5))) throw notHere("times between the minutes");
  return instantAt(day, time.slice(0, 5), local.timeZone);
}
