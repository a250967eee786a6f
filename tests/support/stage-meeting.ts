import type { FrameLocator } from "playwright-core";
import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId, OccurrenceId } from "../../core/domain/ids.ts";
import { type Instant, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import type { Stage, StageServer } from "./stage.ts";

/** The sample pair's next meeting when the stage opens: Tuesday, ten o'clock in Berlin. */
export const MEETING: OccurrenceId = "occ_20260303T090000Z";
const START: Instant = "2026-03-03T09:00:00.000Z";

/** Moves the stage's clock to so many minutes after the start of the meeting, as its own buttons do. */
export async function moveTo(server: StageServer, minute: number): Promise<void> {
  await server.local("/local/clock", { now: plusMs(START, Math.round(minute * MINUTE_MS)) });
}

/** Moves it, and waits until the stage shows that time. */
export async function moveStageTo(stage: Stage, server: StageServer, minute: number): Promise<void> {
  await moveTo(server, minute);
  const at = new Date(plusMs(START, Math.round(minute * MINUTE_MS)));
  const time = at.toLocaleTimeString("en-GB", { timeZone: "Europe/Berlin", timeStyle: "short" });
  await stage.page.getByRole("heading", { level: 1, name: time }).waitFor();
}

/** One of the two does something elsewhere: on another device, say. */
export async function actAs(
  server: StageServer,
  who: "manager" | "report",
  command: CommandInput,
): Promise<void> {
  await doCommand({ url: server.url, token: await tokenOf(server, who) }, command);
}

/** A token of one of the two. */
export async function tokenOf(server: StageServer, who: "manager" | "report"): Promise<string> {
  const answer = await server.local("/local/token", { person: who });
  if (typeof answer !== "object" || answer === null || !("token" in answer)) throw new Error("No token.");
  return String(answer.token);
}

/** Does a command over HTTP, in the sample pair. */
export async function doCommand(
  { url, token }: { url: string; token: string },
  command: CommandInput,
  commandId: CommandId = `cmd_${crypto.randomUUID()}`,
): Promise<void> {
  const answer = await fetch(`${url}/api/pairs/pair_sample/commands`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ commandId, command }),
  });
  if (!answer.ok) throw new Error(`${command.name} answered ${answer.status}: ${await answer.text()}`);
}

/** The meeting begins, at ten; both panels show the whole of it before them. */
export async function beginMeeting(server: StageServer, stage: Stage): Promise<void> {
  await moveTo(server, 0);
  await actAs(server, "report", { name: "course.start", occurrenceId: MEETING });
  for (const { panel } of [stage.manager, stage.report]) await panel.getByText(/^30 min left/).waitFor();
}

/** What a panel says of the time. */
export function timeIn(panel: FrameLocator): Promise<string | null> {
  return panel.locator("header p").first().textContent();
}
