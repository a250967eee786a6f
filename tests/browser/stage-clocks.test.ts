import type { Frame } from "playwright-core";
import { eventually, type Stage } from "../support/stage.ts";
import { beginMeeting, moveTo, timeIn } from "../support/stage-meeting.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const world = serverOfFile();
let stage: Stage;

/** How far the machines of the two are off. */
const SKEW_MS = { Rafael: 7 * 60_000, Maren: -4 * 60_000 };

beforeAll(async () => {
  const context = await world.browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: "Europe/Berlin",
  });
  await context.addInitScript((skews) => {
    const title = window.frameElement?.getAttribute("title") ?? "";
    const skewMs = Object.entries(skews).find(([name]) => title.includes(name))?.[1] ?? 0;
    const now = Date.now;
    const origin = performance.timeOrigin;
    Object.assign(window, { skewMs });
    Date.now = () => now() + Number(Reflect.get(window, "skewMs"));
    Object.defineProperty(performance, "timeOrigin", { value: origin + skewMs });
  }, SKEW_MS);
  stage = await world.openStage({ context });
  await beginMeeting(world.server, stage);
}, 90_000);

const times = () => Promise.all([timeIn(stage.manager.panel), timeIn(stage.report.panel)]);

async function panelOf(name: string): Promise<Frame> {
  for (const frame of stage.page.frames()) {
    const title = await (await frame.frameElement().catch(() => null))?.getAttribute("title");
    if (title?.startsWith("Side panel") && title.includes(name)) return frame;
  }
  throw new Error(`There is no panel of ${name}.`);
}

/** When a panel first says so, by the one clock that nobody set. */
function momentOf(frame: Frame, words: string): Promise<number> {
  return frame.evaluate(
    (said) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector("header p")?.textContent?.startsWith(said) !== true) return;
          clearInterval(timer);
          resolve(window.parent.performance.now());
        };
        const timer = setInterval(look, 20);
      }),
    words,
  );
}

/** How far apart the two are when the next minute is over. */
async function apartMs(beforeMinute: number, words: string): Promise<number> {
  await moveTo(world.server, beforeMinute - 4 / 60);
  const frames = await Promise.all([panelOf("Rafael"), panelOf("Maren")]);
  const [one, other] = await Promise.all(frames.map((frame) => momentOf(frame, words)));
  return Math.abs(Number(one) - Number(other));
}

test("[PA12] both show the same minutes, to within two seconds, whatever their own clocks say", async () => {
  const own = await Promise.all(
    [await panelOf("Rafael"), await panelOf("Maren")].map((frame) => frame.evaluate(() => Date.now())),
  );
  expect(Number(own[0]) - Number(own[1])).toBeGreaterThan(10 * 60_000);
  await moveTo(world.server, 5.5);
  await eventually(times, [expect.stringContaining("25 min left"), expect.stringContaining("25 min left")]);
  expect(await apartMs(8, "22 min left")).toBeLessThan(2_000);
});

test("[PA12] a clock that is set in the middle of the meeting moves nothing", async () => {
  const panel = await panelOf("Rafael");
  const said = await timeIn(stage.report.panel);
  const others = await panel.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const before = document.querySelector("header p")?.textContent;
        Object.assign(window, { skewMs: -90 * 60_000 });
        const seen: string[] = [];
        const timer = setInterval(() => {
          const now = document.querySelector("header p")?.textContent ?? "";
          if (now !== before) seen.push(now);
        }, 20);
        setTimeout(() => {
          clearInterval(timer);
          resolve(seen);
        }, 4_000);
      }),
  );
  expect(others).toEqual([]);
  expect(await timeIn(stage.report.panel)).toBe(said);
  expect(await apartMs(20, "10 min left")).toBeLessThan(2_000);
});
