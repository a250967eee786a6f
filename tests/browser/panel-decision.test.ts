import type { Locator } from "playwright-core";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { eventually } from "../support/stage.ts";
import { goOffline, type TeamsWindow } from "../support/teams-window.ts";
import { personOf } from "../support/test-server.ts";

let world: PanelWorld;
let rafael: TeamsWindow;
let count = 0;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
beforeEach(async () => {
  count++;
  await maren({ name: "point.add", text: `Which tool ${count}`, kind: "decision" }, `cmd_p${count}`);
  rafael = await world.open("report", { width: 280 });
  await title().click();
  await part().waitFor();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

let sent = 0;
/** What Maren does meanwhile. */
async function maren(command: object, commandId = `cmd_m${++sent}`): Promise<void> {
  const { server } = world;
  const answer = await fetch(`${server.url}/api/pairs/${server.pairId}/commands`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.token("manager")}`, "content-type": "application/json" },
    body: JSON.stringify({ commandId, command }),
  });
  expect(answer.status).toBe(200);
}

const decide = (outcome: string | null) => ({
  name: "decision.decide",
  pointId: `tp_p${count}`,
  occurrenceId: null,
  outcome,
});
const title = () => rafael.frame.getByRole("button", { name: `Which tool ${count}`, exact: true });
const part = () => rafael.frame.getByRole("region", { name: "Decision" });
const outcome = () => part().getByRole("textbox", { name: "What do you decide?" });
const button = (name: string | RegExp) => part().getByRole("button", { name, exact: true });
/** Presses it until it is taken: not while the other's hand has only just put it there. */
async function pressedAt(wanted: Locator): Promise<void> {
  await wanted.waitFor();
  await eventually(async () => {
    if (await wanted.isVisible()) await wanted.click();
    return wanted.count();
  }, 0);
}
const pressed = (name: string | RegExp) => pressedAt(button(name));

const ownWords = (typed: string) =>
  part()
    .getByRole("group")
    .filter({ hasText: `You wrote: “${typed}”` });
const pressedIn = (group: Locator, name: string) =>
  pressedAt(group.getByRole("button", { name, exact: true }));
/** Loads the panel anew, and opens the point. */
async function reload(): Promise<void> {
  await rafael.page.reload();
  const frame = await (await rafael.page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("The window has no frame.");
  rafael = { ...rafael, frame };
  await title().click();
  await part().waitFor();
}

test("[DE3] a decision that is opened again is not lost: both go on from what it said", async () => {
  await outcome().fill("The old one");
  await part().getByText("Maren", { exact: true }).click();
  await part().getByText("On a day", { exact: true }).click();
  await part().getByLabel("By when", { exact: true }).last().fill("2026-03-06");
  await button("Decide").click();
  await part().getByText("Maren · by Fri, Mar 6").waitFor();
  await maren(decide(null));
  await outcome().waitFor();
  expect(await outcome().inputValue()).toBe("The old one");
  await pressed("Decide");
  await part().getByText("Maren · by Fri, Mar 6").waitFor();
});

test("[DE3] another option leaves who sees to it as it was chosen", async () => {
  for (const text of ["Old", "New"])
    await maren({ name: "decision.addOption", pointId: `tp_p${count}`, text });
  await part().getByRole("radio", { name: "Old" }).check();
  await part().getByText("Maren", { exact: true }).click();
  await part().getByRole("radio", { name: "New" }).check();
  expect(await outcome().inputValue()).toBe("New");
  await button("Decide").click();
  await part().getByText("Maren", { exact: true }).waitFor();
});

test("[DE3] words that were given up, or typed about another outcome, do not come back at Change", async () => {
  await maren(decide("The old one"));
  await pressed(/^Change/);
  await outcome().fill("Half a thought");
  await button("Cancel").click();
  await button(/^Change/).click();
  expect(await outcome().inputValue()).toBe("The old one");
  await outcome().fill("Another half");
  await title().click();
  await part().waitFor({ state: "detached" });
  await maren(decide("The new one"));
  await title().click();
  await part().getByText("The new one").waitFor();
  await button(/^Change/).click();
  expect(await outcome().inputValue()).toBe("The new one");
});

test("[DE7] what is typed about what was decided outlives another option, the row closed and a reload", async () => {
  await maren(decide("The old one"));
  await pressed(/^Change/);
  await outcome().fill("Half a thought");
  const option = part().getByRole("textbox", { name: "Add an option" });
  await option.fill("Wait");
  await option.press("Enter");
  await part().getByRole("radio", { name: "Wait" }).waitFor();
  await title().click();
  await part().waitFor({ state: "detached" });
  await title().click();
  await button(/^Change/).click();
  expect(await outcome().inputValue()).toBe("Half a thought");
  await maren({ name: "decision.addOption", pointId: `tp_p${count}`, text: "Ask again" });
  await part().getByRole("radio", { name: "Ask again" }).waitFor();
  await reload();
  await button(/^Change/).click();
  expect(await outcome().inputValue()).toBe("Half a thought");
  await button("Cancel").click();
  await maren(decide(null));
  await outcome().waitFor();
  expect(await outcome().inputValue()).toBe("The old one");
});

test("[DE7] what somebody types while the other decides stays theirs, to use or to let go of", async () => {
  await outcome().fill("My own");
  await maren(decide("The new one"));
  await ownWords("My own").waitFor();
  await reload();
  await maren(decide(null));
  await outcome().waitFor();
  expect(await outcome().inputValue()).toBe("The new one");
  await outcome().fill("Both of it");
  await pressedIn(ownWords("My own"), "Use it");
  expect(await outcome().inputValue()).toBe("My own");
  expect(await rafael.frame.locator("textarea:focus").inputValue()).toBe("My own");
  await maren(decide("The last one"));
  await part().getByText("The last one").waitFor();
  await pressedIn(ownWords("Both of it"), "Discard");
  await ownWords("Both of it").waitFor({ state: "detached" });
  await pressedIn(ownWords("My own"), "Use it");
  expect(await rafael.frame.locator("textarea:focus").inputValue()).toBe("My own");
  await button("Decide").click();
  await button(/^Change/).waitFor();
  expect(await part().getByRole("paragraph").allTextContents()).toEqual(["My own"]);
});

const refusal = () => rafael.frame.getByRole("alert").filter({ hasText: "decided in the meantime" });

test("[DE8] whoever decides without a connection is told what was decided meanwhile, and decides on purpose", async () => {
  await goOffline(rafael);
  await outcome().fill("Read-only access");
  await part().getByText("Maren", { exact: true }).click();
  await button("Decide").click();
  await part().getByText("Read-only access").waitFor();
  await maren(decide("Wait until May"));
  await rafael.context.setOffline(false);
  await refusal().getByText("Decided: “Wait until May”").waitFor();
  await refusal().getByText("You wrote: “Read-only access”").waitFor();
  await part().getByText("Wait until May", { exact: true }).waitFor();
  await maren(decide("Wait until June"));
  await refusal().getByText("Decided: “Wait until June”").waitFor();
  await pressedIn(refusal(), "Decide this instead");
  await part().getByText("Read-only access").waitFor();
  await part().getByText("Maren", { exact: true }).waitFor();
  expect(await refusal().count()).toBe(0);
});

test("[DE8] what the other decides while somebody changes the same is not replaced unseen", async () => {
  await maren(decide("The old one"));
  await pressed(/^Change/);
  await outcome().fill("My own");
  await maren({ ...decide("The new one"), instead: "The old one" });
  await eventually(async () => {
    if (await button("Decide").isVisible()) await button("Decide").click();
    return refusal().count();
  }, 1);
  await refusal().getByText("You wrote: “My own”").waitFor();
  await part().getByText("The new one", { exact: true }).waitFor();
  await refusal().getByRole("button", { name: "Discard" }).click();
  await refusal().waitFor({ state: "detached" });
});

test("[DE8] whoever the other names while somebody changes the words stays named", async () => {
  await maren(decide("Hire Ana"));
  await pressed(/^Change/);
  await outcome().fill("Hire Ana now");
  const owner = personOf("manager").personId;
  await maren({ ...decide("Hire Ana"), instead: "Hire Ana", owner });
  await eventually(() => part().getByRole("radio", { name: "Maren" }).isChecked(), true);
  await eventually(async () => {
    if (await button("Decide").isVisible()) await button("Decide").click();
    return part().getByText("Hire Ana now", { exact: true }).count();
  }, 1);
  await part().getByText("Maren", { exact: true }).waitFor();
});

test("[DE3] who types while the other decides does not discuss the point by it", async () => {
  await outcome().fill("The");
  await maren(decide("The new one"));
  await part().getByText("The new one").waitFor();
  await rafael.page.keyboard.type(" old");
  expect(await rafael.frame.locator(":focus").getAttribute("data-row")).toBe(`tp_p${count}`);
  const tick = rafael.frame.getByRole("checkbox", { name: `Discussed: Which tool ${count}` });
  expect(await tick.isChecked()).toBe(false);
});

test("[RP3] what was decided, and why a promise moves, is still there when it is refused", async () => {
  const id = `ai_i${count}`;
  const add = { name: "actionItem.add", text: `Buy it ${count}`, owner: personOf("report").personId };
  await maren({ ...add, due: { kind: "next-time" } }, `cmd_i${count}`);
  await rafael.frame.getByRole("button", { name: `More for Buy it ${count}` }).click();
  await rafael.frame.getByRole("menuitem", { name: "New date" }).click();
  const form = rafael.frame.getByRole("form", { name: "A new date" });
  await form.getByLabel("By when", { exact: true }).last().fill("2026-02-02");
  await form.getByRole("textbox", { name: "Why it moves" }).fill("The shop is closed");
  await form.getByText("That day is over.").waitFor();
  await form.getByLabel("By when", { exact: true }).last().fill("2026-03-12");

  await goOffline(rafael);
  await form.getByRole("button", { name: "Set the new date" }).click();
  await outcome().fill("The old one");
  await button("Decide").click();
  await part().getByText("The old one").waitFor();
  await maren({ name: "point.delete", pointId: `tp_p${count}` });
  await maren({ name: "actionItem.delete", actionItemId: id });
  await rafael.context.setOffline(false);
  for (const typed of ["The old one", "The shop is closed"]) {
    await rafael.frame.getByText(`You wrote: “${typed}”`).waitFor();
  }
  expect(await rafael.frame.getByRole("button", { name: "Retry" }).count()).toBe(0);
});
