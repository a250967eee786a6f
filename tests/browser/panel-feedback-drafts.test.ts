import { SAMPLE_TENANT } from "../../local/people.ts";
import {
  actAs,
  button,
  column,
  field,
  openFeedbackPanels,
  SAW,
  seenBy,
  write,
} from "../support/feedback-panels.ts";
import type { PanelWorld } from "../support/panel-world.ts";
import { eventually } from "../support/stage.ts";
import { goOffline, type TeamsWindow } from "../support/teams-window.ts";
import { personOf } from "../support/test-server.ts";

let world: PanelWorld;
let maren: TeamsWindow;
let rafael: TeamsWindow;
beforeEach(async () => {
  ({ world, maren, rafael } = await openFeedbackPanels());
}, 40_000);
afterEach(() => world?.close());

const draftsOf = async (who: "manager" | "report") => {
  const owner = { tenantId: SAMPLE_TENANT, ownerId: personOf(who).personId };
  const found = await world.server.stores.personal.notebook(owner, world.server.pairId);
  return found?.record.feedbackDrafts ?? [];
};

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
    await actAs(world, "manager", `cmd_${draftId.slice(3)}`, { name: "feedback.draft", tone: "worked" });
    await actAs(world, "manager", `cmd_w${draftId}`, { name: "feedback.write", draftId, saw });
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
