import type { CommandInput } from "../../core/domain/command.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { MEETING } from "../support/stage-meeting.ts";
import { goOffline } from "../support/teams-window.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

let sent = 0;
/** What Maren does meanwhile. */
async function maren(command: CommandInput, commandId = `cmd_n${++sent}`): Promise<void> {
  const { server } = world;
  const answer = await fetch(`${server.url}/api/pairs/${server.pairId}/commands`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.token("manager")}`, "content-type": "application/json" },
    body: JSON.stringify({ commandId, command }),
  });
  expect(answer.status).toBe(200);
}

test("[RV1] that a question is open already is said as long as it is", async () => {
  const { context, frame } = await world.open("report", { width: 280 });
  await frame.getByRole("button", { name: "Ask a question" }).click();
  await goOffline({ context, frame });
  await frame.getByRole("button", { name: "Ask both of you" }).click();
  await maren({ name: "question.ask", kind: "priorities" }, "cmd_q");
  await context.setOffline(false);
  const refusal = frame.getByRole("alert").filter({ hasText: "This question is open already." });
  await refusal.waitFor();
  await maren({ name: "question.drop", questionId: "sq_q" });
  await refusal.waitFor({ state: "detached" });
}, 60_000);

test("[AG6] whose points all stand under next time is not said to have none", async () => {
  const { frame } = await world.open("report", { width: 280 });
  const points = frame.getByRole("list", { name: "Maren’s points", exact: true }).locator("li[data-row]");
  await points.first().waitFor();
  const ids = await points.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row") ?? ""));
  for (const id of ids) {
    await maren({
      name: "point.carryOver",
      pointId: `tp_${id.slice(3)}`,
      occurrenceId: MEETING,
      carried: true,
    });
  }
  await frame.getByText("Nothing left for this time.").waitFor();
  expect(await frame.getByText("Nothing from Maren yet.", { exact: true }).count()).toBe(0);
}, 60_000);
