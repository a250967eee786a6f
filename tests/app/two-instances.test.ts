import { createApp } from "../../bot/app/create-app.ts";
import type { Timers } from "../../bot/ports/timers.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { actorOf } from "../support/live-world.ts";
import { codeOf, manager, PAIR_ID } from "../support/pair-builder.ts";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
});
afterEach(() => world.close());

const add = (text: string): CommandInput => ({ name: "point.add", text });
const edit = (text: string): CommandInput => ({ name: "point.edit", pointId: "tp_a", text });

describe("two instances on one store", () => {
  test("[WR4] a race that was lost is decided again on what is there now", async () => {
    const there = world.startApp();
    await here.act("manager", add("Start"), { id: "cmd_a" });
    await there.act("report", { name: "point.edit", pointId: "tp_a", mustCover: true });
    for (let i = 0; i < 10; i++) {
      const both = await Promise.all([
        here.act("manager", { name: "point.edit", pointId: "tp_a", text: `${i}` }),
        there.act("report", { name: "point.edit", pointId: "tp_a", minutes: i + 1 }),
      ]);
      expect(both.map(codeOf)).toEqual([undefined, undefined]);
    }
    expect(await world.storedPoint("tp_a")).toMatchObject({
      text: "9",
      minutes: 10,
      mustCover: true,
      rev: 22,
    });
    expect(await here.points()).toEqual(await there.points());
  });

  test("[WR4] a race that is lost six times is refused as a conflict, and nothing is half done", async () => {
    await here.act("manager", add("Start"), { id: "cmd_a" });
    world.cosmos.requests.clear();
    let tries = 0;
    const commit = async () => {
      tries++;
      return { committed: false, why: "changed" } as const;
    };
    const { shared } = here.stores;
    const app = createApp({ ...here.stores, shared: { ...shared, commit }, clock: world.clock });
    const result = await app.execute(actorOf(manager.id), PAIR_ID, {
      commandId: "cmd_lost",
      command: { name: "point.delete", pointId: "tp_a" },
    });
    expect(codeOf(result)).toBe("conflict");
    expect(tries).toBe(6);
    expect((await world.storedPoint("tp_a")).rev).toBe(1);
  });

  test("[WR4] who is slower outlasts a second in which the other instance wins every race", async () => {
    const there = world.startApp();
    await there.act("report", add("Start"), { id: "cmd_a" });
    let restedMs = 0;
    const timers: Timers = {
      after: (ms, run) => {
        restedMs += ms;
        const soon = setImmediate(run);
        return () => clearImmediate(soon);
      },
    };
    let won = 0;
    const slower = world.startApp(timers, ({ shared }) => ({
      shared: {
        ...shared,
        commit: async (key, writes) => {
          if (restedMs < 1_000) await there.act("report", edit(`${++won}`));
          return shared.commit(key, writes);
        },
      },
    }));
    const result = await slower.act("manager", { name: "point.edit", pointId: "tp_a", minutes: 7 });
    expect(codeOf(result)).toBeUndefined();
    expect(await world.storedPoint("tp_a")).toMatchObject({ text: `${won}`, minutes: 7, rev: won + 2 });
    expect(won).toBe(5);
  });

  test("nobody is refused because an instance did not know yet", async () => {
    const there = world.startApp();
    await there.act("report", add("Warm"));
    await here.act("manager", add("New"), { id: "cmd_a" });
    expect(codeOf(await there.act("report", edit("Seen here only now")))).toBeUndefined();
  });

  test("[AG4] a limit holds for both", async () => {
    const there = world.startApp();
    await there.act("report", add("Warm"));
    for (let i = 0; i < 199; i += 40) {
      const some = Array.from({ length: Math.min(40, 199 - i) }, (_, j) =>
        here.act("manager", add(`${i + j}`)),
      );
      await Promise.all(some);
    }
    expect(codeOf(await here.act("manager", add("One too many")))).toBe("too-many-points");
    await there.points();
    expect(codeOf(await there.act("report", add("One too many")))).toBe("too-many-points");
  });
});
