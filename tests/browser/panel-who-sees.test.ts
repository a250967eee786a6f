import type { Frame, Page } from "playwright-core";
import { whoSees } from "../../core/domain/visibility.ts";
import { visibility as en } from "../../tab/lib/strings/en/visibility.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 60_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

async function openPage(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: "More about this 1-on-1" }).press("Enter");
  await frame.getByRole("menuitem", { name: "Who can see what" }).press("Enter");
  await frame.getByRole("heading", { name: "Outside Twofold" }).waitFor();
}

/** What stands under each title. */
async function listsIn(frame: Frame): Promise<Record<string, string[]>> {
  const lists = Object.values(en.groups).map(async ({ title }) => [
    title,
    await frame.getByRole("list", { name: title, exact: true }).getByRole("listitem").allTextContents(),
  ]);
  return Object.fromEntries(await Promise.all(lists));
}

const expectedFor = (partner: string) =>
  Object.fromEntries(
    Object.entries(whoSees()).map(([audience, things]) => [
      en.groups[audience as keyof typeof en.groups].title,
      things.map((thing) => `${en.things[thing].what}${en.things[thing].note?.(partner) ?? ""}`),
    ]),
  );

test("[VI1] [VI4] both read the same page, and who has no view of anything", async () => {
  for (const [who, partner] of [
    ["report", "Maren"],
    ["manager", "Rafael"],
  ] as const) {
    const { frame, page } = await world.open(who);
    await openPage(frame);
    expect(await listsIn(frame)).toEqual(expectedFor(partner));
    for (const words of [en.noView, en.database, en.chat]) await frame.getByText(words).waitFor();
    await page.keyboard.press("Escape");
    await frame.getByRole("heading", { name: "Outside Twofold" }).waitFor({ state: "detached" });
  }
}, 40_000);

test("[VI4] it is a part of the personal tab too", async () => {
  const { frame } = await world.open("report", { surface: "personal", width: 1_000 });
  await frame.getByRole("button", { name: "Who sees what" }).click();
  await frame.getByRole("main", { name: "Who sees what" }).waitFor();
  expect(await listsIn(frame)).toEqual(expectedFor("Maren"));
}, 40_000);

test("[VI3] words that were typed and not sent do not leave the device", async () => {
  const sent: string[] = [];
  const listen = async (page: Page) => {
    page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(String(payload))));
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  };
  const { frame } = await world.open("report", { before: listen });
  await frame.getByRole("textbox", { name: "Add a talking point" }).fill("typed-and-kept");
  await openPage(frame);
  await world.tidy();
  const again = await world.open("report", { before: listen });
  await again.frame.getByRole("button", { name: "More about this 1-on-1" }).waitFor();
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.join()).not.toContain("typed-and-kept");
}, 40_000);

test("[VI4] what is private says so while it is changed, too, and when it was deleted", async () => {
  const { frame } = await world.open("report", { width: 280 });
  const more = frame.getByRole("button", { name: /^More for Would I like to lead/ });
  await more.click();
  await frame.getByRole("menuitem", { name: "Edit" }).click();
  const form = frame.getByRole("form", { name: "Edit" });
  await form.getByText("Only you can see this").waitFor();
  await form.getByRole("button", { name: "Cancel" }).click();
  await more.click();
  await frame.getByRole("menuitem", { name: "Delete" }).click();
  const undo = frame.locator("[data-row=undo]");
  await undo.getByText("only you").waitFor();
  await undo.getByRole("button", { name: "Undo" }).click();
  await more.waitFor();
}, 40_000);
