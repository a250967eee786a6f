import * as z from "zod/mini";
import { instantOf } from "../../core/domain/instant.ts";
import { durationMs } from "../clock/duration.ts";
import type { Handler, LocalClock } from "../handler.ts";
import { type SamplePerson, samplePeople, samplePerson } from "../people.ts";
import type { Offline } from "./offline.ts";
import type { Rooms } from "./rooms.ts";
import { type Answer, badRequest, type Call, fine, notFound, posting, type Route, routed } from "./route.ts";

/** A moment in any ISO 8601 writing with an offset, as an instant. */
const Moment = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text: string) => instantOf(Date.parse(text))),
);
const words = z.string().check(z.minLength(1), z.maxLength(20_000));

const TokenBody = z.strictObject({ person: words });
const ClockBody = z
  .strictObject({ now: z.optional(Moment), advance: z.optional(z.string()) })
  .check(
    z.refine(
      (body) => (body.now === undefined) !== (body.advance === undefined),
      "Send either now or advance",
    ),
  );
const ChatBody = z
  .strictObject({
    text: z.optional(words),
    value: z.optional(z.unknown()),
    invoke: z.optional(z.object({ name: words, value: z.optional(z.unknown()) })),
    replyToId: z.optional(words),
    locale: z.optional(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))),
  })
  .check(
    z.refine(
      (body) => [body.text, body.value, body.invoke].filter((part) => part !== undefined).length === 1,
      "Send one of text, value and invoke",
    ),
  );
const MoveBody = z.strictObject({ eventId: z.optional(words), originalStart: Moment, start: Moment });
const DeleteBody = z.strictObject({ eventId: z.optional(words), originalStart: z.optional(Moment) });
const FaultBody = z.looseObject({
  target: z.enum(["cosmos", "graph", "chat", "live"]),
  kind: words,
  count: z._default(z.int().check(z.minimum(1), z.maximum(10_000)), 1),
});
const OfflineBody = z.strictObject({ offline: z.boolean() });

/** The control surface of local mode: what tests and the stage, and nobody else, may ask of the stand-ins. */
export function createControl(options: { clock: LocalClock; offline: Offline; rooms: Rooms }): Handler {
  const { clock, offline, rooms } = options;
  const now = () => fine({ now: instantOf(clock.nowMs()) });
  const routes: Route[] = [
    posting("/local/token", TokenBody, (body) =>
      withPerson(body.person, async (person) => fine({ token: await rooms.tokenFor(person) })),
    ),
    { method: "GET", path: "/local/clock", answer: now },
    posting("/local/clock", ClockBody, (body) => {
      if (body.now !== undefined) clock.set(Date.parse(body.now));
      if (body.advance !== undefined) {
        const ms = durationMs(body.advance);
        if (ms === undefined) return badRequest("“advance” is a duration like PT24H or P7D.");
        clock.advance(ms);
      }
      return now();
    }),
    { method: "GET", path: "/local/people", answer: () => fine({ people: samplePeople }) },
    of("GET", "/local/chat/:person", (person) => fine(rooms.chat.activities(person))),
    posting("/local/chat/:person", ChatBody, (body, call) =>
      withPerson(call.params.person, (person) =>
        offline.isOffline(person)
          ? { status: 503, body: { error: "This person is offline." } }
          : rooms.chat.say(person, body),
      ),
    ),
    { method: "GET", path: "/local/graph/log", answer: () => fine(rooms.graph.log()) },
    posting("/local/calendar/:person/move", MoveBody, (body, call) =>
      withPerson(call.params.person, (person) => rooms.graph.move(person, body)),
    ),
    posting("/local/calendar/:person/delete", DeleteBody, (body, call) =>
      withPerson(call.params.person, (person) => rooms.graph.remove(person, body)),
    ),
    posting("/local/fault", FaultBody, (body) => rooms.fault(body)),
    of("GET", "/local/offline/:person", (person) => fine({ offline: offline.isOffline(person) })),
    posting("/local/offline/:person", OfflineBody, (body, call) =>
      withPerson(call.params.person, (person) => {
        offline.set(person, body.offline);
        return fine({ offline: body.offline });
      }),
    ),
    posting("/local/reset", z.strictObject({}), async () => {
      await rooms.reset();
      return now();
    }),
  ];
  return routed("/local/", routes);
}

function of(method: "GET", path: string, answer: (person: SamplePerson) => Answer): Route {
  return { method, path, answer: (call: Call) => withPerson(call.params.person, answer) };
}

function withPerson(
  key: string | undefined,
  answer: (person: SamplePerson) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const person = samplePerson(key ?? "");
  return person === undefined ? notFound("No sample person has this key or id.") : answer(person);
}
