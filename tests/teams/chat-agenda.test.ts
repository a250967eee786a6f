import { SAMPLE_PAIR_ID, samplePeople } from "../../local/people.ts";
import { type BotWorld, startBotWorld } from "../support/bot-world.ts";
import { cardsOf, lastCard, pressed, readCard } from "../support/card-reader.ts";

let world: BotWorld;
afterEach(() => world.close());

const say = (person: string, text: string) => world.connector.post(person, { text });
const chat = (person: string) => world.connector.chat(person);
const points = async () =>
  (await world.records()).flatMap((record) => (record.type === "talkingPoint" ? [record] : []));

describe("the agenda in chat", () => {
  beforeEach(async () => {
    world = await startBotWorld();
    await world.connector.install("report");
    await world.connector.install("manager");
  });

  test("[AG2] shows the open points, the report's first, to both", async () => {
    await world.act("manager", { name: "point.add", text: "Budget", minutes: 10, kind: "decision" });
    await world.act("report", { name: "point.add", text: "Holiday", mustCover: true });
    await say("manager", "agenda");
    expect(lastCard(chat("manager")).text.split("\n")).toEqual([
      "Talking points",
      "Your 1-on-1 with Rafael. Both of you see these.",
      "Meeting: {{DATE(2026-03-03T09:00:00Z,SHORT)}}, {{TIME(2026-03-03T09:00:00Z)}}",
      "Rafael’s points",
      "○",
      "Holiday",
      "★ must cover",
      "Your points",
      "○",
      "Budget",
      "10 min · decision",
      "Choose a point to tick it as discussed.",
    ]);
  });

  test("[AG5] a point is ticked by a Universal Action; the card shows what is left, and can undo", async () => {
    await world.act("report", { name: "point.add", text: "Holiday" });
    await world.act("report", { name: "point.add", text: "Budget" });
    await say("manager", "agenda");
    const row = lastCard(chat("manager")).rows[0];
    expect(row).toMatchObject({
      type: "Action.Execute",
      verb: "point.discuss",
      title: "Tick as discussed: Holiday",
    });
    const count = chat("manager").length;
    const answer = await world.connector.post("manager", { invoke: pressed(row) });
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive" },
    });
    const [holiday] = await points();
    expect(holiday).toMatchObject({ state: "discussed", discussedIn: "occ_20260303T090000Z" });
    const card = lastCard(chat("manager"));
    expect(chat("manager")).toHaveLength(count);
    expect(card.text).toContain("✓ Discussed: Holiday");
    expect(card.rows.map((one) => one.title)).toEqual(["Tick as discussed: Budget"]);
    await world.connector.post("manager", {
      invoke: pressed(card.buttons.find((one) => one.title === "Undo")),
    });
    expect((await points())[0]).toMatchObject({ state: "open", discussedIn: null });
    expect(lastCard(chat("manager")).text).toContain("Open again: Holiday");
  });

  test("[WU11] right after a wrap it is the next meeting's, with what was carried over", async () => {
    await world.act("report", { name: "point.add", text: "Budget" });
    world.clock.set(Date.parse("2026-03-03T09:25:00.000Z"));
    await world.act("manager", { name: "course.wrap", occurrenceId: "occ_20260303T090000Z" });
    await say("report", "agenda");
    const card = lastCard(chat("report"));
    expect(card.text).toContain("Meeting: {{DATE(2026-03-10T09:00:00Z,SHORT)}}");
    expect(card.text).toContain("○\nBudget");
    await world.connector.post("report", { invoke: pressed(card.rows[0]) });
    expect(await points()).toMatchObject([{ state: "discussed", discussedIn: "occ_20260310T090000Z" }]);
  });

  test("a client without Universal Actions ticks by its fallback, and the card is updated where it stands", async () => {
    await world.act("report", { name: "point.add", text: "Holiday" });
    await say("report", "agenda");
    const shown = chat("report").at(-1);
    const count = chat("report").length;
    const row = lastCard(chat("report")).rows[0];
    const value = { ...row?.data, verb: row?.verb };
    await world.connector.post("report", { value, replyToId: shown?.id });
    expect(chat("report")).toHaveLength(count);
    expect(readCard(cardsOf(chat("report").find((one) => one.id === shown?.id))[0]).text).toContain(
      "✓ Discussed: Holiday",
    );
  });

  test("the card refreshes itself for its reader", async () => {
    await say("report", "agenda");
    const [card] = cardsOf(chat("report").at(-1));
    const { personId } = samplePeople.find((one) => one.key === "report") ?? { personId: "" };
    expect(card).toMatchObject({
      refresh: { action: { type: "Action.Execute", verb: "agenda.show" }, userIds: [`29:${personId}`] },
    });
    await world.act("manager", { name: "point.add", text: "Came later" });
    const value = {
      action: { type: "Action.Execute", verb: "agenda.show", data: { pairId: SAMPLE_PAIR_ID } },
      trigger: "automatic",
    };
    await world.connector.post("report", { invoke: { name: "adaptiveCard/action", value } });
    expect(lastCard(chat("report")).text).toContain("Came later");
  });

  test("ticking what was deleted meanwhile says so and shows the agenda as it is", async () => {
    await world.act("report", { name: "point.add", text: "Holiday" });
    await say("report", "agenda");
    const row = lastCard(chat("report")).rows[0];
    const [point] = await points();
    if (point === undefined) throw new Error("no point");
    await world.act("report", { name: "point.delete", pointId: point.id });
    await world.connector.post("report", { invoke: pressed(row) });
    expect(lastCard(chat("report")).text).toContain("This point was deleted.");
    expect(lastCard(chat("report")).text).toContain("Nothing is open.");
  });

  test("of two hundred points it shows the first and counts the rest", async () => {
    for (let i = 0; i < 200; i++) await world.act("report", { name: "point.add", text: `Point ${i}` });
    await say("report", "agenda");
    const card = lastCard(chat("report"));
    expect(card.rows).toHaveLength(8);
    expect(card.text).toContain("192 more points are in the tab.");
    await say("report", "add One too many");
    expect(lastCard(chat("report")).text).toContain("The agenda is full: it holds 200 open points.");
  });
});
