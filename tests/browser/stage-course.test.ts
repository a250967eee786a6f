import type { FrameLocator } from "playwright-core";
import { eventually, panelsAreThere } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

beforeAll(async () => {
  for (const panel of panels()) await openPage(panel);
}, 90_000);

const panels = () => [world.stage.manager.panel, world.stage.report.panel] as const;
const step = (name: string) =>
  world.stage.page
    .getByRole("navigation", { name: "Move the time to" })
    .getByRole("button", { name })
    .click();
const openPage = async (panel: FrameLocator) => {
  await panel.getByRole("button", { name: "More about this 1-on-1" }).press("Enter");
  await panel.getByRole("menuitem", { name: "How this meeting runs" }).press("Enter");
  await panel.getByRole("list", { name: "Sections" }).waitFor();
};
const sections = async (panel: FrameLocator) => {
  const grips = panel.getByRole("list", { name: "Sections" }).getByRole("button", { name: /^Move / });
  const names = await grips.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  return names.map((name) => name.replace("Move ", ""));
};
const use = async (panel: FrameLocator, template: RegExp, how: string) => {
  await panel.getByRole("radio", { name: template }).check();
  await panel.getByRole("button", { name: how }).click();
};
const openGrowth = (panel: FrameLocator) =>
  panel.getByRole("button", { name: "Feedback and growth" }).press("Enter");
const grip = (panel: FrameLocator, section: string) =>
  panel.getByRole("button", { name: `Move ${section}`, exact: true });
const focused = (panel: FrameLocator) =>
  panel.locator("body").evaluate(() => document.activeElement?.getAttribute("aria-label"));

const usual = {
  manager: ["Wishes for today", "Check-in", "Rafael’s points", "Your points", "Feedback and growth"],
  report: ["Wishes for today", "Check-in", "Your points", "Maren’s points", "Feedback and growth"],
};
const pointsFirst = {
  manager: ["Wishes for today", "Rafael’s points", "Check-in", "Your points", "Feedback and growth"],
  report: ["Wishes for today", "Your points", "Check-in", "Maren’s points", "Feedback and growth"],
};

test("[CO9] the report moves a section by keyboard, the manager sees it, and the focus stays with it", async () => {
  const { manager, report } = world.stage;
  expect(await sections(report.panel)).toEqual(usual.report);
  await grip(report.panel, "Your points").press("Alt+ArrowUp");
  await eventually(() => sections(manager.panel), pointsFirst.manager);
  expect(await focused(report.panel)).toBe("Move Your points");
  await world.stage.page.keyboard.press("Alt+ArrowDown");
  await eventually(() => sections(manager.panel), usual.manager);
});

test("[CO9] what the manager moves is a proposal until the report takes it", async () => {
  const { manager, report } = world.stage;
  await manager.panel.getByRole("button", { name: "More for Rafael’s points" }).press("Enter");
  await manager.panel.getByRole("menuitem", { name: "Move up" }).press("Enter");
  await manager.panel.getByRole("button", { name: "Propose it to Rafael" }).click();
  await manager.panel.getByText("It applies once it is accepted.").waitFor();
  await report.panel.getByText("Maren proposes another order").waitFor();
  expect(await sections(report.panel)).toEqual(usual.report);
  await report.panel.getByRole("button", { name: "Take this order" }).click();
  for (const [who, panel] of [
    ["manager", manager.panel],
    ["report", report.panel],
  ] as const) {
    await eventually(() => sections(panel), pointsFirst[who]);
    expect(await panel.getByText("another order").count()).toBe(0);
  }
});

test("[CO8] the manager makes it a growth meeting, which offers points to begin with", async () => {
  const { manager, report } = world.stage;
  await use(manager.panel, /^Growth/, "Use for this meeting");
  await eventually(async () => (await sections(report.panel))[2], "Feedback and growth");
  expect(await report.panel.getByRole("radio").count()).toBe(0);
  await report.panel.getByRole("button", { name: "Add “What I want to get better at”" }).press("Enter");
  await report.panel
    .getByRole("button", { name: "“What I want to get better at” is on the agenda" })
    .waitFor();
  expect(await focused(report.panel)).toContain("is on the agenda");
  await report.panel.getByRole("button", { name: "Back to the agenda" }).click();
  await report.panel.getByRole("button", { name: "What I want to get better at", exact: true }).waitFor();
});

test("[CO8] the next time it is a regular meeting again, in the order that the two gave it", async () => {
  await step("Next day");
  await eventually(() => sections(world.stage.manager.panel), pointsFirst.manager);
  expect(await world.stage.manager.panel.getByRole("radio", { name: /^Regular/ }).isChecked()).toBe(true);
});

test("[CO10] minutes that the manager changes make a template of the pair's own", async () => {
  const { manager, report } = world.stage;
  const minutes = manager.panel.getByRole("spinbutton", { name: "Minutes for Check-in" });
  await minutes.fill("8");
  await minutes.press("Enter");
  await eventually(() => manager.panel.getByRole("radio", { name: /^Our own/ }).isChecked(), true);
  await manager.panel.getByText("34 of 30 minutes").waitFor();
  await openPage(report.panel);
  await report.panel.getByText("34 of 30 minutes").waitFor();
  await report.panel.getByText("Our own").waitFor();
});

test("[CO8] by keyboard one passes by the other templates, and only what is applied counts", async () => {
  const { manager, report } = world.stage;
  const at = (name: RegExp) => manager.panel.getByRole("radio", { name });
  await at(/^Our own/).press("ArrowDown");
  await at(/^Short/).press("ArrowDown");
  expect(await at(/^Growth/).isChecked()).toBe(true);
  await report.panel.getByText("34 of 30 minutes").waitFor();
  await at(/^Growth/).press("Enter");
  await report.panel.getByText("30 of 30 minutes").waitFor();
});

test("[CO8] minutes that are changed in a special meeting are for that one", async () => {
  const { manager, report } = world.stage;
  const minutes = manager.panel.getByRole("spinbutton", { name: "Minutes for Check-in" });
  await minutes.fill("5");
  await minutes.press("Enter");
  await report.panel.getByText("32 of 30 minutes").waitFor();
  expect(await manager.panel.getByRole("radio", { name: /^Growth/ }).isChecked()).toBe(true);
  await use(manager.panel, /^Our own/, "Use from now on");
  await report.panel.getByText("34 of 30 minutes").waitFor();
});

test("[CO10] before the pair's own template is replaced the manager is asked", async () => {
  const { manager, report } = world.stage;
  await use(manager.panel, /^Regular/, "Use from now on");
  await report.panel.getByText("30 of 30 minutes").waitFor();
  const minutes = manager.panel.getByRole("spinbutton", { name: "Minutes for Check-in" });
  const fill = async (count: string) => {
    await minutes.fill(count);
    await minutes.press("Enter");
    await manager.panel.getByText("You have a template of your own.").last().waitFor();
  };
  await fill("6");
  await manager.panel.getByRole("button", { name: "Leave it as it is" }).click();
  expect(await minutes.inputValue()).toBe("4");
  expect(await minutes.evaluate((element) => element === document.activeElement)).toBe(true);
  await fill("7");
  await report.panel.getByText("30 of 30 minutes").waitFor();
  await manager.panel.getByRole("button", { name: "Replace it" }).click();
  await report.panel.getByText("33 of 30 minutes").waitFor();
  expect(await minutes.inputValue()).toBe("7");
});

test("[SE1] [SE2] length and rhythm are the manager's, and hold for both when the calendar has them", async () => {
  const { manager, report } = world.stage;
  expect(await report.panel.getByRole("radio").count()).toBe(0);
  await report.panel.getByText("30 minutes, every week").waitFor();
  await manager.panel.getByRole("radio", { name: "45 min" }).press("Space");
  await manager.panel.getByRole("button", { name: "Set length and rhythm" }).click();
  await report.panel.getByText("45 minutes, every week").waitFor();
  const weekly = manager.panel.getByRole("radio", { name: "Every week" });
  await weekly.press("ArrowRight");
  await manager.panel.getByRole("radio", { name: "Every 2 weeks" }).press("ArrowRight");
  await manager.panel.getByRole("radio", { name: "Every 3 weeks" }).press("ArrowLeft");
  await report.panel.getByText("45 minutes, every week").waitFor();
  await manager.panel.getByRole("radio", { name: "Every 2 weeks" }).press("Enter");
  await report.panel.getByText("45 minutes, every 2 weeks").waitFor();
  await manager.panel.getByText("A change puts meetings that were moved back to their usual time.").waitFor();
  await report.panel.getByText("45 of 45 minutes").waitFor();
});

test("[CO14] who is at something in a section stays there when the template leaves it out", async () => {
  const { manager, report } = world.stage;
  await report.panel.getByRole("button", { name: "Back to the agenda" }).click();
  await report.panel.getByRole("button", { name: "What worked" }).click();
  await report.panel.getByRole("textbox", { name: "When" }).pressSequentially("On Thursday");
  await use(manager.panel, /^Short/, "Use for this meeting");
  await report.panel.getByText("not this time").waitFor();
  await report.panel.getByRole("textbox", { name: "When" }).pressSequentially(", in the workshop");
  const when = await report.panel.getByRole("textbox", { name: "When" }).inputValue();
  expect(when).toBe("On Thursday, in the workshop");
});

test("[CO14] what a template leaves out stands folded after the others, and opens", async () => {
  await world.stage.page.reload();
  await panelsAreThere(world.stage);
  const { panel } = world.stage.report;
  const growth = panel.getByRole("button", { name: "Feedback and growth" });
  await eventually(() => growth.getAttribute("aria-expanded"), "false");
  const titles = await panel.getByRole("heading", { level: 2 }).allInnerTexts();
  expect(titles.indexOf("Feedback and growth")).toBeGreaterThan(titles.indexOf("Maren’s points"));
  await growth.press("Enter");
  await panel.getByRole("button", { name: "Draft: Worked well" }).waitFor();
  await growth.press("Enter");
});

test("[CO15] what is folded away says that something in it waits, as long as it is closed", async () => {
  const { manager, report } = world.stage;
  const head = report.panel.getByRole("region", { name: "Feedback and growth" });
  expect(await head.getByRole("status").textContent()).toBe("not this time");
  await openGrowth(manager.panel);
  await manager.panel.getByRole("button", { name: "Ask Rafael for feedback" }).click();
  await manager.panel.getByRole("textbox", { name: "Your question" }).fill("Was the workshop too long?");
  await manager.panel.getByRole("button", { name: "Ask Rafael", exact: true }).click();
  await head.getByText("waits for you").waitFor();
  await openGrowth(report.panel);
  await report.panel.getByText("Was the workshop too long?").waitFor();
  expect(await head.getByRole("status").first().textContent()).toBe("not this time");
});

test("[PA4] a short meeting has a clock of ten minutes, whatever is booked", async () => {
  const { manager, report } = world.stage;
  await report.panel.getByText(/of 10 min planned$/).waitFor();
  await openPage(report.panel);
  await report.panel.getByRole("button", { name: "Start this meeting now" }).click();
  for (const panel of [manager.panel, report.panel]) await panel.getByText(/^10 min left/).waitFor();
});
