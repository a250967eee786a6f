import type { Frame, Locator } from "playwright-core";
import { epochMsOf } from "../../core/domain/instant.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { eventually } from "../support/stage.ts";

let world: PanelWorld;
let frame: Frame;

const button = (name: string | RegExp) => frame.getByRole("button", { name, exact: true });
/** A tap right after the turn moved is passed over; this one is meant. */
const settled = (name: string | RegExp) => button(name).and(frame.locator(":not([aria-disabled])"));
const rowTick = (words: string) =>
  frame.locator("li[data-row]").filter({ hasText: words }).getByRole("checkbox").first();

beforeAll(async () => {
  world = await startPanelWorld();
  world.server.clock.set(epochMsOf("2026-03-03T09:00:00.000Z"));
  ({ frame } = await world.open("report"));
  await button("Start").waitFor();
  // Everything that the panel decides with is there; from here on nothing is stored.
  const fetched = () =>
    performance.getEntriesByType("resource").flatMap(({ name }) => (/\/decide-\w/.test(name) ? [name] : []));
  await eventually(async () => (await frame.evaluate(fetched)).length > 0, true);
  // What was fetched is to have run, too: the same import again resolves after the panel's own.
  for (const name of await frame.evaluate(fetched))
    await frame.evaluate(`import(${JSON.stringify(name)}).then(() => {})`);
  world.server.cosmos.faults.inject({ kind: "503", op: "write", count: 10_000 });
}, 90_000);
afterAll(() => world?.close());

/** Taps, and tells what the page says at the very next frame. */
function atNextFrame(tapped: Locator): Promise<string> {
  return tapped.evaluate(
    (element: HTMLElement) =>
      new Promise<string>((told) => {
        requestAnimationFrame(() => {
          element.click();
          requestAnimationFrame(() => {
            const { body } = element.ownerDocument;
            const checked = [...body.querySelectorAll<HTMLInputElement>("input:checked")];
            const names = checked.map(
              (one) => one.getAttribute("aria-label") ?? one.parentElement?.textContent,
            );
            told([body.textContent, ...names.map((name) => `ticked: ${name}`)].join("\n"));
          });
        });
      }),
  );
}

const POINT = "Which weekly report to stop";

test("[RP1] every tap is answered within one frame, whatever the server does", async () => {
  const taps: readonly [() => Locator, RegExp][] = [
    [() => button("Start"), /30 min left/],
    [() => settled(/^Next/), /Check-in.*0\/4/],
    [() => button("Your check-in"), /Energy for work/],
    [() => frame.getByRole("radio", { name: "low", exact: true }), /ticked: low/],
    [() => button("I’m ready"), /You’re ready/],
    [() => rowTick(POINT), new RegExp(`ticked: .*${POINT}`)],
    [() => button("What worked"), /What I saw or heard/],
    [() => button("Wrap-up"), /Still good/],
    [() => settled("Still good"), /You said so/],
    [() => button("Wrap up"), /Wrapped up after \d+ min/],
  ];
  for (const [tapped, answer] of taps) {
    await tapped().waitFor({ state: "attached" });
    expect(await atNextFrame(tapped())).toMatch(answer);
  }
  expect(await frame.getByText(/^(Saving|Not stored yet)/).count()).toBeGreaterThan(0);
}, 90_000);
