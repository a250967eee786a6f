import type { Role } from "../../core/domain/people.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { manager, report } from "../support/pair-builder.ts";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
});
afterEach(() => world.close());

const opened = (role: Role) => world.startApp().opened(role);

describe("questions on the server", () => {
  test("[QB12] favourites and own questions are stored for their owner, and not told to the pair", async () => {
    await here.act("report", { name: "ask.write", text: "What can wait?" }, { id: "cmd_q" });
    await here.act("report", { name: "ask.favour", questionId: "q_help-light-r1", favoured: true });
    expect((await opened("report")).notebook).toMatchObject({
      ownQuestions: [{ id: "oq_q", text: "What can wait?" }],
      favourites: ["q_help-light-r1"],
    });
    expect((await opened("manager")).notebook).toMatchObject({ ownQuestions: [], favourites: [] });
    expect(here.announced.flatMap(({ records }) => records)).toEqual([]);
    expect((await world.stored()).map(({ type }) => type)).toEqual(["pair"]);
  });

  test("[QB16] a question of an earlier month can still be said to be worth asking, by both at once", async () => {
    await here.act(
      "report",
      { name: "point.add", text: "What can wait?", kind: "question" },
      { id: "cmd_q" },
    );
    await here.act("report", {
      name: "point.discuss",
      pointId: "tp_q",
      occurrenceId: null,
      discussed: true,
    });
    world.clock.advance(40 * 86_400_000);
    const there = world.startApp();
    const say = (app: AppUnderTest, role: "manager" | "report") =>
      app.act(role, { name: "ask.worth", pointId: "tp_q", worth: true });
    const answers = await Promise.all([say(here, "manager"), say(there, "report")]);
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    const { records } = await opened("report");
    const worth = records.find((record) => record.type === "worthAsking");
    expect(worth?.questions.map(({ by }) => [...by].sort())).toEqual([[manager.id, report.id].sort()]);
  });
});
