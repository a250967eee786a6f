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

/** The manager shares feedback with the report. */
async function share(id: string): Promise<void> {
  await act("manager", `cmd_${id}`, { name: "feedback.draft", tone: "worked" });
  await act("manager", `cmd_${id}w`, { name: "feedback.write", draftId: `fd_${id}`, saw: `canary ${id}` });
  await act("manager", `cmd_${id}s`, { name: "feedback.share", draftId: `fd_${id}` });
}

async function toldTo(who: Who): Promise<number> {
  const answer = await fetch(`${server.url}/local/chat/${who}`);
  const activities = z.array(z.looseObject({})).parse(await answer.json());
  const cards = activities.filter((one) => "attachments" in one).map((one) => JSON.stringify(one));
  expect(cards.join()).not.toMatch(/canary|worked/i);
  return cards.filter((card) => card.includes("There is feedback for you")).length;
}

/** Something that is told at this moment at the latest was told: what was due before it is done. */
async function untilQuiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
}

describe("feedback that waits", () => {
  test("[FB19] [FB16] its receiver is told after half an hour, once for all, and not a word of it", async () => {
    await clockTo("2026-03-03T10:00:00.000Z");
    await share("a");
    await clockTo("2026-03-03T10:05:00.000Z");
    await share("b");
    await clockTo("2026-03-03T10:31:00.000Z");
    await untilQuiet();
    expect(await toldTo("report")).toBe(0);
    await clockTo("2026-03-03T10:36:00.000Z");
    await eventually(() => toldTo("report"), 1);
    await clockTo("2026-03-03T12:00:00.000Z");
    await untilQuiet();
    expect([await toldTo("report"), await toldTo("manager")]).toEqual([1, 0]);
  }, 60_000);

  test("[FB19] who opened it meanwhile is told nothing", async () => {
    await clockTo("2026-03-03T10:00:00.000Z");
    await share("a");
    await act("report", "cmd_open", { name: "feedback.open", feedbackId: "fb_a" });
    await clockTo("2026-03-03T10:31:00.000Z");
    await untilQuiet();
    expect(await toldTo("report")).toBe(0);
  }, 60_000);

  test("[FB19] nobody is told in the evening or at the weekend", async () => {
    await clockTo("2026-03-06T17:00:00.000Z");
    await share("a");
    await clockTo("2026-03-07T12:00:00.000Z");
    await untilQuiet();
    expect(await toldTo("report")).toBe(0);
    await clockTo("2026-03-09T08:00:00.000Z");
    await eventually(() => toldTo("report"), 1);
  }, 60_000);
});
