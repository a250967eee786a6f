import type { Browser, FrameLocator } from "playwright-core";
import { samplePerson } from "../../local/people.ts";
import { launchBrowser } from "../support/browser.ts";
import {
  addPoint,
  eventually,
  openStage,
  pointsIn,
  pressTogether,
  rowOf,
  type Stage,
  type StageServer,
  startStageServer,
} from "../support/stage.ts";
import { actAs, MEETING } from "../support/stage-meeting.ts";

let server: StageServer;
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
beforeEach(async () => {
  server = await startStageServer();
  stage = await openStage(browser, server);
  await server.local("/local/clock", { now: "2026-03-03T09:30:00.000Z" });
}, 60_000);
afterEach(async () => {
  await stage?.context.close();
  await server?.kill();
});
afterAll(() => browser?.close());

const wrapIn = (panel: FrameLocator) => panel.getByRole("region", { name: /^(Wrap-up|Wrapped up)/ });
const wrapButton = (panel: FrameLocator) =>
  wrapIn(panel).getByRole("button", { name: "Wrap up", exact: true });
const wrapped = (panel: FrameLocator) => panel.getByRole("button", { name: "Wrapped up after 30 min" });
const press = (panel: FrameLocator, name: string) =>
  wrapIn(panel).getByRole("button", { name, exact: true }).click();

/** A button of the bar about a meeting that is over, once it has been there long enough to be meant. */
const said = (panel: FrameLocator, name: string) =>
  panel.getByRole("button", { name, exact: true, disabled: false });

describe("wrapping up on the stage", () => {
  test("[WU1] [WU2] both press it at the same moment: it is wrapped up once, and both read the same recap", async () => {
    const { manager, report } = stage;
    await pressTogether(...[manager, report].map(({ panel }) => wrapButton(panel)));
    for (const { panel } of [manager, report]) {
      await wrapped(panel).waitFor();
      const recap = wrapIn(panel);
      expect(await recap.getByText("Access to the pricing data").count()).toBe(1);
      expect(await recap.getByText("after two minutes, in counts only.").count()).toBe(1);
    }
    expect(await pointsIn(report.panel, "Next time")).toContain("Access to the pricing data");
  }, 60_000);

  test("[DE3] the recap says of what was decided who sees to it and by when", async () => {
    const { manager, report } = stage;
    await actAs(server, "report", {
      name: "decision.decide",
      pointId: "tp_sample-open-1",
      occurrenceId: MEETING,
      outcome: "Read access through finance",
      owner: samplePerson("manager")?.personId ?? null,
      due: { kind: "date", date: "2026-03-06" },
    });
    for (const [{ panel }, who] of [
      [manager, "You"],
      [report, "Maren"],
    ] as const) {
      const line = wrapIn(panel).getByRole("listitem").filter({ hasText: "Read access through finance" });
      await line.getByText(new RegExp(`^${who} · by Fri`)).waitFor();
    }
  }, 60_000);

  test("[AI9] what was promised for this time is due today until the meeting is wrapped up, in both panels", async () => {
    const both = [stage.manager, stage.report].map(({ panel }) => panel);
    const promised = (panel: FrameLocator) => rowOf(panel, "List three tasks that could go");
    for (const panel of both) {
      await promised(panel).getByText("due today").waitFor();
      await panel.getByText("2 open promises, 1 overdue").waitFor();
    }
    await press(stage.manager.panel, "Wrap up");
    for (const panel of both) {
      await promised(panel).getByText("was due last time").waitFor();
      await panel.getByText("2 open promises, 2 overdue").waitFor();
    }
  }, 60_000);

  test("[WU1] a press that comes too late, by mouse or by keyboard, does not take the other's wrap back", async () => {
    const { manager, report } = stage;
    const found = await wrapButton(report.panel).elementHandle();
    const place = await wrapButton(report.panel).boundingBox();
    await wrapButton(report.panel).focus();
    await pressTogether(wrapButton(manager.panel));
    await wrapped(report.panel).waitFor();
    await found?.evaluate((element: HTMLElement) => element.click());
    const back = await wrapIn(report.panel)
      .getByRole("button", { name: "Take the wrap-up back" })
      .boundingBox();
    expect(place && back && place.x + place.width < back.x).toBe(true);
    expect(await wrapped(report.panel).evaluate((element) => element === document.activeElement)).toBe(true);
    await stage.page.keyboard.press("Enter");
    await stage.page.keyboard.press("Enter");
    await addPoint(report.panel, "Said after the wrap");
    await rowOf(manager.panel, "Said after the wrap").waitFor();
    for (const { panel } of [manager, report]) await wrapped(panel).waitFor({ timeout: 1000 });
  }, 60_000);

  test("[WU4] a wrap is taken back by the other one", async () => {
    const { manager, report } = stage;
    await press(manager.panel, "Wrap up");
    await press(report.panel, "Take the wrap-up back");
    for (const { panel } of [manager, report]) {
      await wrapButton(panel).waitFor();
      expect(await panel.getByRole("list", { name: "Next time", exact: true }).count()).toBe(0);
    }
  }, 60_000);

  test("[WU9] [WU6] each confirms the next date; whether it was worth it nobody else sees", async () => {
    const { manager, report } = stage;
    await press(report.panel, "Still good");
    await wrapIn(manager.panel).getByText("Rafael said so.").waitFor();
    await wrapIn(report.panel).getByRole("button", { name: "Show what only you can see" }).waitFor();
    const before = (await wrapIn(report.panel).textContent()) ?? "";
    await press(manager.panel, "Show what only you can see");
    await wrapIn(manager.panel).getByRole("radio", { name: "No", exact: true }).press("Space");
    await press(manager.panel, "Still good");
    await wrapIn(report.panel).getByText("Both of you said so.").waitFor();
    const after = await wrapIn(report.panel).textContent();
    expect(after).toBe(before.replace("You said so. Maren has not yet.", "Both of you said so."));
    await press(report.panel, "Show what only you can see");
    await wrapIn(report.panel).getByRole("radio", { name: "Yes", exact: true }).waitFor();
    expect(await wrapIn(report.panel).getByRole("radio", { checked: true }).count()).toBe(0);
  }, 60_000);

  test("[WU7] what was carried over twice is asked about, and can be split by keyboard", async () => {
    const { manager, report } = stage;
    await wrapIn(report.panel).getByRole("button", { name: "Split it" }).press("Enter");
    await wrapIn(report.panel).getByRole("textbox", { name: "First part" }).fill("Plan for week one");
    await wrapIn(report.panel).getByRole("textbox", { name: "Second part" }).fill("Who shows what");
    await press(report.panel, "Make it two points");
    await eventually(async () => {
      const points = await pointsIn(manager.panel, "Rafael’s points");
      return points.filter((text) => ["Plan for week one", "Who shows what"].includes(text));
    }, ["Plan for week one", "Who shows what"]);
    expect(await wrapIn(report.panel).getByRole("button", { name: "Split it" }).count()).toBe(0);
  }, 60_000);

  test("[WU7] who is splitting a point goes on when the other wraps up meanwhile", async () => {
    const { manager, report } = stage;
    await wrapIn(report.panel).getByRole("button", { name: "Split it" }).click();
    await wrapIn(report.panel).getByRole("textbox", { name: "First part" }).fill("Plan for week one");
    await wrapIn(report.panel).getByRole("textbox", { name: "Second part" }).fill("Who shows what");
    await pressTogether(wrapButton(manager.panel));
    await wrapped(report.panel).waitFor();
    await press(report.panel, "Make it two points");
    for (const part of ["Plan for week one", "Who shows what"])
      await eventually(async () => (await pointsIn(manager.panel, "Next time")).includes(part), true);
  }, 60_000);

  test("[WU8] the day after, the panel asks what became of a meeting that nobody wrapped up", async () => {
    const { manager, report } = stage;
    await server.local("/local/clock", { now: "2026-03-04T09:00:00.000Z" });
    await report.panel.getByText("was not wrapped up").waitFor();
    await pressTogether(...[manager, report].map(({ panel }) => said(panel, "Find a time")));
    for (const { panel } of [manager, report]) await said(panel, "Undo").waitFor();
    await said(report.panel, "Skip this one").click();
    await eventually(() => manager.panel.getByText("still needs a new time").count(), 0);
  }, 60_000);

  test("[WU5] what the other says takes the buttons away, not the place, and no late press undoes it", async () => {
    const { manager, report } = stage;
    const { keyboard } = stage.page;
    const sentence = (words: string) => report.panel.locator("p:focus", { hasText: words });
    await server.local("/local/clock", { now: "2026-03-04T09:00:00.000Z" });
    const place = await said(report.panel, "Find a time").boundingBox();
    await said(report.panel, "Find a time").focus();
    await actAs(server, "manager", { name: "course.miss", occurrenceId: MEETING, outcome: "find-time" });
    await sentence("still needs a new time").waitFor();
    const back = await said(report.panel, "Undo").boundingBox();
    expect(place && back && (back.x + back.width <= place.x || back.y >= place.y + place.height)).toBe(true);
    for (const key of ["Enter", "Space"]) await keyboard.press(key);
    await said(report.panel, "Skip this one").press("Enter");
    await sentence("was left out").waitFor();
    for (const key of ["Enter", "Space"]) await keyboard.press(key);
    await said(manager.panel, "Undo").click();
    await report.panel.getByText("was not wrapped up").waitFor();
    await said(report.panel, "Skip this one").press("Enter");
    await sentence("was left out").waitFor();
    await said(report.panel, "Undo").press("Enter");
    await sentence("was not wrapped up").waitFor();
    await said(report.panel, "It happened").press("Enter");
    await eventually(() => manager.panel.getByText("was not wrapped up").count(), 0);
    expect(await report.panel.locator("h2 :focus").textContent()).toBe("Last time");
  }, 60_000);
});
