import type { Frame, Page } from "playwright-core";
import { sidewaysIn, violationsIn } from "../support/looks.ts";
import type { Stage } from "../support/stage.ts";
import { tokenOf } from "../support/stage-meeting.ts";
import { stageOfFile } from "../support/stage-of-file.ts";
import { openTeamsWindow } from "../support/teams-window.ts";
import { personOf } from "../support/test-server.ts";
import { journey } from "./journey/journey.ts";

/** The manager's second screen is not there before: her eyes on it would open what is shared with her. */
const SHE_LOOKS_FROM = "check-in-news-were-read-before";

/** Their panels on another screen, at 200 % zoom, in German. */
const zoomed: Frame[] = [];

const world = stageOfFile();

beforeAll(async () => {
  for (const { window } of [world.stage.manager, world.stage.report]) {
    await window.getByRole("button", { name: "280 px" }).click();
  }
  zoomed.push(await openZoomed("report"));
}, 90_000);

async function openZoomed(who: "manager" | "report"): Promise<Frame> {
  const { frame, context } = await openTeamsWindow(world.browser, {
    url: world.server.url,
    surface: "panel",
    person: personOf(who),
    token: () => tokenOf(world.server, who),
    locale: "de-de",
    width: 160,
    height: 360,
  });
  context.setDefaultTimeout(15_000);
  await frame.locator("[data-row], [data-start]").first().waitFor({ state: "attached" });
  return frame;
}

/** The panels that are in sight; the stage itself while both are in the chat. */
async function placesOf({ page, manager, report }: Stage): Promise<(Page | Frame)[]> {
  const found: (Page | Frame)[] = [];
  for (const { panel } of [manager, report]) {
    if (!(await panel.owner().isVisible())) continue;
    const frame = await (await panel.owner().elementHandle())?.contentFrame();
    if (frame) found.push(frame);
  }
  return found.length > 0 ? found : [page];
}

/** What is wrong with the looks of the two panels at 280 px, in every theme. */
async function faultsIn(): Promise<string[]> {
  const faults: string[] = [];
  for (const [theme, name] of [
    ["Light", "light"],
    ["Dark", "dark"],
    ["High contrast", "contrast"],
  ] as const) {
    await world.stage.page.getByRole("button", { name: theme, exact: true }).click();
    for (const [i, place] of (await placesOf(world.stage)).entries()) {
      if (place !== world.stage.page) await place.locator(`[data-theme="${name}"]`).first().waitFor();
      const found = [...(await violationsIn(place)), ...(await sidewaysIn(place))];
      faults.push(...found.map((fault) => `${theme}, ${i === 0 ? "first" : "second"} panel: ${fault}`));
    }
  }
  return faults;
}

describe("a whole meeting, played by both", () => {
  test.each(journey)(
    "$name",
    async ({ name, play, seen }) => {
      await play(world.stage, world.server);
      await seen(world.stage);
      expect(await faultsIn()).toEqual([]);
      if (name === SHE_LOOKS_FROM) zoomed.push(await openZoomed("manager"));
      expect((await Promise.all(zoomed.map(sidewaysIn))).flat()).toEqual([]);
    },
    60_000,
  );
});
