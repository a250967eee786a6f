import type { Frame, Page } from "playwright-core";
import { mintActor } from "../../bot/http/actor.ts";
import { en } from "../../core/domain/coaching-hint/en.ts";
import { HINTS_BY_MOMENT } from "../../core/domain/coaching-hint.ts";
import { storedPair } from "../access/stored-pair.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { SEEDED_PAIR } from "../support/seeded-pair.ts";
import { eventually } from "../support/stage.ts";
import { personOf } from "../support/test-server.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

const strip = (frame: Frame) => frame.getByRole("complementary", { name: "A hint for you" });
const pageOf = (frame: Frame) => frame.evaluate(() => document.documentElement.outerHTML);
const hintIds = Object.values(HINTS_BY_MOMENT).flat();
const said = hintIds.flatMap((id) => [en[id].title, en[id].words]);
const hintsIn = (html: string) => said.filter((words) => html.includes(words));

async function startMeeting(): Promise<void> {
  world.server.clock.set(Date.parse("2026-03-03T09:00:00.000Z"));
  const { tenantId, personId } = personOf("report");
  const started = await world.server.app.execute(mintActor({ tenantId, personId }), SEEDED_PAIR, {
    commandId: "cmd_start",
    command: { name: "course.start", occurrenceId: "occ_20260303T090000Z" },
  });
  expect(started.ok).toBe(true);
}

async function openHints(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: "More about this 1-on-1" }).press("Enter");
  await frame.getByRole("menuitem", { name: "Hints for listening well" }).press("Enter");
  await frame.getByRole("heading", { name: "At the beginning" }).waitFor();
}

test("[CH7] before the meeting there is no hint, for nobody", async () => {
  for (const who of ["manager", "report"] as const) {
    const { frame } = await world.open(who);
    await frame.getByRole("button", { name: "All questions" }).waitFor();
    expect(hintsIn(await pageOf(frame))).toEqual([]);
  }
}, 40_000);

test("[CH7] while it is on the manager sees one, and the report's panel knows of none", async () => {
  await startMeeting();
  const [manager, report] = [await world.open("manager"), await world.open("report")];
  await strip(manager.frame).waitFor();
  expect(hintsIn(await pageOf(manager.frame))).toHaveLength(2);
  await report.frame.getByRole("button", { name: "All questions" }).waitFor();
  expect(hintsIn(await pageOf(report.frame))).toEqual([]);
}, 40_000);

test("[CH5] that a hint was shown and put away is sent to nobody and kept nowhere", async () => {
  const sent: string[] = [];
  const listen = async (page: Page) => {
    page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(String(payload))));
    page.on("request", (request) => sent.push(`${request.method()} ${request.postData() ?? ""}`));
  };
  const { frame } = await world.open("manager", { before: listen });
  await strip(frame).waitFor();
  const kept = () => frame.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  const [before, stored] = [await kept(), await storedPair(world.server)];
  await frame.getByRole("button", { name: "Put this hint away" }).press("Enter");
  await strip(frame).waitFor({ state: "detached" });
  await frame.getByRole("textbox", { name: "Add a talking point" }).waitFor();
  expect(await frame.evaluate(() => document.activeElement?.getAttribute("data-control"))).toBe("title");
  expect(sent.filter((one) => one.includes('"m":"do"') || one.startsWith("POST"))).toEqual([]);
  expect(hintIds.filter((id) => sent.join().includes(id))).toEqual([]);
  expect([await kept(), await storedPair(world.server)]).toEqual([before, stored]);
  await world.tidy();
  await strip((await world.open("manager")).frame).waitFor();
}, 40_000);

test("[CH8] who switches hints off has none on this device, and can have them back", async () => {
  const { frame, context, page } = await world.open("manager");
  await strip(frame).waitFor();
  await openHints(frame);
  const wanted = frame.getByRole("checkbox", { name: "Show me hints while we meet" });
  await wanted.press("Space");
  await strip(frame).waitFor({ state: "detached" });
  await page.reload();
  const again = await (await page.waitForSelector("iframe")).contentFrame();
  if (again === null) throw new Error("The window has no frame.");
  await again.getByRole("button", { name: "All questions" }).waitFor();
  expect(await strip(again).count()).toBe(0);
  await openHints(again);
  await again.getByRole("checkbox", { name: "Show me hints while we meet" }).press("Space");
  await strip(again).waitFor();
  await context.close();
}, 40_000);

test("[CH1] [CH7] the report reads the whole list, and cannot switch it", async () => {
  const { frame } = await world.open("report");
  await openHints(frame);
  await frame.getByText("This is how Maren is reminded to listen.").waitFor();
  await eventually(async () => hintsIn(await pageOf(frame)), said);
  expect(await frame.getByRole("checkbox", { name: "Show me hints while we meet" }).count()).toBe(0);
});
