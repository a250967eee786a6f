import type { Locator } from "playwright-core";
import { eventually, rowOf, type StagePerson } from "../support/stage.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const world = serverOfFile();
let stage: { manager: StagePerson; report: StagePerson };

beforeAll(async () => {
  // Two screens: on one, the field of whoever is not in front would lose the focus.
  const [left, right] = await Promise.all([world.openStage(), world.openStage()]);
  stage = { manager: left.manager, report: right.report };
}, 90_000);

const FRESH = "Forecasting course in May";
const field = ({ panel }: StagePerson) => panel.getByRole("textbox", { name: "Write a note" });
const open = ({ panel }: StagePerson, words: string) =>
  panel.getByRole("button", { name: words, exact: true }).click();
const caretOf = (area: Locator) =>
  area.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.selectionStart : -1));

test("[NT1] both type into one note at the same time: both texts are there, in both", async () => {
  const { manager, report } = stage;
  for (const one of [manager, report]) await open(one, FRESH);
  await field(manager).pressSequentially("middle");
  await eventually(() => field(report).inputValue(), "middle");

  await field(manager).press("Control+Home");
  await field(report).press("Control+End");
  await Promise.all([
    field(manager).pressSequentially("Before it all, ", { delay: 10 }),
    field(report).pressSequentially(" and what came after", { delay: 10 }),
  ]);
  const whole = "Before it all, middle and what came after";
  for (const one of [manager, report]) await eventually(() => field(one).inputValue(), whole);
  expect(await caretOf(field(manager))).toBe("Before it all, ".length);
  expect(await caretOf(field(report))).toBe(whole.length);
});

test("the caret stays between the letters where it was", async () => {
  const { manager, report } = stage;
  const before = await field(manager).inputValue();
  await field(manager).press("Control+End");
  for (let i = 0; i < " after".length; i += 1) await field(manager).press("ArrowLeft");
  const at = await caretOf(field(manager));
  expect(at).toBe(before.length - " after".length);
  await field(report).press("Control+Home");
  await field(report).pressSequentially("Now: ");
  await eventually(() => field(manager).inputValue(), `Now: ${before}`);
  expect(await caretOf(field(manager))).toBe(at + "Now: ".length);
});

test("[NT3] what is beyond 20,000 characters is refused beside the note, and the words stay in the editor", async () => {
  const { manager, report } = stage;
  const stored = await field(report).inputValue();
  const long = "long words ".repeat(1_820);
  await field(manager).fill(long);
  await manager.panel
    .getByRole("alert")
    .getByText(/A note holds at most 20,?000 characters/)
    .waitFor();
  expect(await field(manager).inputValue()).toBe(long);
  expect(await field(report).inputValue()).toBe(stored);

  await field(manager).fill("short enough");
  await eventually(() => field(report).inputValue(), "short enough");
  expect(await manager.panel.getByRole("alert").count()).toBe(0);
});

test("a note that is read shows bold words, lists and links", async () => {
  const { manager, report } = stage;
  await field(manager).fill(
    "**Two things**\n- the room\n- the date\n\nSee [the plan](https://example.org/plan).",
  );
  await eventually(async () => (await field(report).inputValue()).includes("the plan"), true);
  await report.panel.getByRole("textbox", { name: "Add a talking point" }).focus();
  const row = rowOf(report.panel, FRESH);
  await row.locator("strong").getByText("Two things").waitFor();
  await row.getByRole("listitem").getByText("the date").waitFor();
  const link = row.getByRole("link", { name: "the plan" });
  expect(await link.getAttribute("href")).toBe("https://example.org/plan");
  expect(await link.getAttribute("rel")).toContain("noopener");
});

test("a note is text, whatever is typed into it", async () => {
  const { manager, report } = stage;
  await field(manager).fill(`<img src=x onerror="document.title='broken'"> [x](javascript:alert(1))`);
  await eventually(async () => (await rowOf(report.panel, FRESH).textContent())?.includes("onerror"), true);
  expect(await rowOf(report.panel, FRESH).getByRole("link").count()).toBe(0);
  expect(await report.panel.locator("img[src=x]").count()).toBe(0);
});
