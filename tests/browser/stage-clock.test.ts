import { addPoint, choose, eventually, pointsIn, rowOf } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

const panels = () => [world.stage.manager.panel, world.stage.report.panel] as const;
const step = (name: string) =>
  world.stage.page
    .getByRole("navigation", { name: "Move the time to" })
    .getByRole("button", { name })
    .click();
const whenOf = async () =>
  Promise.all(panels().map((panel) => panel.getByRole("heading", { level: 1 }).textContent()));
const TOPIC = "Onboarding plan for March";

test("[OC2] before, at its start and at its end the meeting of that Tuesday is the current one", async () => {
  await world.stage.page.getByText("a day before the 1-on-1").waitFor();
  await eventually(whenOf, [expect.stringContaining("10:00"), expect.stringContaining("10:00")]);
  await step("Start");
  await world.stage.page.getByText("the 1-on-1 begins").waitFor();
  await eventually(whenOf, [expect.stringContaining("10:00"), expect.stringContaining("10:00")]);
  await step("End");
  await world.stage.page.getByText("the 1-on-1 ends").waitFor();
  await eventually(whenOf, [expect.stringContaining("10:00"), expect.stringContaining("10:00")]);
});

test("[AG5] what is discussed stands there as discussed, what is carried over waits for the next time", async () => {
  const { manager, report } = world.stage;
  await addPoint(report.panel, "Said on the day");
  await manager.panel.getByRole("checkbox", { name: "Discussed: Said on the day" }).click({ force: true });
  await choose(report.panel, TOPIC, "Carry over to next time");
  for (const panel of panels()) {
    await eventually(() => pointsIn(panel, "Discussed"), ["Said on the day"]);
    await eventually(() => pointsIn(panel, "Next time"), [TOPIC]);
  }
  await report.panel.getByRole("button", { name: "Said on the day", exact: true }).click();
  await rowOf(report.panel, "Said on the day").getByRole("textbox", { name: "Write a note" }).waitFor();
});

test("[AG6] the next day the next Tuesday is current, and what was carried over is back, marked", async () => {
  await step("Next day");
  await world.stage.page.getByText("a day after the 1-on-1").waitFor();
  for (const panel of panels()) await eventually(() => pointsIn(panel, "Next time"), []);
  await eventually(
    async () => (await pointsIn(world.stage.report.panel, "Your points")).includes(TOPIC),
    true,
  );
  await world.stage.manager.panel.getByRole("button", { name: TOPIC, exact: true }).click();
  await rowOf(world.stage.manager.panel, TOPIC).getByText("carried over 3 times").waitFor();
});

test("what was open when the day passed is history, and nobody is said to have deleted it", async () => {
  const { panel } = world.stage.report;
  expect(await pointsIn(panel, "Discussed")).toEqual([]);
  expect(await panel.getByText("deleted").count()).toBe(0);
});

test("[OC2] the next day the bot speaks of the next Tuesday", async () => {
  const { window, chat, go } = world.stage.report;
  await go("Chat");
  await window.getByRole("textbox", { name: "Write to Twofold" }).fill("agenda");
  await window.getByRole("button", { name: "Send" }).click();
  await eventually(
    () => chat.getByRole("article").last().textContent(),
    expect.stringMatching(/Meeting: Tue, (10 Mar|Mar 10)/),
  );
});

test("[AG5] what was discussed is found in the history, under its day", async () => {
  for (const panel of panels()) await eventually(() => pointsIn(panel, "Discussed"), []);
  await world.stage.manager.go("My 1-on-1s");
  await world.stage.manager.mine.getByRole("button", { name: "History" }).click();
  const [newest] = await world.stage.manager.mine.getByRole("region").all();
  await newest?.getByText("Said on the day").waitFor();
  await newest?.getByRole("heading").getByText("3 Mar").waitFor();
});
