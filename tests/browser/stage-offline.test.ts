import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addPoint, eventually, panelsAreThere, pointsIn, type Stage } from "../support/stage.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

/** Who was cut off for long tries again at most half a minute later. */
const COMES_BACK_WITHIN_MS = 35_000;
const data = mkdtempSync(join(tmpdir(), "twofold-stage-"));
const world = serverOfFile({ data });
let stage: Stage;

beforeAll(async () => {
  stage = await world.openStage();
}, 90_000);

afterAll(() => rmSync(data, { recursive: true, force: true }));

const times = async (words: string) => [
  (await pointsIn(stage.manager.panel, "Rafael’s points")).filter((one) => one === words).length,
  (await pointsIn(stage.report.panel, "Your points")).filter((one) => one === words).length,
];

test("words that were not sent survive closing the panel and a reload", async () => {
  const composer = stage.report.panel.getByRole("textbox", { name: "Add a talking point" });
  await composer.fill("Half a thought");
  await stage.report.go("Chat");
  await stage.report.go("Call");
  expect(await composer.inputValue()).toBe("Half a thought");
  await stage.page.reload();
  await panelsAreThere(stage);
  expect(await composer.inputValue()).toBe("Half a thought");
  expect(await stage.manager.panel.getByText("Half a thought").count()).toBe(0);
  await composer.fill("");
});

test("[RP2] what is done offline survives a reload and an hour, and arrives once", async () => {
  const { manager, report } = stage;
  await report.window.getByRole("button", { name: "Take offline" }).click();
  await report.panel.getByText("Offline", { exact: true }).waitFor();
  await addPoint(report.panel, "Written in the tunnel");
  await report.panel.getByText("Offline, 1 waiting").waitFor();
  await report.panel
    .getByRole("checkbox", { name: "Discussed: Which weekly report to stop" })
    .click({ force: true });
  await report.panel.getByText("Offline, 2 waiting").waitFor();
  await manager.panel.getByText("Rafael is not here").waitFor();
  await addPoint(manager.panel, "Meanwhile, here");

  await world.server.local("/local/clock", { advance: "PT1H" });
  await stage.page.reload();
  await manager.panel.getByText("Meanwhile, here").waitFor();
  expect(await manager.panel.getByText("Written in the tunnel").count()).toBe(0);

  await report.window.getByRole("button", { name: "Bring back online" }).click();
  await eventually(() => times("Written in the tunnel"), [1, 1]);
  await eventually(() => pointsIn(manager.panel, "Discussed"), ["Which weekly report to stop"]);
  await report.panel.getByText("Meanwhile, here").waitFor();
  await report.panel.getByText(/^Offline/).waitFor({ state: "detached" });
});

test("killed in the middle, the server comes back and so do both panels, with everything once", async () => {
  const { manager, report } = stage;
  await addPoint(report.panel, "Just before the cut");
  await world.server.kill();
  await report.panel.getByText(/^Offline/).waitFor();
  await addPoint(report.panel, "During the cut");
  await report.panel.getByText(/^Offline, \d waiting/).waitFor();
  await world.server.start();
  for (const words of ["Just before the cut", "During the cut", "Written in the tunnel"]) {
    await eventually(() => times(words), [1, 1], COMES_BACK_WITHIN_MS);
  }
  for (const { panel } of [manager, report]) {
    await panel.getByText(/^Offline/).waitFor({ state: "detached" });
  }
}, 60_000);

test("started again on the same folder, everything is where it was", async () => {
  const { panel } = stage.report;
  const before = await pointsIn(panel, "Your points");
  await world.server.kill();
  await world.server.start();
  const fresh = await world.openStage();
  await eventually(() => pointsIn(fresh.report.panel, "Your points"), before);
  await eventually(() => pointsIn(fresh.manager.panel, "Discussed"), ["Which weekly report to stop"]);
  await fresh.context.close();
}, 40_000);
