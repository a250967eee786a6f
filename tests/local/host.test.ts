import { samplePeople } from "../../local/people.ts";
import { answerCall, type HostedPage, hostCallOf, replyTo } from "../../local/teams/host.ts";

const [manager] = samplePeople;
if (manager === undefined) throw new Error("no sample people");
const panel: HostedPage = {
  person: manager,
  entityId: "agenda",
  frameContext: "sidePanel",
  theme: "dark",
  locale: "de-de",
  meeting: {
    title: "1-on-1",
    startMs: Date.parse("2026-03-03T09:00:00Z"),
    endMs: Date.parse("2026-03-03T09:30:00Z"),
    organizer: manager,
  },
};
const call = (func: string, ...args: unknown[]) => ({ id: 7, uuidAsString: "u-7", func, args });
const answer = (func: string, ...args: unknown[]) =>
  answerCall(call(func, ...args), panel, async () => "a.b.c");

describe("what a page says to the stage", () => {
  test("is a call when it has a number and a name", () => {
    const sent = {
      id: 3,
      uuidAsString: "u",
      func: "getContext",
      args: [],
      timestamp: 1,
      apiVersionTag: "v2_x",
    };
    expect(hostCallOf(sent)).toEqual({ id: 3, uuidAsString: "u", func: "getContext", args: [] });
  });

  test.each([null, "text", 4, {}, { id: "3", func: "x" }, { id: 3 }, { func: "getContext" }])(
    "is ignored when it is %j",
    (data) => {
      expect(hostCallOf(data)).toBeUndefined();
    },
  );

  test("is answered under its own number", () => {
    expect(replyTo(call("getContext"), [1])).toEqual({ id: 7, uuidAsString: "u-7", args: [1] });
  });
});

describe("what the stage answers", () => {
  test("says where the page stands and what the host can do", async () => {
    const { reply } = await answer("initialize", "2.58.0");
    expect(reply?.slice(0, 2)).toEqual(["sidePanel", "web"]);
    expect(JSON.parse(String(reply?.[2]))).toMatchObject({ apiVersion: 4, supports: { chat: {} } });
  });

  test("tells who is there, in which language and theme, and in which meeting", async () => {
    const { reply } = await answer("getContext");
    expect(reply).toEqual([
      expect.objectContaining({
        entityId: "agenda",
        frameContext: "sidePanel",
        theme: "dark",
        locale: "de-de",
        userObjectId: manager.personId,
        tid: manager.tenantId,
        chatId: expect.any(String),
        meetingId: expect.any(String),
      }),
    ]);
  });

  test("names no meeting to a page that stands in none", async () => {
    const page: HostedPage = { ...panel, frameContext: "content", entityId: "one-on-ones" };
    const { reply } = await answerCall(call("getContext"), page, async () => "");
    expect(reply?.[0]).not.toHaveProperty("meetingId");
  });

  test("hands out the person's token, or says that it could not", async () => {
    expect(await answer("authentication.getAuthToken")).toEqual({ reply: [true, "a.b.c"] });
    const failing = answerCall(call("authentication.getAuthToken"), panel, async () => {
      throw new Error("gone");
    });
    expect((await failing).reply?.[0]).toBe(false);
  });

  test("takes the cover away once the page is loaded", async () => {
    expect(await answer("appInitialization.appLoaded")).toEqual({ reply: null, effect: { kind: "shown" } });
    expect(await answer("appInitialization.success")).toEqual({ reply: [], effect: { kind: "shown" } });
    expect((await answer("appInitialization.failure", "Other")).effect).toEqual({ kind: "failed" });
  });

  test("remembers what the page listens to, and learns when it is asleep", async () => {
    expect((await answer("registerHandler", "beforeUnload")).effect).toEqual({
      kind: "listens",
      event: "beforeUnload",
    });
    expect((await answer("readyToUnload")).effect).toEqual({ kind: "asleep" });
  });

  test("tells when the meeting is", async () => {
    const { reply } = await answer("meeting.getMeetingDetails");
    expect(reply?.[0]).toBeNull();
    expect(reply?.[1]).toMatchObject({ details: { scheduledStartTime: "2026-03-03T09:00:00.000Z" } });
  });

  test("goes where the page leads", async () => {
    const go = async (func: string, ...args: unknown[]) => (await answer(func, ...args)).effect;
    expect(await go("chat.openChat", {})).toEqual({ kind: "go", place: { name: "chat" } });
    expect(await go("pages.navigateToApp", { pageId: "one-on-ones", subPageId: "pair_sample" })).toEqual({
      kind: "go",
      place: { name: "mine", subPageId: "pair_sample" },
    });
    expect(await go("pages.currentApp.navigateTo", { pageId: "agenda" })).toEqual({
      kind: "go",
      place: { name: "call" },
    });
    expect(await go("executeDeepLink", "https://example.org/")).toEqual({
      kind: "browse",
      url: "https://example.org/",
    });
  });

  test.each([
    ["meeting.shareAppContentToStage", [{ errorCode: 100 }, null]],
    ["something.new", [false, expect.any(String)]],
  ])("leaves nobody waiting who asks for %s", async (func, reply) => {
    expect((await answer(func)).reply).toEqual([
      typeof reply[0] === "object" ? expect.objectContaining(reply[0] ?? {}) : reply[0],
      reply[1],
    ]);
  });
});
