import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import { PairSnapshot } from "../../core/contract/api.ts";
import { faultsOfRequest } from "../support/graph-contract.ts";
import { until } from "../support/graph-world.ts";
import { type StageServer, startStageServer } from "../support/stage.ts";

const tuesday = "2026-03-03T09:00:00.000Z";
const wednesday = "2026-03-04T13:30:00.000Z";

const folder = mkdtempSync(join(tmpdir(), "twofold-calendar-"));
let server: StageServer;
beforeAll(async () => {
  server = await startStageServer({ data: folder });
});
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true });
});

const Logged = z.array(
  z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown(),
    status: z.number(),
  }),
);

/** What a person's agenda has, points and occurrences apart. */
async function agendaOf(person: string) {
  const { token } = z.parse(z.object({ token: z.string() }), await server.local("/local/token", { person }));
  const answer = await fetch(`${server.url}/api/pairs/pair_sample`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { records } = PairSnapshot.parse(await answer.json());
  const occurrences = records.flatMap((one) => (one.type === "occurrence" ? [one] : []));
  return {
    points: digestOf(records.filter((one) => one.type === "talkingPoint")),
    occurrence: occurrences.find((one) => one.originalStart === tuesday),
    series: records.find((one) => one.type === "series"),
  };
}
/** Stands for every byte of something. */
function digestOf(what: unknown): string {
  return createHash("sha256").update(JSON.stringify(what)).digest("hex");
}
const move = (start: string) =>
  server.local("/local/calendar/manager/move", { originalStart: tuesday, start });
const untilIt = (starts: string) =>
  until(async () => (await agendaOf("report")).occurrence?.start === starts);

describe("the calendar of local mode", () => {
  test("[OC3] [AG1] moves the sample pair's meeting for both, through restarts and until a reset", async () => {
    const before = await agendaOf("manager");
    expect(before.series).toMatchObject({ eventId: expect.stringMatching(/^AAMk/) });
    await move(wednesday);
    await untilIt(wednesday);
    const after = await agendaOf("manager");
    expect(after.occurrence).toMatchObject({ start: wednesday, state: "planned", rev: 1 });
    expect(after.points).toBe(before.points);

    await server.kill();
    await server.start();
    expect((await agendaOf("report")).occurrence?.start).toBe(wednesday);
    await move("2026-03-05T08:00:00.000Z");
    await untilIt("2026-03-05T08:00:00.000Z");

    await server.local("/local/reset", {});
    const anew = await agendaOf("manager");
    expect(anew.occurrence).toMatchObject({ start: tuesday, rev: 0 });
    await move(wednesday);
    await untilIt(wednesday);
    expect((await agendaOf("manager")).points).toBe(anew.points);
  });

  test("answers who is no organiser, and what is no meeting, with a sentence", async () => {
    await expect(
      server.local("/local/calendar/report/move", { originalStart: tuesday, start: wednesday }),
    ).rejects.toThrow("403");
    await expect(
      server.local("/local/calendar/manager/delete", { originalStart: wednesday }),
    ).rejects.toThrow("404");
    await expect(server.local("/local/fault", { target: "graph", kind: "rain" })).rejects.toThrow("400");
  });

  test("shows every request that the app sent to Graph, and all of them fit Graph's description", async () => {
    const log = Logged.parse(await (await fetch(`${server.url}/local/graph/log`)).json());
    expect(log.length).toBeGreaterThan(2);
    expect(log.flatMap(faultsOfRequest)).toEqual([]);
    expect(JSON.stringify(log)).not.toMatch(/eyJ/);
  });
});
