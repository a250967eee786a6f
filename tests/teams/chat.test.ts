import { samplePeople } from "../../local/people.ts";
import { type BotWorld, startBotWorld } from "../support/bot-world.ts";
import { cardsOf, lastCard, pressed, readCard } from "../support/card-reader.ts";

let world: BotWorld;
afterEach(() => world.close());

const say = (person: string, text: string) => world.connector.post(person, { text });
const chat = (person: string) => world.connector.chat(person);
const points = async () =>
  (await world.records()).flatMap((record) => (record.type === "talkingPoint" ? [record] : []));

describe("adding the app", () => {
  test("is answered by three short cards, once although Teams says it twice", async () => {
    world = await startBotWorld();
    await world.connector.install("report");
    expect(chat("report")).toHaveLength(1);
    const cards = cardsOf(chat("report")[0]).map(readCard);
    expect(cards).toHaveLength(3);
    expect(cards.map((card) => card.text.split("\n")[0])).toEqual([
      "What Twofold does",
      "What stays private",
      "A first step",
    ]);
    for (const card of cards) expect(card.text.length).toBeLessThan(320);
  });

  test("speaks German to a German client", async () => {
    world = await startBotWorld();
    world.connector.speaks("report", "de-DE");
    await world.connector.install("report");
    expect(readCard(cardsOf(chat("report")[0])[0]).text).toMatch(/^Was Twofold macht/);
  });

  test("after it was taken away is welcomed again", async () => {
    world = await startBotWorld();
    await world.connector.install("report");
    await world.connector.uninstall("report");
    await world.connector.install("report");
    expect(chat("report")).toHaveLength(2);
  });
});

describe("writing to the bot", () => {
  beforeEach(async () => {
    world = await startBotWorld();
    await world.connector.install("report");
    await world.connector.install("manager");
  });

  test("[AG3] “add” puts a talking point on the shared agenda and says who sees it", async () => {
    expect((await say("report", "add Workshop feedback")).status).toBe(200);
    const [point] = await points();
    expect(point).toMatchObject({ text: "Workshop feedback", state: "open", kind: "talk" });
    expect(lastCard(chat("report")).text).toBe(
      "On the agenda\nWorkshop feedback\nAdded to your 1-on-1 with Maren. Both of you see this now.",
    );
    expect(lastCard(chat("report")).buttons.map((button) => button.title)).toEqual([
      "Show the agenda",
      "Take it back",
    ]);
  });

  test("[WR2] an activity that is delivered twice adds once", async () => {
    const activity = world.connector.activityOf("report", { type: "message", text: "add Once" });
    for (let i = 0; i < 2; i++) expect(await deliver(activity)).toBe(200);
    expect((await points()).map((point) => point.text)).toEqual(["Once"]);
  });

  test("what was added can be taken back and added again, and the card is its own receipt", async () => {
    await say("report", "add Salary bands");
    const takeBack = lastCard(chat("report")).buttons.find((button) => button.title === "Take it back");
    const count = chat("report").length;
    await world.connector.post("report", { invoke: pressed(takeBack) });
    expect(await points()).toMatchObject([{ state: "deleted" }]);
    expect(lastCard(chat("report")).text).toMatch(/^Taken back\nSalary bands\n/);
    await world.connector.post("report", { invoke: pressed(lastCard(chat("report")).buttons[0]) });
    expect(await points()).toMatchObject([{ text: "Salary bands", state: "open" }]);
    expect(lastCard(chat("report")).text).toMatch(/^On the agenda\nSalary bands\n/);
    expect(chat("report")).toHaveLength(count);
  });

  test("“add” without a topic asks for one, and takes it from the card", async () => {
    await say("report", "add");
    const card = lastCard(chat("report"));
    expect(card.text).toMatch(/^What is the topic\?/);
    await world.connector.post("report", { invoke: pressed(card.buttons[0], { text: "Travel plan" }) });
    expect((await points()).map((point) => point.text)).toEqual(["Travel plan"]);
    expect(lastCard(chat("report")).text).toMatch(/^On the agenda/);
  });

  test("[AG13] a topic of more than 500 characters is refused in a sentence and stays in the message", async () => {
    await say("report", `add ${"x".repeat(501)}`);
    expect(await points()).toEqual([]);
    expect(lastCard(chat("report")).text).toContain("at most 500 characters");
    expect(chat("report").at(-2)?.text).toHaveLength(505);
  });

  test("mentions and markup are no part of a topic", async () => {
    await say("report", "<at>Twofold</at>&nbsp;<p>ADD Costs &lt; 5&nbsp;% &amp; <b>when</b></p>");
    expect((await points()).map((point) => point.text)).toEqual(["Costs < 5 % & when"]);
  });

  test.each(["hello", "agenda for friday", "was ist das", "👋", "/"])(
    "unknown text gets help: %s",
    async (text) => {
      await say("report", text);
      expect(lastCard(chat("report")).text).toContain("I did not understand that.");
    },
  );

  test.each(["help", "HELP", "/help", "Hilfe"])(
    "“%s” says what one can write and what does not belong here",
    async (text) => {
      await say("report", text);
      const card = lastCard(chat("report"));
      expect(card.text).toMatch(/^What you can write here\nadd Workshop feedback/);
      expect(card.text).toContain("For ordinary topics only");
      expect(card.text).not.toContain("did not understand");
    },
  );

  test("a German client is answered in German, in which the words for things are German too", async () => {
    world.connector.speaks("report", "de-AT");
    await say("report", "neu Rückmeldung zum Workshop");
    expect(lastCard(chat("report")).text).toMatch(
      /^Auf der Agenda\nRückmeldung zum Workshop\n.*Ihr seht das nun beide\.$/,
    );
  });

  test("a button that sends a message is answered by a new one", async () => {
    await world.connector.post("report", { value: { verb: "agenda.show" } });
    expect(lastCard(chat("report")).text).toContain("Nothing is open.");
  });

  test("when the store fails the person is told, without a word about why", async () => {
    world.breakStore();
    const told = await say("report", "add Lost?");
    expect(told.status).toBe(200);
    expect(lastCard(chat("report")).text).toMatch(/^That did not work\nSomething failed on our side/);
    expect(world.logged.map((line) => line.event)).toContain("bot.turn-failed");
  });
});

describe("several 1-on-1s, or none", () => {
  test("who is in none is told how one begins", async () => {
    world = await startBotWorld({ isPairless: true });
    await world.connector.install("report");
    for (const text of ["agenda", "add Something"]) {
      await say("report", text);
      expect(lastCard(chat("report")).text).toMatch(/^No 1-on-1 yet/);
    }
  });

  test("who is in several chooses, and the topic waits in the card and is added once", async () => {
    world = await startBotWorld();
    const ines = samplePeople.find((one) => one.key === "colleague");
    if (ines === undefined) throw new Error("no colleague");
    await world.addPair("pair_ines", ines);
    await world.connector.install("manager");
    await say("manager", "add Team offsite");
    const choice = lastCard(chat("manager"));
    expect(choice.text).toContain("Team offsite");
    const invoke = pressed(choice.buttons[0], { pairId: "pair_ines" });
    for (let i = 0; i < 2; i++) await world.connector.post("manager", { invoke });
    expect(await points()).toEqual([]);
    const there = (await world.records("pair_ines")).filter((record) => record.type === "talkingPoint");
    expect(there).toMatchObject([{ text: "Team offsite" }]);
    expect(lastCard(chat("manager")).text).toContain("Added to your 1-on-1 with Ines.");
    await say("manager", "agenda");
    expect(lastCard(chat("manager")).text).toContain("Which 1-on-1?");
    await world.connector.post("manager", {
      invoke: pressed(lastCard(chat("manager")).buttons[0], { pairId: "pair_ines" }),
    });
    expect(lastCard(chat("manager")).text).toContain("Your 1-on-1 with Ines.");
  });
});

async function deliver(activity: object): Promise<number> {
  const answer = await fetch(`${world.url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${world.connector.token()}` },
    body: JSON.stringify(activity),
  });
  return answer.status;
}
