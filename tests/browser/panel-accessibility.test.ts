import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import type { CommandInput } from "../../core/domain/command.ts";
import { MINUTE_MS } from "../../core/domain/instant.ts";
import { GOALS_MAX, PRIVATE_POINTS_MAX, TEXT_MAX } from "../../core/domain/limits.ts";
import { SAMPLE_TENANT } from "../../local/people.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { doCommand, MEETING } from "../support/stage-meeting.ts";
import type { TeamsWindow } from "../support/teams-window.ts";
import { personOf } from "../support/test-server.ts";

type Violation = { id: string; nodes: { html: string }[] };
declare global {
  interface Window {
    axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const themes = ["default", "dark", "contrast"] as const;

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

/** What axe finds. What fades is waited for: half-faded words have no contrast, for half a second. */
async function violationsIn(frame: Frame, without: readonly string[] = []): Promise<string[]> {
  await frame.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
    }
  });
  await frame.evaluate(axe);
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const found = await frame.evaluate((options) => window.axe.run(document, options), { rules });
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** The faults in every theme, one after the other, as the host changes it. */
async function faultsIn({ frame, tell }: TeamsWindow, without: readonly string[] = []): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of themes) {
    await tell("themeChange", [theme]);
    await frame.locator(`[data-theme="${theme === "default" ? "light" : theme}"]`).waitFor();
    faults.push(...(await violationsIn(frame, without)).map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}

test("the panel has no fault that axe finds, in any theme, with all its fields open and too much in one", async () => {
  const panel = await world.open("report");
  const { frame } = panel;
  const button = (name: string) => frame.getByRole("button", { name }).first();
  await button("Must cover Access to the pricing data").click();
  await button("Kind, minutes and who sees it").click();
  await frame.getByText("Only you", { exact: true }).click();
  await frame.getByRole("textbox", { name: "Add a talking point" }).fill("long ".repeat(TEXT_MAX / 4));
  await frame.getByText("characters too many").waitFor();
  for (const name of ["Later", "Add an action item", "Private note", "Show the keys"])
    await button(name).click();
  expect(await faultsIn(panel)).toEqual([]);
}, 40_000);

test("the questions to ask have none", async () => {
  const panel = await world.open("report");
  const { frame } = panel;
  await frame.getByRole("button", { name: "All questions" }).click();
  for (const name of ["Favourites", "Your own", "Worth asking", "Energy and load"])
    await frame.getByRole("button", { name }).click();
  expect(await faultsIn(panel)).toEqual([]);
}, 40_000);

test("the check-in has none, one's own and what the other shares", async () => {
  const [panel, other] = [await world.open("report"), await world.open("manager")];
  const { frame } = panel;
  const beginToShare = async (item: string) => {
    await frame.getByRole("button", { name: new RegExp(`^${item}: `) }).click();
    await frame.getByRole("radio", { name: "Maren, until a date" }).press("Space");
  };
  await frame.getByRole("button", { name: "Your check-in", exact: true }).click();
  await frame.getByRole("radio", { name: "low", exact: true }).press("Space");
  await frame.getByRole("radio", { name: "a bit much", exact: true }).press("Space");
  await beginToShare("Energy for work");
  await frame.getByRole("button", { name: "Share with Maren" }).click();
  await other.frame.getByRole("button", { name: "Good to know" }).waitFor();
  await frame.getByText(/^Shown to Maren/).waitFor();
  await beginToShare("Amount of work");
  expect(await faultsIn(other)).toEqual([]);
  expect(await faultsIn(panel)).toEqual([]);
}, 120_000);

test.each(["Hints for listening well", "Your check-ins so far", "Who can see what"])(
  "the page “%s” has none",
  async (title) => {
    const panel = await world.open("report", { width: 280 });
    await panel.frame.getByRole("button", { name: "More about this 1-on-1" }).click();
    await panel.frame.getByRole("menuitem", { name: title }).click();
    await panel.frame.getByRole("heading", { level: 3 }).first().waitFor();
    expect(await faultsIn(panel)).toEqual([]);
  },
  60_000,
);

test("the menu of a point has none", async () => {
  const panel = await world.open("report");
  await panel.frame.getByRole("button", { name: "More for Onboarding plan for March" }).click();
  await panel.frame.getByRole("menuitem", { name: "Delete" }).waitFor();
  // A layer stands outside all landmarks by its nature.
  expect(await faultsIn(panel, ["region"])).toEqual([]);
}, 40_000);

test("the way back after a deletion and the question before sharing have none", async () => {
  const panel = await world.open("report");
  const { frame } = panel;
  const choose = async (words: string, entry: string) => {
    await frame.getByRole("button", { name: `More for ${words}` }).click();
    await frame.getByRole("menuitem", { name: entry }).click();
  };
  await choose("Onboarding plan for March", "Delete");
  await choose("Ask how I come across when I say no", "Share with Maren");
  await frame.getByText("Maren will see this now.").waitFor();
  expect(await faultsIn(panel)).toEqual([]);
}, 40_000);

test.each(["Agenda", "History", "Who sees what"])(
  "the personal tab has none in its %s",
  async (part) => {
    const tab = await world.open("manager", { surface: "personal", width: 1_280 });
    await tab.frame.getByRole("button", { name: part }).click();
    if (part === "History") await tab.frame.getByText("Discussed").first().waitFor();
    expect(await faultsIn(tab)).toEqual([]);
  },
  40_000,
);

test("a draft of feedback that misses something has none", async () => {
  const maren = await world.open("manager", { width: 280 });
  const { frame } = maren;
  await frame.getByRole("button", { name: "For next time" }).first().click();
  await frame.getByRole("button", { name: "Share with Rafael" }).click();
  await frame.getByText("Needed before you share it").first().waitFor();
  expect(await faultsIn(maren)).toEqual([]);
  await frame.getByRole("button", { name: "Close" }).click();
}, 60_000);

test("feedback has none, for the one who gave it and the one who got it", async () => {
  const maren = await world.open("manager", { width: 280 });
  const rafael = await world.open("report", { width: 280 });
  const press = ({ frame }: TeamsWindow, name: string | RegExp) =>
    frame.getByRole("button", { name }).first().click();
  await press(maren, "For next time");
  for (const [name, words] of [
    ["When", "On Thursday"],
    ["What I saw or heard", "You spoke first"],
    ["What it led to", "Ines said nothing"],
    ["Next time", "Ask her first"],
  ] as const) {
    await maren.frame.getByRole("textbox", { name }).fill(words);
  }
  for (let twice = 0; twice < 2; twice++) await press(maren, "Share with Rafael");
  await press(maren, /You spoke first/);
  await press(rafael, "Ask Maren for feedback");
  await press(rafael, "Maren has feedback for you");
  await press(rafael, "I see it differently");
  for (const name of ["Think it over", "Another day"]) await press(rafael, name);
  expect(await faultsIn(rafael)).toEqual([]);
  expect(await faultsIn(maren)).toEqual([]);
}, 90_000);

test("a sealed question has none, asked, answered and open", async () => {
  const { server } = world;
  const send = async (who: "manager" | "report", commandId: string, command: CommandInput) => {
    const answer = await fetch(`${server.url}/api/pairs/${server.pairId}/commands`, {
      method: "POST",
      headers: { authorization: `Bearer ${server.token(who)}`, "content-type": "application/json" },
      body: JSON.stringify({ commandId, command }),
    });
    expect(answer.status).toBe(200);
  };
  const lines = (questionId: `sq_${string}`, ...said: string[]) =>
    ({ name: "question.answer", questionId, answer: { kind: "priorities", lines: said } }) as const;
  await send("manager", "cmd_axe", { name: "question.ask", kind: "priorities" });
  await send("manager", "cmd_axe-s", { name: "question.ask", kind: "statement", text: "We move fast" });
  const panel = await world.open("report");
  const part = panel.frame.getByRole("region", { name: "Open together", exact: true });
  await part.getByRole("button", { name: "Ask a question" }).click();
  await part.getByRole("button", { name: /^Answer: What matters/ }).click();
  await part.getByRole("button", { name: /^Answer: How much/ }).click();
  expect(await faultsIn(panel)).toEqual([]);
  await send("report", "cmd_axe-r", lines("sq_axe", "Pricing", "Docs"));
  await send("manager", "cmd_axe-m", lines("sq_axe", "Docs", "Hiring"));
  await part.getByText("Where you differ").waitFor();
  await part.getByRole("button", { name: "Add to the agenda: Pricing" }).click();
  expect(await faultsIn(panel)).toEqual([]);
}, 90_000);

test("goals and skills have none, nor has what was refused, there and beside the agenda", async () => {
  const { server } = world;
  const act = (command: CommandInput) =>
    doCommand({ url: server.url, token: server.token("report") }, command);
  const owner = { tenantId: SAMPLE_TENANT, ownerId: personOf("report").personId };
  const kept = await server.stores.personal.notebook(owner, server.pairId);
  const free = PRIVATE_POINTS_MAX - (kept?.record.privatePoints.length ?? 0);
  for (let i = 0; i < free; i++) await act({ name: "point.add", text: `Mine ${i}`, isPrivate: true });
  for (let i = 0; i < GOALS_MAX; i++) await act({ name: "goal.set", text: `Goal ${i}` });
  await act({ name: "focus.name", kind: "skill", text: "Pricing" });

  const panel = await world.open("report", { width: 280 });
  const { frame } = panel;
  await frame.getByRole("button", { name: "Kind, minutes and who sees it" }).click();
  await frame.getByText("Only you", { exact: true }).click();
  const field = frame.getByRole("textbox", { name: "Add a talking point" });
  await field.fill("One more than fits");
  await field.press("Enter");
  await frame.getByText("One more than fits").waitFor();
  expect(await faultsIn(panel)).toEqual([]);

  await frame.getByRole("button", { name: "More about this 1-on-1" }).click();
  await frame.getByRole("menuitem", { name: "Goals and skills" }).click();
  await frame.getByRole("button", { name: "Set a goal" }).click();
  await frame.getByRole("textbox", { name: "The goal" }).fill("A goal too many");
  await frame.getByRole("textbox", { name: "The goal" }).press("Enter");
  await frame.getByText("A goal too many").waitFor();
  await frame.getByRole("button", { name: "Change the goal: Goal 1", exact: true }).click();
  expect(await faultsIn(panel)).toEqual([]);
}, 120_000);

test("a meeting that is on has none: its time, what falls off, what is asked, what is read before", async () => {
  const { server } = world;
  const act = (who: "manager" | "report", command: CommandInput) =>
    doCommand({ url: server.url, token: server.token(who) }, command);
  const [pricing, which] = ["tp_sample-open-1", "tp_sample-open-2"] as const;
  await act("report", { name: "course.start", occurrenceId: MEETING });
  await act("report", { name: "course.goTo", occurrenceId: MEETING, section: "report", pointId: pricing });
  server.clock.advance(25 * MINUTE_MS);
  await act("manager", {
    name: "course.ask",
    occurrenceId: MEETING,
    to: pricing,
    minutes: 5,
    fromPointIds: [which],
  });
  const panel = await world.open("report");
  await panel.frame.getByText("Maren asks for 5 min").first().waitFor();
  await panel.frame.getByRole("button", { name: "Read before" }).click();
  await panel.frame.getByRole("button", { name: "Not quite" }).click();
  expect(await faultsIn(panel)).toEqual([]);
}, 40_000);

test("what was said, and how each likes feedback, have none", async () => {
  const maren = await world.open("manager", { width: 280 });
  const { frame } = maren;
  const open = (name: string) => frame.getByRole("button", { name, exact: true }).first().click();
  await open("What we said");
  await frame.getByText("A number comes with where it is from").waitFor();
  await open("Add an expectation");
  expect(await faultsIn(maren)).toEqual([]);
  await open("Back to the agenda");
  await open("How we like feedback");
  await frame.getByRole("checkbox", { name: "straight" }).check();
  expect(await faultsIn(maren)).toEqual([]);
}, 60_000);

test.each(["manager", "report"] as const)(
  "how a meeting runs has none, for the %s",
  async (who) => {
    const panel = await world.open(who, { width: 280 });
    await panel.frame.getByRole("button", { name: "More about this 1-on-1" }).click();
    await panel.frame.getByRole("menuitem", { name: "How this meeting runs" }).click();
    await panel.frame.getByRole("list", { name: "Sections" }).waitFor();
    if (who === "manager") {
      await panel.frame.getByRole("radio", { name: /^About our 1-on-1s/ }).check();
      await panel.frame.getByRole("button", { name: "Use for this meeting" }).click();
      await panel.frame.getByRole("button", { name: "Move Check-in" }).press("Alt+ArrowDown");
      await panel.frame.getByRole("button", { name: "Propose it to Rafael" }).waitFor();
    }
    expect(await faultsIn(panel)).toEqual([]);
  },
  40_000,
);

test("the start of a meeting has none, and reading in silence has none", async () => {
  world.server.clock.advance(Date.parse("2026-03-17T08:59:00.000Z") - world.server.clock.nowMs());
  const panel = await world.open("report", { width: 280 });
  const { frame } = panel;
  await frame.getByRole("heading", { name: "What do you want from today?" }).waitFor();
  await frame.getByRole("textbox", { name: "What do you want from today?" }).fill("x".repeat(201));
  await frame.getByText("1 character too many").waitFor();
  expect(await faultsIn(panel)).toEqual([]);
  await frame.getByRole("textbox", { name: "What do you want from today?" }).fill("Priorities");
  await frame.getByRole("button", { name: /read for a minute|quiet minutes/ }).click();
  await frame.getByRole("timer").waitFor();
  expect(await faultsIn(panel)).toEqual([]);
}, 40_000);
