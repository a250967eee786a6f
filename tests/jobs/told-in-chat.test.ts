import { StoreUnavailable } from "../../bot/ports/store-unavailable.ts";
import { epochMsOf, type Instant } from "../../core/domain/instant.ts";
import type { AppUnderTest } from "../support/app-world.ts";
import { type ChatWorld, startChatWorld } from "../support/chat-world.ts";
import { until } from "../support/graph-world.ts";
import { occurrenceId } from "../support/meeting-builder.ts";
import { codeOf } from "../support/pair-builder.ts";

let world: ChatWorld;
beforeEach(async () => {
  world = await startChatWorld();
  clockTo("10:00");
});
afterEach(() => world.close());

/** A time of that Tuesday, in UTC. */
const at = (time: string): Instant => `2026-03-03T${time}:00.000Z`;
const clockTo = (time: string) => world.clock.set(epochMsOf(at(time)));
const never = () => new Promise<never>(() => undefined);

const wrap = (server: AppUnderTest, id = "wrap") =>
  server.act("manager", { name: "course.wrap", occurrenceId }, { id: `cmd_${id}` });
const share = (server: AppUnderTest, id: string) =>
  server.act("manager", { name: "feedback.share", draftId: `fd_${id}` }, { id: `cmd_${id}-share` });
const open = (server: AppUnderTest, id: string) =>
  server.act("report", { name: "feedback.open", feedbackId: `fb_${id}` });

async function write(server: AppUnderTest, id: string): Promise<void> {
  await server.act("manager", { name: "feedback.draft", tone: "worked" }, { id: `cmd_${id}` });
  await server.act("manager", { name: "feedback.write", draftId: `fd_${id}`, saw: "You asked Ines" });
}

const shared = async () => (await world.stored()).filter(({ type }) => type === "feedback").length;

describe("what is told in chat after a change", () => {
  test("[WR7] cannot be planned: the change is not stored, and done again it is told", async () => {
    const here = world.startServer();
    await write(here, "a");
    world.cosmos.faults.inject({ kind: "503", op: "write", container: "jobs", count: 100 });
    await expect(share(here, "a")).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(wrap(here)).rejects.toBeInstanceOf(StoreUnavailable);
    expect([await shared(), (await world.stored()).some(({ type }) => type === "course")]).toEqual([
      0,
      false,
    ]);
    world.cosmos.faults.clear();
    expect((await Promise.all([share(here, "a"), wrap(here)])).map(codeOf)).toEqual([undefined, undefined]);
    await world.workAt(at("10:30"), here);
    expect(world.told.sort()).toEqual([
      "feedback person-r 2026-03-03T10:30",
      "recap person-m 2026-03-03T10:30",
      "recap person-r 2026-03-03T10:30",
    ]);
  });

  test("[WR7] a server that dies before it stores the change tells nothing, until it is done again", async () => {
    const dying = world.startServer(() => ({ commit: never }));
    const here = world.startServer();
    await write(here, "a");
    void share(dying, "a");
    await world.planned();
    clockTo("10:20");
    expect((await share(here, "a")).ok).toBe(true);
    await world.workAt(at("10:30"), here);
    expect(world.told).toEqual([]);
    await world.workAt(at("10:50"), here);
    await world.workAt(at("12:00"), here);
    expect(world.told).toEqual(["feedback person-r 2026-03-03T10:50"]);
  });

  test("[WR7] what was planned for a change that never came tells nothing", async () => {
    const dying = world.startServer(() => ({ commit: never }));
    void wrap(dying);
    await world.planned();
    await world.workAt(at("10:10"), world.startServer());
    expect(world.told).toEqual([]);
  });

  test("[WR7] a server that dies once the change is stored leaves the rest to the next one", async () => {
    const dying = world.startServer(({ shared: { commit } }) => ({
      commit: async (...change) => {
        await commit(...change);
        return never();
      },
    }));
    const here = world.startServer();
    await write(here, "a");
    void share(dying, "a");
    await until(async () => (await shared()) === 1);
    expect((await share(here, "a")).ok).toBe(true);
    await world.workAt(at("10:30"), here);
    await world.workAt(at("12:00"), here);
    expect(world.told).toEqual(["feedback person-r 2026-03-03T10:30"]);
  });

  test("[FB19] of two that wait together the first is told when the second was opened before its time", async () => {
    const here = world.startServer();
    await write(here, "a");
    await write(here, "b");
    await share(here, "a");
    clockTo("10:20");
    await share(here, "b");
    await world.workAt(at("10:30"), here);
    clockTo("10:40");
    await open(here, "b");
    expect(world.told).toEqual([]);
    await world.workAt(at("10:50"), here);
    await world.workAt(at("12:00"), here);
    expect(world.told).toEqual(["feedback person-r 2026-03-03T10:50"]);
  });

  test("[FB19] [WU8] what a stopped server left is told in the next working hours, once", async () => {
    const here = world.startServer();
    await here.act("report", { name: "course.start", occurrenceId });
    await write(here, "a");
    clockTo("16:00");
    await share(here, "a");
    await world.workAt(at("21:30"), here);
    expect(world.told).toEqual([]);
    await world.workAt("2026-03-04T07:00:00.000Z", here);
    await world.workAt("2026-03-04T08:00:00.000Z", here);
    await world.workAt("2026-03-04T21:00:00.000Z", here);
    expect(world.told.sort()).toEqual([
      "feedback person-r 2026-03-04T08:00",
      "unwrapped person-m 2026-03-04T08:00",
      "unwrapped person-r 2026-03-04T08:00",
    ]);
  });

  test("[WU8] nobody is asked at the weekend about a meeting of the days before", async () => {
    const here = world.startServer();
    await here.act("report", { name: "course.start", occurrenceId });
    await world.workAt("2026-03-07T10:00:00.000Z", here);
    expect(world.told).toEqual([]);
    await world.workAt("2026-03-09T08:00:00.000Z", here);
    expect(world.told.sort()).toEqual([
      "unwrapped person-m 2026-03-09T08:00",
      "unwrapped person-r 2026-03-09T08:00",
    ]);
  });
});
