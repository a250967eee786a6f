import type { Page } from "playwright-core";
import { addPoint, choose, eventually, pointsIn, rowOf, type StagePerson } from "../support/stage.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const KANARI = "kanari-4711";
const SHARED_WORDS = `A wish of mine ${KANARI}`;
const NOTE_KANARI = "kanari-note-4712";
const OWN_NOTE_KANARI = "kanari-aside-4713";
const UNSENT_KANARI = "kanari-unsent-4714";

const world = serverOfFile();
let manager: StagePerson;
let report: StagePerson;
let managersPage: Page;
/** Everything that reached the manager's screen by network. */
const heard: string[] = [];

beforeAll(async () => {
  const reports = await world.openStage();
  report = reports.report;
  // Each on a screen of their own: on the other half of the manager's, nobody is.
  const context = await world.browser.newContext({ timezoneId: "Europe/Berlin" });
  context.on("page", (page) => listenTo(page, heard));
  const managers = await world.openStage({ context, query: "?report=chat" });
  manager = managers.manager;
  managersPage = managers.page;
  await manager.panel.getByRole("textbox", { name: "Add a talking point" }).waitFor();
}, 90_000);

function listenTo(page: Page, into: string[]): void {
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => into.push(payload.toString()));
  });
  page.on("response", (response) => {
    response.text().then(
      (text) => into.push(response.url(), text, JSON.stringify(response.headers())),
      () => into.push(response.url()),
    );
  });
}

/** Where it stands in what was heard, a little of it. */
function around(words: string): string[] {
  const found = heard.filter((one) => one.includes(words));
  return found.map((one) => one.slice(Math.max(0, one.indexOf(words) - 120), one.indexOf(words) + 40));
}

/** Something shared, added now, has arrived: so has everything before it. */
async function everythingArrived(words: string): Promise<void> {
  await addPoint(report.panel, words);
  await eventually(async () => (await pointsIn(manager.panel, "Rafael’s points")).includes(words), true);
}

async function whatTheManagerSees(): Promise<string> {
  const frames = await Promise.all(managersPage.frames().map((frame) => frame.content()));
  return frames.join("\n");
}

test("[PP1] a private point, its note and a private note reach the other by no route", async () => {
  const { panel } = report;
  const before = await pointsIn(manager.panel, "Rafael’s points");
  await panel.getByRole("button", { name: "Kind, minutes and who sees it" }).click();
  await panel.getByText("Only you", { exact: true }).click();
  await addPoint(panel, SHARED_WORDS);
  await panel.getByRole("button", { name: SHARED_WORDS, exact: true }).click();
  await panel.getByRole("textbox", { name: "Write a note" }).pressSequentially(NOTE_KANARI);
  await panel.getByRole("button", { name: "Private note", exact: true }).click();
  await panel.getByRole("button", { name: "Edit the note" }).last().click();
  await panel.getByRole("textbox", { name: "Write a note" }).last().pressSequentially(OWN_NOTE_KANARI);
  await everythingArrived("Something for both");

  expect(await pointsIn(manager.panel, "Rafael’s points")).toEqual([...before, "Something for both"]);
  expect(around("Something for both")).not.toEqual([]);
  expect(around("kanari")).toEqual([]);
  expect(await whatTheManagerSees()).not.toMatch(/kanari/);
});

test("[LV3] that somebody looks at a private point, or types under it, is not told", async () => {
  const { panel } = report;
  const row = rowOf(panel, SHARED_WORDS);
  await row.getByRole("button", { name: SHARED_WORDS, exact: true }).focus();
  await everythingArrived("Another for both");
  expect(around('"looking":"pp_')).toEqual([]);
  await rowOf(manager.panel, "is typing").waitFor({ state: "detached" });
});

test("a reload tells the other nothing either", async () => {
  await managersPage.reload();
  await manager.panel.getByText("Another for both").waitFor();
  await manager.go("My 1-on-1s");
  await manager.mine.getByText("Another for both").waitFor();
  await manager.mine.getByRole("button", { name: "History" }).click();
  await manager.mine.getByRole("main", { name: "History" }).getByRole("listitem").first().waitFor();
  await manager.go("Chat");
  await manager.window.getByRole("textbox", { name: "Write to Twofold" }).fill("agenda");
  await manager.window.getByRole("button", { name: "Send" }).click();
  await manager.chat.getByText("Another for both").waitFor();
  expect(around("kanari")).toEqual([]);
  expect(await whatTheManagerSees()).not.toMatch(/kanari/);
  await manager.go("Call");
});

test("[PP2] sharing says who will see it now; then it is there for both, with its note", async () => {
  const { panel } = report;
  await choose(panel, SHARED_WORDS, "Share with Maren");
  await panel.getByText("Maren will see this now.").waitFor();
  expect(around("kanari")).toEqual([]);
  await panel.getByRole("button", { name: "Share with Maren" }).click();
  await eventually(
    async () => (await pointsIn(manager.panel, "Rafael’s points")).filter((words) => words === SHARED_WORDS),
    [SHARED_WORDS],
  );
  await manager.panel.getByRole("button", { name: SHARED_WORDS, exact: true }).click();
  await rowOf(manager.panel, SHARED_WORDS).getByText(NOTE_KANARI).waitFor();
  expect(around(OWN_NOTE_KANARI)).toEqual([]);
});

test("[PP5] words that were typed for oneself are private when the panel is there again, and in the tab", async () => {
  const { panel } = report;
  await panel.getByRole("button", { name: "Kind, minutes and who sees it" }).click();
  await panel.getByText("Only you", { exact: true }).click();
  await panel.getByRole("textbox", { name: "Add a talking point" }).fill(UNSENT_KANARI);
  await report.go("My 1-on-1s");
  const field = report.mine.getByRole("textbox", { name: "Add a talking point" });
  await eventually(() => field.inputValue(), UNSENT_KANARI);
  await report.window.page().reload();
  await eventually(
    () => panel.getByRole("textbox", { name: "Add a talking point" }).inputValue(),
    UNSENT_KANARI,
  );
  await panel.getByText("Only you can see this").waitFor();
  await panel.getByRole("textbox", { name: "Add a talking point" }).press("Enter");
  await eventually(() => pointsIn(panel, "Your points, only you"), expect.arrayContaining([UNSENT_KANARI]));
  await everythingArrived("A third for both");
  expect(around(UNSENT_KANARI)).toEqual([]);
});
