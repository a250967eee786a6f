import { StoreUnavailable } from "../../bot/ports/store-unavailable.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { actorOf } from "../support/live-world.ts";
import { codeOf, manager, PAIR_ID } from "../support/pair-builder.ts";
import { typingDoc } from "../support/typing-doc.ts";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
  await here.act("manager", { name: "point.add", text: "Mine", isPrivate: true }, { id: "cmd_p" });
});
afterEach(() => world.close());

const opened = async (instance: AppUnderTest) => {
  const result = await instance.app.openPair(actorOf(manager.id), PAIR_ID);
  if (!result.ok) throw new Error(result.refusal.code);
  const shared = result.value.records.filter((record) => record.type === "talkingPoint");
  return {
    shared: shared.map((point) => point.text),
    mine: result.value.notebook.privatePoints.map((point) => point.text),
  };
};
const share = (instance: AppUnderTest) =>
  instance.act("manager", { name: "point.share", pointId: "pp_p" }, { id: "cmd_share" });

describe("sharing a private point", () => {
  test("[PP2] makes it the pair's, once, however often it is done", async () => {
    expect((await share(here)).ok).toBe(true);
    expect((await share(here)).ok).toBe(true);
    expect(await opened(here)).toEqual({ shared: ["Mine"], mine: [] });
  });

  test("[PP2] a crash between the two halves is repaired when the pair is opened", async () => {
    world.cosmos.faults.inject({ kind: "503", op: "batch", container: "personal", count: 100 });
    await expect(share(here)).rejects.toBeInstanceOf(StoreUnavailable);
    world.cosmos.faults.clear();
    const after = world.startApp();
    expect(await opened(after)).toEqual({ shared: ["Mine"], mine: [] });
    expect(await opened(world.startApp())).toEqual({ shared: ["Mine"], mine: [] });
  });

  test("[PP2] a crash between the two halves is repaired when sharing is done again", async () => {
    world.cosmos.faults.inject({ kind: "503", op: "batch", container: "personal", count: 100 });
    await expect(share(here)).rejects.toBeInstanceOf(StoreUnavailable);
    world.cosmos.faults.clear();
    expect((await share(world.startApp())).ok).toBe(true);
    expect(await opened(world.startApp())).toEqual({ shared: ["Mine"], mine: [] });
  });

  test("[PP2] takes along what was typed until then, and nothing typed is lost in between", async () => {
    const doc = typingDoc();
    const typed = here.app.type(actorOf(manager.id), PAIR_ID, "pp_p", [
      Buffer.from(doc.insert("Note"), "base64"),
    ]);
    const [, , late] = await Promise.all([
      typed,
      share(here),
      here.app.type(actorOf(manager.id), PAIR_ID, "pp_p", [Buffer.from(doc.insert(" more"), "base64")]),
    ]);
    const [point] = (await here.points()) ?? [];
    expect(point?.note.plain).toBe("Note");
    expect(codeOf(late)).toBe("not-found");
  });

  test("is refused when the pair has no room, and the point stays private", async () => {
    for (let i = 0; i < 200; i++) await here.act("report", { name: "point.add", text: `${i}` });
    expect(codeOf(await share(here))).toBe("too-many-points");
    expect((await opened(here)).mine).toEqual(["Mine"]);
  });

  test("of a point that is not there is refused, the partner's included", async () => {
    const theirs = await here.act("report", { name: "point.share", pointId: "pp_p" });
    expect(codeOf(theirs)).toBe("not-found");
    expect(await opened(here)).toEqual({ shared: [], mine: ["Mine"] });
  });
});

describe("private points on two instances", () => {
  test("[WR4] both windows of one person win in turn", async () => {
    const there = world.startApp();
    await opened(there);
    await Promise.all([
      here.act("manager", { name: "point.add", text: "Here", isPrivate: true }),
      there.act("manager", { name: "point.add", text: "There", isPrivate: true }),
    ]);
    expect((await opened(world.startApp())).mine.sort()).toEqual(["Here", "Mine", "There"]);
  });

  test("[PP3] a twenty-first private point is refused", async () => {
    const all = Array.from({ length: 25 }, (_, i) =>
      here.act("manager", { name: "point.add", text: `${i}`, isPrivate: true }),
    );
    const codes = (await Promise.all(all)).map(codeOf).filter((code) => code !== undefined);
    expect(codes).toEqual(Array(6).fill("too-many-private-points"));
  });
});
