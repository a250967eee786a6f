import { SAMPLE_TENANT } from "../../local/people.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { eventually } from "../support/stage.ts";
import { goOffline, type TeamsWindow } from "../support/teams-window.ts";
import { personOf } from "../support/test-server.ts";

let world: PanelWorld;
let maren: TeamsWindow;
let rafael: TeamsWindow;
beforeEach(async () => {
  world = await startPanelWorld();
  [maren, rafael] = await Promise.all([
    world.open("manager", { width: 280 }),
    world.open("report", { width: 280 }),
  ]);
}, 40_000);
afterEach(() => world?.close());

const button = ({ frame }: TeamsWindow, name: string | RegExp) => frame.getByRole("button", { name }).first();
const field = ({ frame }: TeamsWindow, name: string | RegExp) => frame.getByRole("textbox", { name });
const column = ({ frame }: TeamsWindow, name: string) => frame.getByRole("region", { name });
const seenBy = ({ frame }: TeamsWindow) => frame.content();
const draftsOf = async (who: "manager" | "report") => {
  const owner = { tenantId: SAMPLE_TENANT, ownerId: personOf(who).personId };
  const found = await world.server.stores.personal.notebook(owner, world.server.pairId);
  return found?.record.feedbackDrafts ?? [];
};

const SAW = "Canary: you spoke before Ines could";

/** Writes feedback for next time, by keyboard alone, as far as the question whether to share it. */
async function write(by: TeamsWindow, saw: string): Promise<void> {
  await button(by, "For next time").click();
  const { keyboard } = by.page;
  await keyboard.type("On Thursday");
  await keyboard.press("Tab");
  await keyboard.type(saw);
  await keyboard.press("Tab");
  await keyboard.type("Ines said nothing");
  await keyboard.press("Tab");
  await keyboard.type("Ask her first");
}

/** Does something as one of the two, past their panel. */
async function as(who: "manager" | "report", commandId: string, command: object): Promise<void> {
  const { server } = world;
  const answer = await fetch(`${server.url}/api/pairs/${server.pairId}/commands`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.token(who)}`, "content-type": "application/json" },
    body: JSON.stringify({ commandId, command }),
  });
  expect(answer.status).toBe(200);
}

/** Feedback of Maren's that Rafael has opened. */
async function opened(): Promise<void> {
  const parts = { when: "On Thursday", saw: SAW, ledTo: "Silence", nextTime: "Ask Ines first" };
  await as("manager", "cmd_f", { name: "feedback.draft", tone: "next-time" });
  await as("manager", "cmd_w", { name: "feedback.write", draftId: "fd_f", ...parts });
  await as("manager", "cmd_s", { name: "feedback.share", draftId: "fd_f" });
  await as("report", "cmd_o", { name: "feedback.open", feedbackId: "fb_f" });
}

test("[FB1] [FB2] a draft is kept as it is typed, in one's own notebook, and a reload keeps it", async () => {
  const before = await column(rafael, "Maren to you").textContent();
  await write(maren, SAW);
  await eventually(async () => (await draftsOf("manager")).map(({ saw }) => saw), [SAW]);
  await maren.frame.evaluate(() => location.reload());
  await button(maren, "Draft: For next time").click();
  expect(await field(maren, "What I saw or heard").inputValue()).toBe(SAW);
  expect(await field(maren, "Next time").inputValue()).toBe("Ask her first");
  expect(await column(rafael, "Maren to you").textContent()).toBe(before);
  expect(await seenBy(rafael)).not.toContain("Canary");
}, 40_000);

test("[FB1] two drafts of a kind and a day are told apart by how they begin, to their author alone", async () => {
  for (const [draftId, saw] of [
    ["fd_a", "Canary: the summary came first"],
    ["fd_b", "  Canary: you let Ines\nfinish"],
  ] as const) {
    await as("manager", `cmd_${draftId.slice(3)}`, { name: "feedback.draft", tone: "worked" });
    await as("manager", `cmd_w${draftId}`, { name: "feedback.write", draftId, saw });
  }
  await button(maren, /the summary came first/).click();
  expect(await field(maren, "What I saw or heard").inputValue()).toBe("Canary: the summary came first");
  await button(maren, /you let Ines finish/).click();
  await eventually(() => field(maren, "What I saw or heard").inputValue(), "  Canary: you let Ines\nfinish");
  expect(await seenBy(rafael)).not.toContain("Canary");
}, 40_000);

test("[FB2] without a connection nothing that is typed is lost, and it is stored when it is back", async () => {
  await button(maren, "What worked").click();
  await eventually(async () => (await draftsOf("manager")).length, 1);
  await goOffline(maren);
  for (const letter of "You asked Ines first") await maren.page.keyboard.type(letter);
  await field(maren, "What I saw or heard").fill("In the workshop");
  await maren.page.keyboard.press("Escape");
  expect((await draftsOf("manager")).map(({ saw }) => saw)).toEqual([""]);
  await maren.context.setOffline(false);
  await eventually(
    async () => (await draftsOf("manager")).map(({ when, saw }) => [when, saw]),
    [["You asked Ines first", "In the workshop"]],
    20_000,
  );
}, 60_000);

test("[FB6] offline it says that opening needs a connection, and nothing is opened meanwhile", async () => {
  await write(maren, SAW);
  await maren.page.keyboard.press("Control+Enter");
  await maren.frame.getByText("Rafael will know that there is feedback").waitFor();
  await maren.page.keyboard.press("Enter");
  const waiting = button(rafael, "Maren has feedback for you");
  await waiting.waitFor();
  await goOffline(rafael);
  await waiting.click();
  await rafael.frame.getByText("You are offline. Opening it needs a connection.").waitFor();
  await rafael.context.setOffline(false);
  await rafael.frame
    .getByText("You are offline. Opening it needs a connection.")
    .waitFor({ state: "hidden" });
  expect(await column(maren, "You to Rafael").getByText("Rafael has not opened it yet").count()).toBe(1);
  expect(await seenBy(rafael)).not.toContain("Canary");
  await waiting.click();
  await button(rafael, new RegExp(SAW)).waitFor();
}, 60_000);

test("[FB3] a discarded draft comes back with its words, and an empty one leaves nothing", async () => {
  await write(maren, SAW);
  await button(maren, "Discard").click();
  await maren.frame.getByText("Draft discarded").waitFor();
  await button(maren, "Undo").click();
  await button(maren, "Draft: For next time").click();
  expect(await field(maren, "What I saw or heard").inputValue()).toBe(SAW);
  await button(maren, "Close").click();
  await button(maren, "What worked").click();
  await maren.page.keyboard.press("Escape");
  await eventually(async () => (await draftsOf("manager")).length, 1);
}, 40_000);

test("[FB4] what is still missing is said at the field that it is about, and the focus is there", async () => {
  await button(maren, "For next time").click();
  await field(maren, "When").fill("On Thursday");
  await maren.page.keyboard.press("Control+Enter");
  const saw = field(maren, "What I saw or heard");
  await eventually(() => saw.evaluate((element) => element === document.activeElement), true);
  expect(await saw.getAttribute("aria-invalid")).toBe("true");
  expect(await maren.frame.getByText("Needed before you share it").count()).toBe(3);
}, 40_000);

test("[FB6] [FB7] [FB8] shared, opened on a tap, answered; an example asked for and added", async () => {
  await write(maren, SAW);
  await maren.page.keyboard.press("Control+Enter");
  await maren.frame.getByText("Rafael will know that there is feedback").waitFor();
  expect(await seenBy(rafael)).not.toContain("feedback for you");
  await maren.page.keyboard.press("Enter");
  await column(maren, "You to Rafael").getByText("Rafael has not opened it yet").waitFor();

  const waiting = button(rafael, "Maren has feedback for you");
  await waiting.waitFor();
  const unopened = await seenBy(rafael);
  for (const trace of ["Canary", "Ines", "Ask her"]) expect(unopened).not.toContain(trace);
  expect(await column(rafael, "Maren to you").getByText("For next time").count()).toBe(0);

  await waiting.focus();
  await rafael.page.keyboard.press("Enter");
  await column(rafael, "Maren to you").getByText("Ask her first").waitFor();
  const title = button(rafael, new RegExp(SAW));
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  await column(maren, "You to Rafael").getByText("Rafael has opened it").waitFor();

  await button(rafael, "I’d like an example").click();
  await column(maren, "You to Rafael").getByText("Rafael would like an example").waitFor();
  await button(maren, new RegExp(SAW)).click();
  await field(maren, "Rafael would like an example.").fill("At 10:40,\nabout the budget");
  await button(maren, "Add the example").click();
  await rafael.frame.getByText("about the budget").waitFor();
  await column(maren, "You to Rafael").getByText("Rafael has your example").waitFor();
  expect(await column(maren, "You to Rafael").getByText("Rafael would like an example").count()).toBe(0);

  await field(rafael, "Maren asks: what did you have in mind?").fill("To be quick");
  await button(rafael, "Tell Maren").click();
  await column(maren, "You to Rafael").getByText("To be quick").waitFor();
  await button(rafael, "Understood").click();
  await column(maren, "You to Rafael").getByText("Rafael understood").waitFor();
  await button(rafael, "It was acted on").click();
  await column(maren, "You to Rafael").getByText("acted on").first().waitFor();
}, 60_000);

test("[FB10] who writes beneath what is looked at again goes on writing, whatever the other does with it", async () => {
  await opened();
  await as("report", "cmd_a", { name: "feedback.answer", feedbackId: "fb_f", answer: "understood" });
  await as("report", "cmd_d", { name: "feedback.followUp", feedbackId: "fb_f", on: "2026-03-02" });

  await column(rafael, "To look at again")
    .getByRole("button", { name: new RegExp(SAW) })
    .click();
  await rafael.frame.getByRole("button", { name: "Think it over" }).click();
  await rafael.page.keyboard.type("I was");
  await as("manager", "cmd_k", { name: "feedback.act", feedbackId: "fb_f", acted: true });
  await column(rafael, "To look at again").getByText("acted on").first().waitFor();
  await rafael.page.keyboard.type(" nervous");
  expect(await rafael.frame.locator("textarea:focus").inputValue()).toBe("I was nervous");
  await column(rafael, "To look at again")
    .getByRole("button", { name: new RegExp(SAW) })
    .click();
  await column(rafael, "To look at again").waitFor({ state: "detached" });
  await column(rafael, "Maren to you")
    .getByRole("button", { name: new RegExp(SAW) })
    .waitFor();
}, 40_000);

test("[FB8] an example that is being written is not lost when the answer changes, and still arrives", async () => {
  await opened();
  await as("report", "cmd_a", { name: "feedback.answer", feedbackId: "fb_f", answer: "example" });
  await column(maren, "You to Rafael").getByText("Rafael would like an example").waitFor();
  await button(maren, new RegExp(SAW)).click();
  await field(maren, "Rafael would like an example.").fill("At 10:40");
  await as("report", "cmd_b", { name: "feedback.answer", feedbackId: "fb_f", answer: "understood" });
  await column(maren, "You to Rafael").getByText("Rafael understood").waitFor();
  await maren.page.keyboard.type(", twice");
  await button(maren, "Add the example").click();
  await field(maren, "Rafael would like an example.").waitFor({ state: "detached" });
  await button(rafael, new RegExp(SAW)).click();
  await rafael.frame.getByText("At 10:40, twice").waitFor();
}, 40_000);

test("[FB4] what is typed after the question whether to share is looked at before it is shared", async () => {
  await write(maren, SAW);
  await maren.page.keyboard.press("Control+Enter");
  await button(maren, "Not yet").waitFor();
  await field(maren, "Next time").fill("x".repeat(2_001));
  await button(maren, "Not yet").waitFor({ state: "detached" });
  await button(maren, "Share with Rafael").click();
  expect(await button(maren, "Not yet").count()).toBe(0);
  expect(await maren.frame.locator("textarea:focus").inputValue()).toHaveLength(2_001);
}, 40_000);

test("[FB10] another day is set when it was typed to its end, and is one to come", async () => {
  await opened();
  await as("report", "cmd_a", { name: "feedback.answer", feedbackId: "fb_f", answer: "understood" });
  await column(maren, "You to Rafael").getByText("Rafael understood").waitFor();
  await button(maren, new RegExp(SAW)).click();
  await button(maren, "Another day").click();
  const day = maren.frame.getByLabel("Day to look at it again");
  expect(await day.evaluate((element) => element === document.activeElement)).toBe(true);
  await day.press("ArrowUp");
  await day.fill("2026-03-01");
  await day.press("Enter");
  expect(await day.inputValue()).toBe("2026-03-01");
  await column(maren, "You to Rafael").getByText("Look at it again on Mon, Mar 16").waitFor();
  await day.fill("2026-03-25");
  await day.press("Enter");
  await column(maren, "You to Rafael").getByText("Look at it again on Wed, Mar 25").waitFor();
  expect(await day.count()).toBe(0);
}, 40_000);

test("[FB15] what the receiver thinks about it is theirs alone", async () => {
  await write(maren, SAW);
  await maren.page.keyboard.press("Control+Enter");
  await maren.page.keyboard.press("Enter");
  await button(rafael, "Maren has feedback for you").click();
  await button(rafael, "Thanks").click();
  await column(maren, "You to Rafael").getByText("Rafael says thanks").waitFor();
  await button(rafael, "Think it over").click();
  await field(rafael, "What do you take from it?").fill("Kanari: I talk when I am nervous");
  await rafael.page.keyboard.press("Tab");
  await rafael.frame.getByText("Saved").waitFor();
  await rafael.frame.evaluate(() => location.reload());
  await button(rafael, new RegExp(SAW)).click();
  expect(await seenBy(rafael)).not.toContain("Kanari");
  await button(rafael, "Think it over").click();
  expect(await field(rafael, "What do you take from it?").inputValue()).toContain("Kanari");
  expect(await seenBy(maren)).not.toContain("Kanari");
}, 40_000);

test("[FB12] a question stands first in the column of whoever can answer it, and feedback answers it", async () => {
  await button(rafael, "Ask Maren for feedback").click();
  await rafael.page.keyboard.type("What could I leave out?");
  await rafael.page.keyboard.press("Enter");
  const asked = column(maren, "You to Rafael").getByText("What could I leave out?");
  await asked.waitFor();
  await column(rafael, "Maren to you").getByRole("button", { name: "Take it back" }).click();
  await asked.waitFor({ state: "detached" });
  await button(rafael, "Undo").click();
  await asked.waitFor();
  await column(maren, "You to Rafael").getByRole("button", { name: "What worked" }).first().click();
  await field(maren, "What I saw or heard").fill("Slide three says it all");
  await maren.page.keyboard.press("Control+Enter");
  await maren.page.keyboard.press("Enter");
  await asked.waitFor({ state: "detached" });
  await button(rafael, "Maren has feedback for you").waitFor();
}, 40_000);

test("[RR1] notes in the margin come when typing pauses, go when they are heeded, and block nothing", async () => {
  await button(maren, "For next time").click();
  const saw = field(maren, "What I saw or heard");
  const notes = maren.frame.getByRole("list", { name: "Worth a second look" });
  const remark = notes.getByText("Words like this invite the one exception");
  await saw.fill("You always interrupt Ines");
  await remark.waitFor();
  expect(await notes.locator("q").allTextContents()).toEqual(["always"]);
  await saw.fill("You interrupted Ines before she had finished");
  await remark.waitFor({ state: "detached" });
  await saw.fill("You always interrupt Ines");
  await remark.waitFor();
  for (const name of ["When", "What it led to", "Next time"]) {
    await field(maren, name).fill("On Thursday at ten, in the workshop");
  }
  await maren.page.keyboard.press("Control+Enter");
  await maren.frame.getByText("Rafael will know that there is feedback").waitFor();
  expect(await remark.count()).toBe(1);
}, 40_000);
