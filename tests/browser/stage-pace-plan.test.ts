import { eventually, pointsIn, rowOf } from "../support/stage.ts";
import { actAs, MEETING, moveTo, timeIn } from "../support/stage-meeting.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

const ONBOARDING = "Onboarding plan for March";
const WHICH = "Which weekly report to stop";
const COURSE = "Forecasting course in May";
const WORKSHOP = "Thursday’s workshop";
const panels = () => [world.stage.manager.panel, world.stage.report.panel] as const;
const fold = (panel: ReturnType<typeof panels>[number]) =>
  panel.getByRole("button", { name: /^No time for \d points$/ });
const counts = () => Promise.all(panels().map((panel) => fold(panel).textContent()));
const times = () => Promise.all(panels().map(timeIn));
const both = (words: string) => [words, words];

test("[PA15] the day before both read what is planned, sections and points, and what there is no time for", async () => {
  const { manager, report } = world.stage;
  await eventually(times, both("40 of 30 min planned"));
  await eventually(counts, both("No time for 3 points"));
  await fold(report.panel).click();
  const rows = report.panel.getByRole("list", { name: "No time for" }).getByRole("listitem");
  await eventually(
    async () => (await rows.allInnerTexts()).map((row) => row.replace(/\s*\n+\s*/g, " · ")),
    [
      `${ONBOARDING} · yours, 7 min · Next time`,
      `${COURSE} · yours, 2 min · Next time`,
      `${WORKSHOP} · Maren, 5 min`,
    ],
  );
  await report.panel.getByRole("button", { name: `Move to next time: ${ONBOARDING}` }).click();
  await eventually(times, both("33 of 30 min planned"));
  await manager.panel.getByRole("button", { name: `No time for ${WORKSHOP}` }).waitFor();
  await report.panel.getByRole("button", { name: "Undo" }).click();
  await eventually(counts, both("No time for 3 points"));
  await fold(report.panel).click();
}, 60_000);

test("[PA15] the start changes nothing of it", async () => {
  await moveTo(world.server, 0);
  await eventually(counts, both("No time for 3 points"));
  await actAs(world.server, "report", { name: "course.start", occurrenceId: MEETING });
  await eventually(times, both("30 min left, 5 points, 1 must-cover"));
  await eventually(counts, both("No time for 3 points"));
}, 60_000);

test("[PA8] while what is on is in time a point just waits, and its minutes help the next ones", async () => {
  const { manager, report } = world.stage;
  await fold(report.panel).click();
  await report.panel.getByText("0 of 2 minutes used").waitFor();
  expect(await report.panel.getByRole("button", { name: /^(Give|Ask Maren for the minutes)/ }).count()).toBe(
    0,
  );
  await report.panel.getByRole("button", { name: `Move to next time: ${COURSE}` }).click();
  await eventually(() => pointsIn(manager.panel, "Next time"), [COURSE]);
  for (const panel of panels()) {
    await panel.getByText("0 of 2 minutes used").waitFor();
    expect(await panel.getByText("is not reached in time").count()).toBe(0);
  }
  await report.panel.getByRole("button", { name: "Undo" }).click();
  await eventually(counts, both("No time for 3 points"));
}, 60_000);

test("[PA6] [PA10] while one asks for minutes both read the same count, and the owner what it would push", async () => {
  const { manager, report } = world.stage;
  await report.panel.getByRole("button", { name: /^\+5 minutes/ }).click();
  await report.panel.getByRole("button", { name: `Ask Maren for the minutes of ${WORKSHOP}` }).click();
  const wanted = manager.panel.getByRole("list", { name: /^Rafael asks for 5 min/ });
  await wanted.getByRole("button", { name: `Give 4 min of ${WORKSHOP}` }).waitFor();
  const takes = (minutes: number) =>
    actAs(world.server, "report", { name: "point.edit", pointId: "tp_sample-open-2", minutes });
  await takes(9);
  await wanted.getByText(`Then there is no time for ${WHICH}`).waitFor();
  await wanted.getByRole("button", { name: `Give 5 min of ${WORKSHOP}` }).waitFor();
  await takes(5);
  await report.panel.getByRole("button", { name: /^With 5 min more/ }).click();
  await eventually(counts, both("No time for 3 points"));
  await fold(manager.panel).click();
  const row = manager.panel.getByRole("list", { name: "No time for" }).getByRole("listitem");
  await row.filter({ hasText: WORKSHOP }).getByText("Rafael asks for it").waitFor();
  await wanted.getByRole("button", { name: `Keep ${WORKSHOP} for today` }).click();
  await wanted.waitFor({ state: "detached" });
  await eventually(counts, both("No time for 3 points"));
}, 60_000);

test("[PA16] once it is time to wrap up no minutes are offered or asked for, must-covers are still named", async () => {
  const { manager } = world.stage;
  await moveTo(world.server, 26);
  await manager.panel.getByRole("button", { name: `Give 5 min of ${WORKSHOP}` }).waitFor();
  await moveTo(world.server, 28.5);
  await eventually(times, both("2 min left, time to wrap up"));
  const moving = /^(Give|Ask (Maren|Rafael) for the minutes|Move to next time|No time|\+5 minutes|Undo)/;
  for (const panel of panels()) {
    const header = panel.locator("header");
    await header.getByText("Access to the pricing data is not reached in time").waitFor();
    await eventually(() => header.getByRole("button", { name: moving }).count(), 0);
    expect(await header.getByRole("button", { name: /^Talk about it now/ }).count()).toBe(0);
    expect(await rowOf(panel, ONBOARDING).count()).toBeGreaterThan(0);
  }
  await moveTo(world.server, 31);
  await eventually(times, both("1 min over, 5 points open"));
  for (const panel of panels()) {
    const header = panel.locator("header");
    expect(await header.getByText("is not reached in time").count()).toBe(0);
    expect(await header.getByRole("button", { name: moving }).count()).toBe(0);
  }
}, 60_000);
