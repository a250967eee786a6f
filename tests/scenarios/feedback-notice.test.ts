import * as z from "zod/mini";
import type { CommandInput } from "../../core/domain/command.ts";
import { SAMPLE_PAIR_ID } from "../../local/people.ts";
import { eventually, type StageServer, startStageServer } from "../support/stage.ts";

type Who = "manager" | "report";

let server: StageServer;

beforeEach(async () => {
  server = await startStageServer();
  for (const who of ["manager", "report"]) await server.local(`/local/chat/${who}`, { text: "help" });
}, 60_000);
afterEach(() => server.kill());

const clockTo = (now: string) => server.local("/local/clock", { now });

async function act(who: Who, commandId: string, command: CommandInput): Promise<void> {
  const { token } = Object(await server.local("/local/token", { person: who }));
  const answer = await fetch(`${server.url}/api/pairs/${SAMPLE_PAIR_ID}/commands`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ commandId, command }),
  });
  expect({ commandId, status: answer.status }).toEqual({ commandId, status: 200 });
}

/** Shares feedback with the other. */
async function share(who: Who, id: string): Promise<void> {
  await act(who, `cmd_${id}`, { name: "feedback.draft", tone: "worked" });
  await act(who, `cmd_${id}w`, { name: "feedback.write", draftId: `fd_${id}`, saw: `canary ${id}` });
  await act(who, `cmd_${id}s`, { name: "feedback.share", draftId: `fd_${id}` });
}

/** When somebody was told of feedback, the earliest first. */
async function toldTo(who: Who): Promise<string[]> {
  const answer = await fetch(`${server.url}/local/chat/${who}`);
  const cards = z
    .array(z.looseObject({ timestamp: z.string() }))
    .parse(await answer.json())
    .filter((one) => "attachments" in one)
    .map((one) => ({ at: one.timestamp, text: JSON.stringify(one) }));
  expect(cards.map(({ text }) => text).join()).not.toMatch(/canary|worked/i);
  return cards.filter(({ text }) => text.includes("There is feedback for you")).map(({ at }) => at);
}

/** Waits until somebody was told so often: all that was due before was looked at by then. */
const untilTold = (who: Who, times: number) => eventually(async () => (await toldTo(who)).length, times);

/** How often Graph was asked for something, which a worker does every day, the weekend too. */
async function askedOfGraph(): Promise<number> {
  const answer = await fetch(`${server.url}/local/graph/log`);
  return z.array(z.unknown()).parse(await answer.json()).length;
}

describe("feedback that waits", () => {
  test("[FB19] [FB16] its receiver is told after half an hour, once for all, and not a word of it", async () => {
    await clockTo("2026-03-03T10:00:00.000Z");
    await share("manager", "a");
    await share("report", "other");
    await clockTo("2026-03-03T10:05:00.000Z");
    await share("manager", "b");
    await clockTo("2026-03-03T10:31:00.000Z");
    await untilTold("manager", 1);
    expect(await toldTo("report")).toEqual([]);
    await clockTo("2026-03-03T10:36:00.000Z");
    await untilTold("report", 1);
    expect((await toldTo("report"))[0]?.slice(0, 16)).toBe("2026-03-03T10:36");
    await clockTo("2026-03-03T12:00:00.000Z");
    await share("manager", "c");
    await clockTo("2026-03-03T12:31:00.000Z");
    await untilTold("report", 2);
    expect(await toldTo("manager")).toHaveLength(1);
  }, 60_000);

  test("[FB19] who opened it meanwhile is told nothing", async () => {
    await clockTo("2026-03-03T10:00:00.000Z");
    await share("manager", "a");
    await act("report", "cmd_open", { name: "feedback.open", feedbackId: "fb_a" });
    await clockTo("2026-03-03T10:31:00.000Z");
    await share("manager", "b");
    await clockTo("2026-03-03T11:02:00.000Z");
    await untilTold("report", 1);
    expect((await toldTo("report"))[0]?.slice(0, 16)).toBe("2026-03-03T11:02");
  }, 60_000);

  test("[FB19] nobody is told in the evening or at the weekend", async () => {
    await clockTo("2026-03-06T17:00:00.000Z");
    await share("manager", "a");
    const asked = await askedOfGraph();
    await clockTo("2026-03-07T12:00:00.000Z");
    await eventually(async () => (await askedOfGraph()) > asked, true);
    expect(await toldTo("report")).toEqual([]);
    await clockTo("2026-03-09T08:00:00.000Z");
    await untilTold("report", 1);
    expect((await toldTo("report"))[0]?.slice(0, 13)).toBe("2026-03-09T08");
  }, 60_000);
});
