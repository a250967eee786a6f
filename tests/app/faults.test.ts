import type { FaultKind } from "../../local/cosmos/faults.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";

const faults: FaultKind[] = [
  "429",
  "449",
  "503",
  "timeout",
  "timeout-after-commit",
  "reset-before",
  "reset-after-commit",
  "hang",
];

describe.each(faults)("through %s", (kind) => {
  let world: AppWorld;
  let here: AppUnderTest;
  beforeEach(async () => {
    world = await startAppWorld();
    here = world.startApp();
    await here.act("manager", { name: "point.add", text: "Start" }, { id: "cmd_start" });
  });
  afterEach(() => world.close());

  test("[WR2] every command of a burst is done exactly once", async () => {
    for (let round = 0; round < 4; round++) {
      world.cosmos.faults.inject({ kind, op: "batch", skip: round % 2, count: 1 });
      const burst = Array.from({ length: 4 }, (_, i) =>
        here.act(
          i % 2 === 0 ? "manager" : "report",
          { name: "point.add", text: `${round}-${i}` },
          { id: `cmd_r${round}-${i}` },
        ),
      );
      const edits = [
        here.act("manager", { name: "point.edit", pointId: "tp_start", text: `${round}` }),
        here.act("report", { name: "point.edit", pointId: "tp_start", minutes: round + 1 }),
      ];
      const results = await Promise.all([...burst, ...edits]);
      expect(results.every((result) => result.ok)).toBe(true);
      world.cosmos.faults.clear();
    }
    const records = await world.stored();
    expect(records.filter((record) => record.type === "talkingPoint")).toHaveLength(17);
    expect(records.find((record) => record.id === "tp_start")).toMatchObject({
      text: "3",
      minutes: 4,
      rev: 9,
    });
    const revs = here.announced.flatMap(({ records: told }) =>
      told.filter((record) => record.id === "tp_start").map((record) => record.rev),
    );
    expect(revs).toEqual([...new Set(revs)]);
    expect(revs.at(-1)).toBe(9);
  });

  test("[WR2] private points too", async () => {
    world.cosmos.faults.inject({ kind, op: "batch", count: 2 });
    await Promise.all(
      ["a", "b", "c"].map((text) => here.act("manager", { name: "point.add", text, isPrivate: true })),
    );
    const { notebook } = await here.opened("manager");
    expect(notebook.privatePoints.map((point) => point.text)).toEqual(["a", "b", "c"]);
    expect(notebook.rev).toBe(3);
  });
});
