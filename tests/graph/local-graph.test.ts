import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultsOfAnswer, faultsOfRequest } from "../support/graph-contract.ts";
import { type GraphCloud, startGraphCloud } from "../support/graph-world.ts";
import { clockAt } from "../support/movable-clock.ts";
import { personOf } from "../support/test-server.ts";

const clock = clockAt("2026-03-02T09:00:00.000Z");
const manager = personOf("manager");
const report = personOf("report");
const mailbox = `/users/${manager.personId}`;

let cloud: GraphCloud;
beforeAll(async () => {
  cloud = await startGraphCloud({ nowMs: clock.nowMs });
});
beforeEach(() => cloud.graph.reset([]));
afterAll(() => cloud.close());

const weekly = { type: "weekly", interval: 1, daysOfWeek: ["tuesday"], firstDayOfWeek: "monday" };
const noEnd = { type: "noEnd", startDate: "2026-03-03" };
function event(change: Record<string, unknown> = {}) {
  return {
    subject: "1-on-1",
    start: { dateTime: "2026-03-03T10:00:00", timeZone: "Europe/Berlin" },
    end: { dateTime: "2026-03-03T10:30:00", timeZone: "Europe/Berlin" },
    recurrence: { pattern: weekly, range: noEnd },
    attendees: [{ emailAddress: { address: report.mail, name: report.name }, type: "required" }],
    ...change,
  };
}

/** A request that fits the contract, as its answer has to. */
async function fitting(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const reply = await cloud.ask(method, path, body);
  expect(cloud.graph.log().slice(-1).flatMap(faultsOfRequest)).toEqual([]);
  expect(faultsOfAnswer(method, path.split("?")[0] ?? "", reply.status, reply.body)).toEqual([]);
  return isRecord(reply.body) ? reply.body : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
const instances = (id: unknown) =>
  `${mailbox}/events/${encodeURIComponent(String(id))}/instances?startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-03-20T00:00:00Z`;

describe("the stand-in for Graph", () => {
  test("answers events, meetings, people and schedules as the contract has them", async () => {
    const { id } = await fitting("POST", `${mailbox}/events`, event({ isOnlineMeeting: true }));
    await fitting("GET", `${mailbox}/events/${encodeURIComponent(String(id))}`);
    const { value } = await fitting("GET", instances(id));
    expect(value).toMatchObject([
      { originalStart: "2026-03-03T09:00:00Z", type: "occurrence", seriesMasterId: id },
      { originalStart: "2026-03-10T09:00:00Z", start: { dateTime: "2026-03-10T09:00:00.0000000" } },
      { originalStart: "2026-03-17T09:00:00Z" },
    ]);
    await fitting("GET", mailbox);
    await fitting("GET", `/users/${report.personId}/manager`);
    const schedule = await fitting("POST", `${mailbox}/calendar/getSchedule`, {
      schedules: [manager.mail, report.mail, "nobody@sample.example"],
      startTime: { dateTime: "2026-03-03T09:00:00", timeZone: "Europe/Berlin" },
      endTime: { dateTime: "2026-03-03T12:00:00", timeZone: "Europe/Berlin" },
      availabilityViewInterval: 30,
    });
    expect(schedule.value).toMatchObject([
      { availabilityView: "002000" },
      { availabilityView: "002000" },
      { error: { responseCode: "ErrorMailRecipientNotFound" } },
    ]);
  });

  test("moves one meeting by its id and cancels another, and the series goes on", async () => {
    const { id } = await fitting("POST", `${mailbox}/events`, event());
    const { value } = await fitting("GET", instances(id));
    const [first, second] = Array.isArray(value) ? value.map((one) => encodeURIComponent(one.id)) : [];
    const moved = await fitting("PATCH", `${mailbox}/events/${first}`, {
      start: { dateTime: "2026-03-04T15:00:00", timeZone: "Europe/Berlin" },
      end: { dateTime: "2026-03-04T15:45:00", timeZone: "Europe/Berlin" },
    });
    expect(moved).toMatchObject({ type: "exception", originalStart: "2026-03-03T09:00:00Z" });
    await fitting("POST", `${mailbox}/events/${second}/cancel`, { comment: "Not this week" });
    const after = await fitting("GET", instances(id));
    expect(after.value).toMatchObject([
      {
        start: { dateTime: "2026-03-04T14:00:00.0000000" },
        end: { dateTime: "2026-03-04T14:45:00.0000000" },
      },
      { originalStart: "2026-03-17T09:00:00Z" },
    ]);
  });

  test("changes a whole series, and puts meetings back that were moved or cancelled", async () => {
    const { id } = await fitting("POST", `${mailbox}/events`, event());
    const { value } = await fitting("GET", instances(id));
    const [first, second] = Array.isArray(value) ? value.map((one) => encodeURIComponent(one.id)) : [];
    await fitting("PATCH", `${mailbox}/events/${first}`, {
      start: { dateTime: "2026-03-04T15:00:00", timeZone: "Europe/Berlin" },
      end: { dateTime: "2026-03-04T15:45:00", timeZone: "Europe/Berlin" },
    });
    await fitting("POST", `${mailbox}/events/${second}/cancel`, {});
    const path = `${mailbox}/events/${encodeURIComponent(String(id))}`;
    const changed = await fitting("PATCH", path, {
      start: { dateTime: "2026-03-03T10:00:00", timeZone: "Europe/Berlin" },
      end: { dateTime: "2026-03-03T10:20:00", timeZone: "Europe/Berlin" },
      recurrence: { pattern: { ...weekly, interval: 2 }, range: noEnd },
    });
    expect(changed).toMatchObject({ type: "seriesMaster", recurrence: { pattern: { interval: 2 } } });
    const after = await fitting("GET", instances(id));
    expect(after.value).toMatchObject([
      { originalStart: "2026-03-03T09:00:00Z", end: { dateTime: "2026-03-03T09:20:00.0000000" } },
      { originalStart: "2026-03-17T09:00:00Z" },
    ]);
    const beyond = { start: event().start, end: event().end, subject: "Another" };
    expect((await cloud.ask("PATCH", path, beyond)).status).toBe(400);
  });

  test.each([
    ["a field that no event has", { colour: "red" }, 400],
    [
      "a field of another pattern",
      { recurrence: { pattern: { ...weekly, dayOfMonth: 3 }, range: noEnd } },
      400,
    ],
    [
      "a weekly pattern without a first day",
      { recurrence: { pattern: { ...weekly, firstDayOfWeek: undefined }, range: noEnd } },
      400,
    ],
    [
      "an end date in a range without end",
      { recurrence: { pattern: weekly, range: { ...noEnd, endDate: "2026-05-05" } } },
      400,
    ],
    [
      "a range that begins on another day",
      { recurrence: { pattern: weekly, range: { ...noEnd, startDate: "2026-03-04" } } },
      400,
    ],
    [
      "a time with an offset",
      { start: { dateTime: "2026-03-03T10:00:00Z", timeZone: "Europe/Berlin" } },
      400,
    ],
    ["a zone that does not exist", { start: { dateTime: "2026-03-03T10:00:00", timeZone: "Berlin" } }, 400],
    ["no subject", { subject: undefined }, 400],
    ["an end before the start", { end: { dateTime: "2026-03-03T09:30:00", timeZone: "Europe/Berlin" } }, 400],
    ["a field that it would not act on", { isAllDay: true }, 501],
  ])("refuses an event with %s", async (_, change, status) => {
    expect((await cloud.ask("POST", `${mailbox}/events`, event(change))).status).toBe(status);
  });

  test.each([
    ["GET", "/me/events"],
    ["POST", "/$batch"],
    ["DELETE", `${mailbox}/events/AAMk`],
    ["GET", `${mailbox}/calendarView?startDateTime=a&endDateTime=b`],
  ])("says loudly that it does not know %s %s", async (method, path) => {
    expect((await cloud.ask(method, path)).status).toBe(501);
  });

  test("knows what a meeting of no known pattern would be, and says that it does not work it out", async () => {
    const daily = { pattern: { type: "daily", interval: 1 }, range: noEnd };
    const { body } = await cloud.ask("POST", `${mailbox}/events`, event({ recurrence: daily }));
    expect((await cloud.ask("GET", instances(isRecord(body) ? body.id : ""))).status).toBe(501);
  });

  test("leaves the token out of its log", async () => {
    await cloud.ask("GET", mailbox);
    expect(cloud.graph.log()).toEqual([
      expect.objectContaining({ method: "GET", path: `/v1.0${mailbox}`, body: null, status: 200 }),
    ]);
    expect(JSON.stringify(cloud.graph.log())).not.toContain("eyJ");
  });

  test("keeps its events over a restart", async () => {
    const folder = mkdtempSync(join(tmpdir(), "twofold-graph-"));
    const open = () => startGraphCloud({ nowMs: clock.nowMs, file: join(folder, "graph.json") });
    try {
      const first = await open();
      const { body } = await first.ask("POST", `${mailbox}/events`, event());
      await first.close();
      const second = await open();
      const path = instances(isRecord(body) ? body.id : "");
      expect((await second.ask("GET", path)).body).toMatchObject({ value: { length: 3 } });
      await second.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a person in Outlook", () => {
  const tuesday = "2026-03-03T09:00:00.000Z";

  test("can move what they organise, and not what is no meeting", async () => {
    const { body } = await cloud.ask("POST", `${mailbox}/events`, event());
    const eventId = isRecord(body) ? String(body.id) : "";
    const start = "2026-03-04T09:00:00.000Z";
    const move = (person: typeof manager, originalStart = tuesday) =>
      cloud.graph.moveAsPerson(person, { eventId, originalStart, start }).status;
    expect(move(manager)).toBe(200);
    expect(move(report)).toBe(403);
    expect(move(personOf("colleague"))).toBe(404);
    expect(move(manager, start)).toBe(404);
    expect(cloud.graph.deleteAsPerson(manager, { eventId, originalStart: tuesday }).status).toBe(200);
    expect(move(manager)).toBe(404);
  });
});
