import { DAY_MS } from "../../core/domain/instant.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { answerWith, ask, askedAs, drop, withdraw } from "../support/reveal-world.ts";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
  await here.act("manager", ask, { id: askedAs });
  await here.act("report", answerWith("Docs"));
});
afterEach(() => world.close());

/** What the report finds who opens the pair on an instance that knows nothing yet. */
const found = async () => {
  const { records, notebook } = await world.startApp().opened("report");
  return {
    isThere: records.some(({ type }) => type === "sealedQuestion"),
    kept: notebook.sealedAnswers.map(({ answer }) => answer),
  };
};

describe("an answer to a question that was dropped", () => {
  test("[RV7] is still there when its owner next looks, until they put it away", async () => {
    await here.act("manager", drop);
    expect(await found()).toMatchObject({ isThere: true, kept: [{ lines: ["Docs"] }] });
    expect((await here.act("report", withdraw)).ok).toBe(true);
    expect(await found()).toEqual({ isThere: true, kept: [] });
  });

  test("[RV7] goes when its owner does not look before the question has left the open agenda", async () => {
    await here.act("manager", drop);
    world.clock.advance(15 * DAY_MS);
    expect(await found()).toEqual({ isThere: false, kept: [] });
  });
});

test("[RV10] an answer stays as long as its question is open, however long that is", async () => {
  world.clock.advance(15 * DAY_MS);
  expect(await found()).toMatchObject({ isThere: true, kept: [{ lines: ["Docs"] }] });
});
