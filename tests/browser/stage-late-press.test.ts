import type { FrameLocator, Locator } from "playwright-core";
import { eventually, pointsIn, pressTogether, rowOf } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

/** Presses the checkbox of a row at the moment at which the other one's tick shows on it, before anything else happens. */
function pressOnceTicked(row: Locator): Promise<void> {
  return row.evaluate(
    (element) =>
      new Promise<void>((done) => {
        const { body } = element.ownerDocument;
        const tick = `[data-row="${element.getAttribute("data-row")}"] [data-control=tick]`;
        const watch = new MutationObserver(() => {
          const box = body.querySelector<HTMLInputElement>(tick);
          if (box === null || !box.checked) return;
          watch.disconnect();
          box.click();
          done();
        });
        watch.observe(body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
}

/** Presses Space as soon as the focus is taken somewhere else. */
function spaceOnMove(focused: Locator): Promise<void> {
  return focused.evaluate(
    (element) =>
      new Promise<void>((done) => {
        const press = () => {
          const space = { key: " ", bubbles: true, cancelable: true };
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", space));
          done();
        };
        element.ownerDocument.addEventListener("focusin", () => window.setTimeout(press), { once: true });
      }),
  );
}

const pointIn = (panel: FrameLocator, list: string, words: string) =>
  panel.getByRole("list", { name: list, exact: true }).getByRole("listitem").filter({ hasText: words });
test("[AI2] who ticks a promise just after the other did does not take that back", async () => {
  const { manager, report } = world.stage;
  const text = "Ask Rafael’s neighbours";
  await report.panel.getByRole("button", { name: "Add an action item" }).click();
  await report.panel.getByRole("textbox", { name: "What will be done" }).fill(text);
  await report.panel.getByRole("textbox", { name: "What will be done" }).press("Enter");
  const [mine, theirs] = [rowOf(report.panel, text), rowOf(manager.panel, text)];
  await theirs.waitFor();
  await eventually(() => mine.getByText("saving").count(), 0);
  const late = pressOnceTicked(mine);
  await pressTogether(theirs.getByRole("checkbox"));
  await late;
  for (const row of [mine, theirs]) await eventually(() => row.getByRole("checkbox").isChecked(), true);
  await eventually(async () => {
    await pressTogether(mine.getByRole("checkbox"));
    return mine.getByRole("checkbox").isChecked();
  }, false);
  await eventually(() => theirs.getByRole("checkbox").isChecked(), false);
});

test("[AG5] a point is not ticked in the place of one that the other has just ticked", async () => {
  const { manager, report } = world.stage;
  const [first, ...others] = await pointsIn(report.panel, "Your points");
  if (first === undefined) throw new Error("There is no point.");
  const title = pointIn(report.panel, "Your points", first).locator("[data-control=title]");
  await title.focus();
  const late = spaceOnMove(title);
  // The focus stays with the report: a page has but one.
  await pressTogether(pointIn(manager.panel, "Rafael’s points", first).getByRole("checkbox"));
  await late;
  await eventually(() => pointsIn(report.panel, "Your points"), others);
  const focused = report.panel.locator(":focus");
  expect(await focused.textContent()).toContain(others[0]);
  await eventually(async () => {
    await focused.press("Space");
    return pointsIn(report.panel, "Your points");
  }, others.slice(1));
});
