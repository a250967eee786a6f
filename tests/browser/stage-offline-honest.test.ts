import { addPoint } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

test("who is offline is not told that the other is here", async () => {
  const { window, panel } = world.stage.report;
  await window.getByRole("button", { name: "Take offline" }).click();
  await addPoint(panel, "Written in the tunnel");
  await panel.getByText("Offline, 1 waiting").waitFor();
  expect(await panel.locator("header").getByText("Maren is here").count()).toBe(0);
});

test("a panel that is opened offline says that Twofold cannot be reached", async () => {
  await world.stage.page.reload();
  await world.stage.report.panel
    .getByText(/Offline|cannot be reached/)
    .first()
    .waitFor();
});
