import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { eventually, panelsAreThere, pointsIn, type Stage, type StagePerson } from "../support/stage.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const KANARI = "kanari-5511";

/** When an element began to move, for how long, and by what. */
type Move = { readonly atMs: number; readonly ms: number; readonly from: string };
declare global {
  interface Window {
    moves: Move[];
  }
}

const world = serverOfFile({ isReset: true });

const part = (panel: FrameLocator) => panel.getByRole("region", { name: "Open together", exact: true });
const button = (panel: FrameLocator, name: string) => part(panel).getByRole("button", { name, exact: true });
const mine = "What matters most in your work right now?";
const theirs = "What matters most in Rafael’s work right now?";

async function ask({ panel }: StagePerson, kind: string): Promise<void> {
  await button(panel, "Ask a question").click();
  await part(panel).getByText(kind, { exact: true }).click();
  await button(panel, "Ask both of you").click();
}

/** Answers with lines, from one to the next by Enter, which in the last one says that they are ready. */
async function answer({ panel }: StagePerson, question: string, lines: readonly string[]): Promise<void> {
  await button(panel, `Answer: ${question}`).click();
  const fields = part(panel).getByRole("form", { name: question }).getByRole("textbox");
  for (const [i, line] of lines.entries()) await fields.nth(i).fill(line);
  await fields.nth(2).press("Enter");
}

/** The lines on the open cards, the viewer's first. */
const cards = ({ panel }: StagePerson) =>
  part(panel)
    .getByRole("listitem")
    .filter({ has: panel.locator("ol") })
    .evaluateAll((found) =>
      found.map((card) => [...card.querySelectorAll("ol li")].map((line) => line.textContent)),
    );

/** Everything that reaches a page. */
function listenTo(page: Page): string[] {
  const heard: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => heard.push(payload.toString()));
  });
  page.on("response", (response) => {
    response.text().then(
      (text) => heard.push(text),
      () => undefined,
    );
  });
  return heard;
}

async function watchMoves(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.moves = [];
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (frames, options) {
      const ms = typeof options === "object" ? Number(options.duration) : Number(options);
      const [first] = Array.isArray(frames) ? frames : [];
      window.moves.push({ atMs: performance.now(), ms, from: String(first?.transform) });
      return animate.call(this, frames, options);
    };
  });
}

const turnsIn = ({ panel }: StagePerson): Promise<Move[]> =>
  panel.locator("body").evaluate(() => window.moves.filter((move) => move.from.includes("rotate")));

async function openWatched(options: { isStill?: boolean } = {}): Promise<Stage> {
  const context = await world.browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: "Europe/Berlin",
    reducedMotion: options.isStill ? "reduce" : "no-preference",
  });
  await watchMoves(context);
  return world.openStage({ context });
}

test("[RV2] [RV5] both answer alone, and both cards turn at once on both screens", async () => {
  const { manager, report } = await openWatched();
  await ask(manager, "Top three priorities");
  await answer(report, mine, ["Pricing report", "Onboarding", "Workshop"]);
  await part(report.panel).getByText("You are ready. Maren is not yet.").waitFor();
  await part(manager.panel).getByText("Rafael is ready. You are not yet.").waitFor();
  await answer(manager, theirs, ["workshop", "Onboarding", "Hiring"]);
  await eventually(
    () => cards(manager),
    [
      ["workshop", "Onboarding", "Hiring"],
      ["Pricing report", "Onboarding", "Workshop"],
    ],
  );
  await eventually(
    () => cards(report),
    [
      ["Pricing report", "Onboarding", "Workshop"],
      ["workshop", "Onboarding", "Hiring"],
    ],
  );
  for (const person of [manager, report]) {
    const turns = await turnsIn(person);
    expect(turns.map(({ ms }) => ms)).toEqual([250, 250]);
    const [first, second] = turns.map(({ atMs }) => atMs);
    expect(Math.abs((first ?? 0) - (second ?? 0))).toBeLessThan(16);
  }
  const boxes = await part(report.panel).locator("[data-turns]").all();
  const sizes = await Promise.all(boxes.map((box) => box.boundingBox()));
  expect(sizes.map((size) => size?.height)).toEqual([sizes[0]?.height, sizes[0]?.height]);
}, 60_000);

test("[RV5] with reduced motion nothing turns", async () => {
  const { manager, report } = await openWatched({ isStill: true });
  await ask(report, "Top three priorities");
  await answer(report, mine, ["Pricing report"].concat(["", ""]));
  await answer(manager, theirs, ["Hiring", "", ""]);
  await eventually(() => cards(report), [["Pricing report"], ["Hiring"]]);
  expect(await turnsIn(manager)).toEqual([]);
  expect(await turnsIn(report)).toEqual([]);
}, 60_000);

test("[RV8] [RV9] only differences are offered, each with one tap, once for both", async () => {
  const { manager, report } = await openWatched();
  await ask(manager, "Top three priorities");
  await answer(report, mine, ["Pricing report", "Onboarding", "Workshop"]);
  await answer(manager, theirs, ["workshop", "Onboarding", "Hiring"]);
  const offered = part(report.panel).getByRole("region", { name: "Where you differ" });
  await eventually(
    () => offered.getByRole("listitem").locator("p").allInnerTexts(),
    [
      "Pricing report",
      "You: first · Maren: not named",
      "Workshop",
      "You: third · Maren: first",
      "Hiring",
      "You: not named · Maren: third",
    ],
  );
  await button(report.panel, "Add to the agenda: Pricing report").click();
  await eventually(async () => (await pointsIn(manager.panel, "Rafael’s points")).at(-1), "Pricing report");
  await part(manager.panel).getByText("On the agenda").waitFor();
  expect(await button(manager.panel, "Add to the agenda: Pricing report").count()).toBe(0);
  const focused = report.panel.locator("li:focus");
  expect(await focused.textContent()).toContain("On the agenda");
}, 60_000);

test("[RV6] before the reveal no byte of an answer reaches the other's screen", async () => {
  const reports = await world.openStage();
  const context = await world.browser.newContext({ timezoneId: "Europe/Berlin" });
  const heard: string[][] = [];
  context.on("page", (page) => heard.push(listenTo(page)));
  const managers = await world.openStage({ context, query: "?report=chat" });
  await managers.manager.panel.getByRole("textbox", { name: "Add a talking point" }).waitFor();
  await ask(managers.manager, "Top three priorities");
  await answer(reports.report, mine, [`First ${KANARI}`, "", `Third ${KANARI}`]);
  await part(managers.manager.panel).getByText("Rafael is ready. You are not yet.").waitFor();
  await button(reports.report.panel, "Take my answer back").click();
  await part(managers.manager.panel).getByText("Neither of you is ready yet.").waitFor();
  const frames = await Promise.all(managers.page.frames().map((frame) => frame.content()));
  expect([...heard.flat(), ...frames].filter((text) => text.includes(KANARI))).toEqual([]);
}, 60_000);

test("[RV3] [RV4] an answer that is taken back lies in its fields again, to be changed", async () => {
  const { manager, report } = await openWatched();
  await ask(manager, "Top three priorities");
  await answer(report, mine, ["Pricing report", "Onboarding", ""]);
  await button(report.panel, "Take my answer back").click();
  const fields = part(report.panel).getByRole("form", { name: mine }).getByRole("textbox");
  await eventually(
    () => fields.evaluateAll((found) => found.map((field) => (field as HTMLTextAreaElement).value)),
    ["Pricing report", "Onboarding", ""],
  );
  await fields.first().fill("Billing");
  await fields.nth(2).press("Enter");
  await answer(manager, theirs, ["Hiring", "", ""]);
  await eventually(() => cards(report), [["Billing", "Onboarding"], ["Hiring"]]);
  expect(await button(report.panel, "Take my answer back").count()).toBe(0);
}, 60_000);

test("[RV2] what is typed and not sealed survives a reload, on this screen only", async () => {
  const stage = await openWatched();
  const { manager, report, page } = stage;
  await button(manager.panel, "Ask a question").click();
  await part(manager.panel).getByText("A statement", { exact: true }).click();
  await part(manager.panel).getByRole("textbox", { name: "Statement to rate" }).fill("The goals are clear");
  await button(manager.panel, "Ask both of you").click();
  const question = "How much do you agree? “The goals are clear”";
  await button(report.panel, `Answer: ${question}`).click();
  await part(report.panel).getByText("barely").click();
  await ask(manager, "Top three priorities");
  await button(report.panel, `Answer: ${mine}`).click();
  await part(report.panel).getByRole("textbox", { name: "Second" }).fill("Half a thought");
  await page.reload();
  await panelsAreThere(stage);
  await button(report.panel, `Answer: ${mine}`).click();
  expect(await part(report.panel).getByRole("textbox", { name: "Second" }).inputValue()).toBe(
    "Half a thought",
  );
  await button(report.panel, `Answer: ${question}`).click();
  expect(await part(report.panel).getByRole("radio", { name: "barely" }).isChecked()).toBe(true);
  await button(manager.panel, `Answer: ${theirs}`).click();
  expect(await part(manager.panel).getByRole("textbox", { name: "Second" }).inputValue()).toBe("");
}, 60_000);

test("[RV1] [RV11] all of it by keyboard, and the focus is never lost", async () => {
  const { manager, report, page } = await openWatched();
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const focus = (panel: FrameLocator) =>
    panel.locator("body").evaluate(() => document.activeElement?.tagName.toLowerCase() ?? "");
  await button(report.panel, "Ask a question").focus();
  await keys("Enter", "ArrowRight", "ArrowRight", "Tab", "Enter");
  await eventually(() => focus(report.panel), "button");
  await button(report.panel, "Answer: How do your 1-on-1s work?").focus();
  await keys("Enter");
  await eventually(() => focus(report.panel), "textarea");
  await page.keyboard.type("That we begin on time");
  await keys("Enter", "Enter", "Enter");
  await part(report.panel).getByText("You are ready. Maren is not yet.").waitFor();
  await eventually(() => focus(report.panel), "p");
  await button(manager.panel, "Answer: How do your 1-on-1s work?").focus();
  await keys("Enter", "Enter");
  await page.keyboard.type("Fewer status topics");
  await keys("Escape");
  await eventually(() => focus(manager.panel), "button");
  await keys("Enter", "Enter", "Enter", "Enter");
  await part(manager.panel).getByText("Talk about it").waitFor();
  await eventually(() => focus(manager.panel), "div");
  expect(await part(manager.panel).getByText("no answer").count()).toBe(4);
}, 60_000);

test("[RV3] a second Enter, or one that is held, takes nothing back and closes nothing", async () => {
  const { manager, report, page } = await openWatched();
  await ask(manager, "Top three priorities");
  await button(report.panel, `Answer: ${mine}`).click();
  await part(report.panel).getByRole("textbox", { name: "First" }).fill("Pricing report");
  for (const _ of [1, 2, 3, 4]) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  const second = part(report.panel).getByRole("textbox", { name: "Second" });
  await eventually(() => second.evaluate((field) => field === document.activeElement), true);
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press("Enter");
  const sentence = part(report.panel).getByText("You are ready. Maren is not yet.");
  await eventually(() => sentence.evaluate((words) => words === document.activeElement), true);
  await part(manager.panel).getByText("Rafael is ready. You are not yet.").waitFor();

  await button(manager.panel, `Answer: ${theirs}`).click();
  await part(manager.panel).getByRole("textbox", { name: "First" }).fill("Hiring");
  for (const _ of [1, 2, 3]) await page.keyboard.press("Enter");
  const opened = part(manager.panel).getByRole("group", { name: theirs });
  await eventually(() => opened.evaluate((group) => group === document.activeElement), true);
  for (const _ of [1, 2]) await page.keyboard.press("Enter");
  await eventually(() => cards(manager), [["Hiring"], ["Pricing report"]]);
  await eventually(() => cards(report), [["Pricing report"], ["Hiring"]]);
}, 60_000);
