import { eventually, pointsIn, rowOf, type Stage } from "../support/stage.ts";
import { actAs, beginMeeting, MEETING, moveTo, timeIn } from "../support/stage-meeting.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

beforeAll(async () => {
  await beginMeeting(world.server, world.stage);
}, 90_000);

const PRICING = "Access to the pricing data";
const WHICH = "Which weekly report to stop";
const ONBOARDING = "Onboarding plan for March";
const WORKSHOP = "Thursday’s workshop";
const panels = () => [world.stage.manager.panel, world.stage.report.panel] as const;
const times = () => Promise.all(panels().map(timeIn));
const both = (words: string) => [expect.stringContaining(words), expect.stringContaining(words)];
const offered = async (panel: Stage["manager"]["panel"]) =>
  (await panel.getByRole("list", { name: "No time for" }).getByRole("listitem").allInnerTexts()).map((row) =>
    row.replace(/\s*\n+\s*/g, " · "),
  );
const used = (panel: Stage["manager"]["panel"]) =>
  panel
    .locator("[aria-current=step]")
    .getByText(/minutes/)
    .textContent();

test("[PA12] both panels follow the clock of the stage, back and forth", async () => {
  for (const [minute, said] of [
    [10.5, "20 min left"],
    [2.5, "28 min left"],
    [27.5, "3 min left, time to wrap up"],
    [33.5, "3 min over"],
    [1.5, "29 min left"],
  ] as const) {
    await moveTo(world.server, minute);
    await eventually(times, both(said));
  }
}, 60_000);

test("[PA3] what is read before counts no point, and one bar says how many there are", async () => {
  await eventually(times, both("5 points, 1 must-cover"));
  expect(
    await world.stage.report.panel.getByRole("list", { name: "Maren’s points" }).textContent(),
  ).not.toContain("The launch moves");
});

test("[CO3] one tap, or a key, makes a point what both are at", async () => {
  const { manager, report } = world.stage;
  await moveTo(world.server, 4.5);
  await report.panel.getByRole("button", { name: `Talk about it now: ${PRICING}` }).click();
  for (const panel of panels()) {
    await eventually(
      () => panel.locator("[aria-current=step] [data-control=title]").textContent(),
      expect.stringContaining(PRICING),
    );
  }
  const title = manager.panel.getByRole("button", { name: WHICH, exact: true });
  await title.press("t");
  for (const panel of panels()) {
    await eventually(() => panel.locator("[aria-current=step] [data-control=title]").textContent(), WHICH);
  }
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  await manager.panel.getByRole("button", { name: `Talk about it now: ${PRICING}` }).click();
  await eventually(() => used(report.panel), "0 of 8 minutes used");
});

test("the clock changes nothing in a panel but how the time stands", async () => {
  const frame = world.stage.page.frames().find((one) => one.url().includes("panel"));
  const changed = await frame?.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const root = document.querySelector("main");
        const watch = new MutationObserver((changes) => {
          for (const { target } of changes) {
            const element = target instanceof Element ? target : target.parentElement;
            if (element?.closest("[aria-current=step]") === null) seen.push(element.outerHTML.slice(0, 80));
          }
        });
        if (root !== null) {
          watch.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
        }
        setTimeout(() => resolve(seen), 3_500);
      }),
  );
  expect(changed).toEqual([]);
});

test("[PA6] when a point takes longer, both see the same fall off, each with its owner", async () => {
  const { manager, report } = world.stage;
  await moveTo(world.server, 15);
  await eventually(() => used(report.panel), "2 minutes more than its 8");
  await eventually(
    () => offered(report.panel),
    [
      `${ONBOARDING} · yours, 7 min · Give 5 min`,
      "Forecasting course in May · yours, 2 min · Give 2 min",
      `${WORKSHOP} · Maren, 5 min · Ask Maren`,
    ],
  );
  await eventually(
    () => offered(manager.panel),
    [
      `${ONBOARDING} · Rafael, 7 min · Ask Rafael`,
      "Forecasting course in May · Rafael, 2 min · Ask Rafael",
      `${WORKSHOP} · yours, 5 min · Give 5 min`,
    ],
  );
});

test("[PA10] one asks for minutes; the owner sees it at once and keeps them, and the other is told", async () => {
  await moveTo(world.server, 15);
  const { manager, report } = world.stage;
  await manager.panel.getByRole("button", { name: "Ask Rafael for the minutes of Forecasting" }).click();
  await report.panel.getByText(`Maren asks for 5 min for ${PRICING}.`).first().waitFor();
  await report.panel.getByRole("button", { name: "Keep Forecasting course in May for today" }).click();
  await eventually(
    async () => (await offered(manager.panel))[1],
    "Forecasting course in May · Rafael, 2 min · Rafael keeps it",
  );
  expect(await pointsIn(report.panel, "Next time")).toEqual([]);
});

test("[PA7] the owner gives a point's minutes with one tap; it waits for the next time on both sides", async () => {
  await moveTo(world.server, 15);
  const { manager, report } = world.stage;
  await manager.panel.getByRole("button", { name: `Ask Rafael for the minutes of ${ONBOARDING}` }).click();
  await report.panel.getByRole("list", { name: /^Maren asks/ }).waitFor();
  await report.panel.getByRole("button", { name: `Give 5 min of ${ONBOARDING}` }).click();
  for (const panel of panels()) {
    await eventually(() => pointsIn(panel, "Next time"), [ONBOARDING]);
    await eventually(() => used(panel), "10 of 13 minutes used");
  }
  await report.panel.getByText(`${ONBOARDING} waits for next time.`).waitFor();
});

test("[PA7] it can be taken back, with one tap too", async () => {
  await moveTo(world.server, 15);
  const { report } = world.stage;
  await report.panel.getByRole("button", { name: "Undo" }).click();
  for (const panel of panels()) {
    await eventually(() => pointsIn(panel, "Next time"), []);
    await eventually(() => used(panel), "2 minutes more than its 8");
  }
});

test("[PA9] more minutes that push nobody are there with one tap of either: five from now on", async () => {
  await moveTo(world.server, 15);
  const { manager, report } = world.stage;
  const others = ["tp_sample-open-2", "tp_sample-open-3", "tp_sample-open-5"] as const;
  const putOff = async (later: boolean) => {
    for (const pointId of others)
      await actAs(world.server, "report", { name: "point.later", pointId, later });
    await eventually(times, both(later ? "2 points" : "5 points"));
  };
  await putOff(true);
  await manager.panel.getByRole("button", { name: `+5 minutes for ${PRICING}` }).click();
  for (const panel of panels()) await eventually(() => used(panel), "10 of 16 minutes used");
  expect(await report.panel.getByRole("list", { name: "No time for" }).count()).toBe(0);
  await putOff(false);
});

test("[PA6] with more minutes here it is said first what would be pushed", async () => {
  await moveTo(world.server, 15);
  const { manager } = world.stage;
  await manager.panel.getByRole("button", { name: `+5 minutes for ${PRICING}` }).click();
  await manager.panel.getByRole("button", { name: `With 5 min more for ${PRICING}` }).waitFor();
  await eventually(
    () => offered(manager.panel),
    [
      `${WHICH} · kept for Rafael, 5 min · Ask Rafael`,
      expect.stringContaining(ONBOARDING),
      expect.stringContaining("Forecasting course in May"),
      expect.stringContaining(WORKSHOP),
    ],
  );
  for (const panel of panels()) expect(await used(panel)).toBe("10 of 16 minutes used");
});

test("[PA8] minutes that were given too late are refused aloud, and the point stays", async () => {
  const { report } = world.stage;
  await report.window.getByRole("button", { name: "Take offline" }).click();
  await report.panel.getByText("Offline", { exact: true }).waitFor();
  await report.panel.getByRole("button", { name: `+5 minutes for ${PRICING}` }).click();
  await report.panel.getByRole("button", { name: new RegExp(`^Give \\d min of ${ONBOARDING}`) }).click();
  await eventually(() => pointsIn(report.panel, "Next time"), [ONBOARDING]);
  await actAs(world.server, "manager", {
    name: "course.goTo",
    occurrenceId: MEETING,
    section: "manager",
    pointId: "tp_sample-open-5",
  });
  await report.window.getByRole("button", { name: "Bring back online" }).click();
  await report.panel.getByText("The talk has moved on, so the minutes stay where they were.").waitFor();
  for (const panel of panels()) await eventually(() => pointsIn(panel, "Next time"), []);
  await report.panel.getByRole("button", { name: "Dismiss" }).click();
});

test("[PA11] each says whether they see a status alike, and “not quite” makes it a talk", async () => {
  const { manager, report } = world.stage;
  const LAUNCH = "The launch moves to 19 March";
  for (const panel of panels()) await panel.getByRole("button", { name: "Read before" }).click();
  await report.panel.getByRole("button", { name: "Not quite" }).click();
  await manager.panel.getByRole("button", { name: "Yes", exact: true }).click();
  await rowOf(manager.panel, LAUNCH).getByText("Rafael: not quite").waitFor();
  await rowOf(report.panel, LAUNCH).getByText("Maren: yes").waitFor();
  await manager.panel.getByRole("button", { name: `Make it a talk: ${LAUNCH}` }).click();
  await eventually(() => pointsIn(report.panel, "Maren’s points"), [WORKSHOP, LAUNCH]);
  await eventually(times, both("6 points"));
});

test("[PA6] a must-cover that is not reached in time is named on both sides, and one tap goes there", async () => {
  const { manager } = world.stage;
  await manager.panel
    .getByRole("button", { name: `Talk about it now: ${PRICING}` })
    .last()
    .click();
  await actAs(world.server, "manager", { name: "point.edit", pointId: "tp_sample-open-5", mustCover: true });
  await moveTo(world.server, 22);
  await eventually(times, both("8 min left"));
  for (const panel of panels()) await panel.getByText(`${WORKSHOP} is not reached in time`).waitFor();
  await manager.panel
    .getByRole("list", { name: "Not reached in time" })
    .getByRole("button", { name: `Talk about it now: ${WORKSHOP}` })
    .click();
  for (const panel of panels()) {
    await panel.getByText(`${WORKSHOP} is not reached in time`).waitFor({ state: "detached" });
  }
}, 60_000);

test("[PA13] who listens is told at half time, and with three minutes left", async () => {
  const told = (panel: Stage["manager"]["panel"], words: RegExp) =>
    panel.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });
  await moveTo(world.server, 14.8);
  await Promise.all(panels().map((panel) => told(panel, /^Half the time is left: 15 minutes/)));
  await moveTo(world.server, 26.8);
  await Promise.all(panels().map((panel) => told(panel, /^3 minutes left, \d points$/)));
}, 60_000);

test("[PA6] [PA9] what is kept for the report is named, and no tap of the manager takes its time", async () => {
  const { manager, report } = world.stage;
  await moveTo(world.server, 20);
  for (const pointId of [
    "tp_sample-open-2",
    "tp_sample-open-4",
    "tp_sample-open-5",
    "tp_sample-open-6",
  ] as const) {
    await actAs(world.server, "report", { name: "point.later", pointId, later: true });
  }
  const occurrenceId = MEETING;
  const pricing = "tp_sample-open-1";
  await actAs(world.server, "report", {
    name: "point.discuss",
    pointId: pricing,
    occurrenceId,
    discussed: true,
  });
  await actAs(world.server, "report", {
    name: "course.goTo",
    occurrenceId,
    section: "growth",
    pointId: null,
  });
  await eventually(times, both("10 min left, 1 point"));
  await manager.panel.getByText(`${ONBOARDING} is not reached in time, but kept for Rafael`).waitFor();
  await report.panel.getByText(`${ONBOARDING} is not reached in time, but kept for you`).waitFor();
  for (const panel of panels()) await panel.locator("[data-pace=tight]").waitFor();
  await manager.panel.getByRole("button", { name: "+5 minutes for Feedback and growth" }).click();
  await eventually(() => offered(manager.panel), [`${ONBOARDING} · kept for Rafael, 7 min · Ask Rafael`]);
  await report.panel.getByText("0 of 4 minutes used").waitFor();
}, 60_000);
