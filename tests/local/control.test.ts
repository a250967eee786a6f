import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Seed } from "../../local/seed/seed.ts";
import { type ServedCloud, serveCloud } from "./support/served-cloud.ts";

let served: ServedCloud;
beforeAll(async () => {
  served = await serveCloud();
});
afterAll(() => served.close());

/** The status of a GET with a Host header of one's own, which fetch does not allow. */
function statusFor(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${served.url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

describe("the local clock on the control surface", () => {
  test("begins a day before the 1-on-1", async () => {
    const { status, body } = await served.get("/local/clock");
    expect(status).toBe(200);
    expect(body).toEqual({ now: expect.stringMatching(/^2026-03-02T09:00:\d\d\.\d{3}Z$/) });
  });

  test("is set to a moment, whatever offset it is written with", async () => {
    const { body } = await served.post("/local/clock", { now: "2026-03-03T10:00:00+01:00" });
    expect(body).toEqual({ now: expect.stringMatching(/^2026-03-03T09:00:00\.\d{3}Z$/) });
  });

  test("advances by a duration", async () => {
    await served.post("/local/clock", { now: "2026-03-03T09:00:00.000Z" });
    const { body } = await served.post("/local/clock", { advance: "P7DT1H" });
    expect(body).toEqual({ now: expect.stringMatching(/^2026-03-10T10:00:00\.\d{3}Z$/) });
  });

  test.each([
    [{}],
    [{ now: "yesterday" }],
    [{ now: "2026-03-03" }],
    [{ advance: "P1M" }],
    [{ advance: "PT1H", now: "2026-03-03T09:00:00Z" }],
    [{ to: "PT1H" }],
    ["not json"],
    ["[]"],
  ])("answers %j with a sentence about what is wrong", async (body) => {
    const answer = await served.post("/local/clock", body);
    expect(answer).toEqual({ status: 400, body: { error: expect.stringMatching(/\.$/) } });
  });
});

describe("the control surface", () => {
  test("gives a token for a sample person, by key or by object id", async () => {
    for (const person of ["report", "b2222222-0000-4000-8000-000000000022"]) {
      const { status, body } = await served.post("/local/token", { person });
      expect(status).toBe(200);
      expect(body).toEqual({ token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) });
    }
  });

  test("knows nobody but the sample people", async () => {
    expect((await served.post("/local/token", { person: "somebody" })).status).toBe(404);
    expect((await served.get("/local/chat/somebody")).status).toBe(404);
    expect((await served.post("/local/offline/somebody", { offline: true })).status).toBe(404);
    expect((await served.get("/local/chat/%E0%A4%A")).status).toBe(404);
  });

  test.each([
    ["/local/token", {}],
    ["/local/token", { person: "report", scope: "all" }],
    ["/local/chat/report", {}],
    ["/local/chat/report", { text: "" }],
    ["/local/chat/report", { text: "hello", value: { a: 1 } }],
    ["/local/calendar/report/move", { start: "2026-03-03T09:00:00Z" }],
    ["/local/calendar/report/delete", { originalStart: "Tuesday" }],
    ["/local/fault", { target: "weather", kind: "rain" }],
    ["/local/fault", { target: "cosmos", kind: "rain" }],
    ["/local/fault", { target: "cosmos", kind: "429", count: 0 }],
    ["/local/offline/report", { offline: "yes" }],
    ["/local/reset", { everything: true }],
  ])("refuses %s %j with 400 and a sentence", async (path, body) => {
    const answer = await served.post(path, body);
    expect(answer).toEqual({ status: 400, body: { error: expect.stringMatching(/\.$/) } });
  });

  test("says no to addresses and methods that it does not have", async () => {
    expect((await served.get("/local/everything")).status).toBe(404);
    expect((await served.get("/local/token")).status).toBe(405);
  });

  test("leaves everything else to the app", async () => {
    expect(await served.get("/api/me")).toEqual({ status: 404, body: "the app" });
  });

  test("refuses a body of more than a megabyte", async () => {
    const { status } = await served.post("/local/chat/report", { text: "x".repeat(1_100_000) });
    expect(status).toBe(400);
  });

  test("puts faults before the next requests to the store", async () => {
    const { body } = await served.post("/local/fault", { target: "cosmos", kind: "429", count: 3 });
    expect(body).toEqual({ waiting: 3 });
  });
});

describe("pages from elsewhere", () => {
  test("cannot reach it under a name that was pointed at this machine", async () => {
    expect(await statusFor("/local/clock", { host: "evil.example" })).toBe(403);
    expect(await statusFor("/", { host: "evil.example:3978" })).toBe(403);
  });

  test("cannot send to it from their own origin", async () => {
    const from = (origin: string) => served.post("/local/clock", { advance: "P1D" }, { origin });
    expect((await from("https://evil.example")).status).toBe(403);
    expect((await from("http://127.0.0.1:1")).status).toBe(403);
    expect((await from("null")).status).toBe(403);
    expect((await from(served.url)).status).toBe(200);
  });

  test("cannot embed what it answers", async () => {
    expect(await statusFor("/local/clock", { "sec-fetch-site": "cross-site" })).toBe(403);
  });

  test("localhost is this machine too", async () => {
    expect(await statusFor("/local/clock", { host: "localhost:3978" })).toBe(200);
  });
});

describe("the sample records", () => {
  test("are written once, when the data folder is fresh, and again at a reset", async () => {
    const folder = mkdtempSync(join(tmpdir(), "twofold-"));
    const written: Seed[] = [];
    const write = async (seed: Seed) => {
      written.push(seed);
    };
    try {
      const first = await serveCloud({ dataDir: folder });
      await first.cloud.seedWith(write);
      await first.post("/local/clock", { now: "2026-05-01T00:00:00Z" });
      await first.close();
      expect(written).toHaveLength(1);

      const second = await serveCloud({ dataDir: folder });
      await second.cloud.seedWith(write);
      expect(written).toHaveLength(1);
      expect((await second.get("/local/clock")).body).toEqual({ now: expect.stringMatching(/^2026-05-01T/) });
      expect(second.cloud.origin).toBe(first.cloud.origin);

      const { body } = await second.post("/local/reset");
      expect(body).toEqual({ now: expect.stringMatching(/^2026-03-02T09:00:/) });
      expect(written).toHaveLength(2);
      await second.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the chats", () => {
  test("hold what a person says, and answer how the app took it", async () => {
    await served.post("/local/reset");
    const said = await served.post("/local/chat/report", { text: "help", locale: "de-de" });
    expect(said).toEqual({ status: 200, body: { status: 404, body: "the app" } });
    const { body } = await served.get("/local/chat/report");
    expect(body).toEqual([expect.objectContaining({ from: "person", text: "help" })]);
    expect((await served.get("/local/chat/manager")).body).toEqual([]);
  });
});
