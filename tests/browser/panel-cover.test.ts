import type { Frame } from "playwright-core";
import { PRIVATE_POINTS_MAX } from "../../core/domain/limits.ts";
import { SAMPLE_TENANT } from "../../local/people.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { eventually } from "../support/stage.ts";
import { personOf } from "../support/test-server.ts";

const KANARI = "kanari-8800";
const IN_THE_MEETING = Date.parse("2026-03-03T09:05:00.000Z");

let world: PanelWorld;
let count = 0;
beforeEach(async () => {
  count = 0;
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world?.close());

async function act(who: "manager" | "report", ...commands: readonly object[]): Promise<void> {
  const { server } = world;
  for (const command of commands) {
    const answer = await fetch(`${server.url}/api/pairs/${server.pairId}/commands`, {
      method: "POST",
      headers: { authorization: `Bearer ${server.token(who)}`, "content-type": "application/json" },
      body: JSON.stringify({ commandId: `cmd_${++count}`, command }),
    });
    expect(answer.status).toBe(200);
  }
}

/** The panel asks for the time now and then. */
const isCovered = (frame: Frame, words: string) => eventually(() => holds(frame, words), false, 30_000);
const button = (frame: Frame, name: string) => frame.getByRole("button", { name, exact: true });
/** Whether words stand anywhere on the page, in a field too. */
const holds = (frame: Frame, words: string) =>
  frame.locator("html").evaluate((html, sought) => {
    const fields = [...html.querySelectorAll("textarea, input")].map((field) =>
      "value" in field ? String(field.value) : "",
    );
    return [html.innerHTML, ...fields].some((text) => text.includes(sought));
  }, words);

test("[SS2] drafts are covered with their tones and their number, and one begun meanwhile stands apart", async () => {
  await act(
    "report",
    { name: "feedback.draft", tone: "worked" },
    { name: "feedback.write", draftId: "fd_1", saw: `How you see ${KANARI}` },
    { name: "feedback.draft", tone: "next-time" },
  );
  const { frame } = await world.open("report");
  await eventually(() => holds(frame, "Draft: "), true);
  expect(await holds(frame, KANARI)).toBe(true);
  world.server.clock.set(IN_THE_MEETING);
  await isCovered(frame, "Draft: ");
  expect(await holds(frame, KANARI)).toBe(false);
  await button(frame, "Show the agenda").click();
  const growth = frame.getByRole("region", { name: "You to Maren" });
  expect(await growth.locator("[data-covered]").count()).toBe(1);
  await growth.getByRole("button", { name: "What worked" }).click();
  await frame.getByRole("form", { name: "Draft: Worked well" }).waitFor();
  expect(await holds(frame, "Draft: For next time")).toBe(false);
  expect(await growth.locator("[data-covered]").count()).toBe(1);
  await growth.getByRole("button", { name: "Show what only you can see" }).click();
  await eventually(() => holds(frame, "Draft: For next time"), true);
}, 60_000);

test("[SS2] without drafts the same line stands there", async () => {
  world.server.clock.set(IN_THE_MEETING);
  const { frame } = await world.open("report");
  await button(frame, "Show the agenda").click();
  await frame.getByRole("region", { name: "You to Maren" }).locator("[data-covered]").waitFor();
}, 60_000);

test("[SS5] one's own questions, opened before the meeting, are covered when it begins", async () => {
  await act("report", { name: "ask.write", text: `What of ${KANARI}?` });
  const { frame } = await world.open("report");
  await button(frame, "All questions").click();
  await button(frame, "Your own").click();
  await frame.getByText(KANARI).waitFor();
  await button(frame, "Back to the agenda").focus();
  world.server.clock.set(IN_THE_MEETING);
  await isCovered(frame, KANARI);
}, 60_000);

test("[SS2] the words of what was refused are as private as they were", async () => {
  const owner = { tenantId: SAMPLE_TENANT, ownerId: personOf("report").personId };
  const found = await world.server.stores.personal.notebook(owner, world.server.pairId);
  const missing = PRIVATE_POINTS_MAX - (found?.record.privatePoints.length ?? 0);
  const point = { name: "point.add", text: "One of many", isPrivate: true };
  await act("report", ...Array.from({ length: missing }, () => point));
  const { frame } = await world.open("report");
  await button(frame, "Kind, minutes and who sees it").click();
  await frame.getByText("Only you", { exact: true }).click();
  const field = frame.getByRole("textbox", { name: "Add a talking point" });
  await field.fill(KANARI);
  await field.press("Enter");
  await frame.getByText(KANARI).waitFor();
  world.server.clock.set(IN_THE_MEETING);
  await isCovered(frame, KANARI);
  await frame.getByRole("button", { name: "Show what only you can see" }).last().click();
  await frame.getByText(KANARI).waitFor();
}, 60_000);

test("[SS1] what one took from feedback is covered in the history too, with whether there is something", async () => {
  await act(
    "manager",
    { name: "feedback.draft", tone: "worked" },
    { name: "feedback.write", draftId: "fd_1", saw: "You spoke first" },
    { name: "feedback.share", draftId: "fd_1" },
  );
  await act(
    "report",
    { name: "feedback.open", feedbackId: "fb_1" },
    { name: "feedback.answer", feedbackId: "fb_1", answer: "thanks" },
    { name: "feedback.reflect", feedbackId: "fb_1", words: KANARI },
  );
  world.server.clock.set(Date.parse("2026-03-24T09:05:00.000Z"));
  const { frame } = await world.open("report", { surface: "personal", width: 1_280 });
  await button(frame, "History").click();
  await frame.getByText("You spoke first").waitFor();
  await frame.locator("[data-covered]").waitFor();
  expect(await holds(frame, KANARI)).toBe(false);
  await button(frame, "Show what only you can see").click();
  await frame.getByText(KANARI).waitFor();
  await button(frame, "Hide it").click();
  await eventually(() => holds(frame, KANARI), false);
}, 60_000);
