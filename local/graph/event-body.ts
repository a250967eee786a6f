import * as z from "zod/mini";
import { isZone } from "../../core/domain/time.ts";
import { GraphProblem, notHere } from "./problem.ts";
import { Recurrence } from "./recurrence.ts";

/** Local time without an offset, and the zone it is meant in. */
const DateTimeTimeZone = z.strictObject({
  dateTime: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/)),
  timeZone: z.string().check(z.refine(isZone, "is no time zone")),
});
const Attendee = z.strictObject({
  emailAddress: z.strictObject({ address: z.string(), name: z.optional(z.string()) }),
  type: z._default(z.enum(["required", "optional", "resource"]), "required"),
});
const Body = z.strictObject({ contentType: z.enum(["text", "html"]), content: z.string() });

const writable = {
  subject: z.optional(z.string()),
  body: z.optional(Body),
  start: z.optional(DateTimeTimeZone),
  end: z.optional(DateTimeTimeZone),
  attendees: z.optional(z.array(Attendee)),
  isOnlineMeeting: z.optional(z.boolean()),
  onlineMeetingProvider: z.optional(z.literal("teamsForBusiness")),
};
const NewEvent = z.strictObject({
  ...writable,
  subject: z.string(),
  start: DateTimeTimeZone,
  end: DateTimeTimeZone,
  recurrence: z.optional(Recurrence),
  transactionId: z.optional(z.string()),
});
export type NewEvent = z.infer<typeof NewEvent>;
/** What may change of a whole series. */
const SeriesChange = z.strictObject({
  start: DateTimeTimeZone,
  end: DateTimeTimeZone,
  recurrence: z.optional(Recurrence),
});
export type SeriesChange = z.infer<typeof SeriesChange>;
/** What may change of one meeting of a series. */
const MeetingChange = z.strictObject({ start: writable.start, end: writable.end });
export type MeetingChange = z.infer<typeof MeetingChange>;
const CancelBody = z.strictObject({ comment: z.optional(z.string()), Comment: z.optional(z.string()) });
const ScheduleBody = z.strictObject({
  schedules: z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
  startTime: DateTimeTimeZone,
  endTime: DateTimeTimeZone,
  availabilityViewInterval: z._default(z.int().check(z.minimum(5), z.maximum(1440)), 30),
});
export type ScheduleBody = z.infer<typeof ScheduleBody>;

/** Fields that Graph takes on an event and nothing here would do anything with. */
const beyond = new Set([
  "allowNewTimeProposals",
  "categories",
  "hideAttendees",
  "importance",
  "isAllDay",
  "isReminderOn",
  "location",
  "locations",
  "reminderMinutesBeforeStart",
  "responseRequested",
  "sensitivity",
  "showAs",
]);

export const readNewEvent = (body: unknown): NewEvent => read(NewEvent, body);
export const readSeriesChange = (body: unknown): SeriesChange => read(SeriesChange, body);
export const readMeetingChange = (body: unknown): MeetingChange => read(MeetingChange, body);
export const readCancel = (body: unknown): void => void read(CancelBody, body);
export const readScheduleBody = (body: unknown): ScheduleBody => read(ScheduleBody, body);

/** Parses a body strictly; what does not fit is refused as Graph does, field by field. */
export function read<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const parsed = z.safeParse(schema, body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined ? "" : issue.path.join(".");
  if (issue?.code === "unrecognized_keys") {
    const unsupported = issue.keys.find((key) => beyond.has(key));
    if (unsupported !== undefined) throw notHere(`the field “${unsupported}” here`);
    throw new GraphProblem(400, "RequestBodyRead", `The property “${issue.keys[0]}” does not exist here.`);
  }
  throw new GraphProblem(400, "ErrorInvalidRequest", `“${where}” is missing or not what this call takes.`);
}
