import { sampleSeed } from "../../local/seed/seed.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { TEST_START } from "../support/test-server.ts";

const decided = ["Read-only access", "Weekly, not daily", "Rafael shows it", "Half a day", "No new tool"].map(
  (outcome, n) => ({ outcome, about: `Topic ${n + 1}` }),
);

let world: PanelWorld;
beforeAll(async () => {
  const seed = sampleSeed(TEST_START, { empty: false });
  const shared = seed.shared.map((record) =>
    record.type === "course" && record.wrap !== null
      ? { ...record, wrap: { ...record.wrap, decisions: 7, decided } }
      : record,
  );
  world = await startPanelWorld([{ ...seed, shared }]);
}, 60_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

test("[WU3] what was decided last time stays in sight: one line that opens to all of it, by keyboard", async () => {
  const { frame } = await world.open("report");
  const strip = frame.getByRole("region", { name: "Last time" });
  await strip.getByText("Decided: Read-only access").waitFor();
  expect(await strip.getByText("Half a day").count()).toBe(0);
  const more = strip.getByRole("button", { name: "and 6 more" });
  await more.press("Enter");
  await strip.getByText("2 more in the history").waitFor();
  const rest = await strip.getByRole("listitem").getByRole("listitem").allTextContents();
  expect(rest).toEqual([
    ...decided.slice(1).map(({ outcome, about }) => `${outcome}${about}`),
    "2 more in the history",
  ]);
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
  await more.press("Enter");
  await strip.getByText("Half a day").waitFor({ state: "detached" });
});
