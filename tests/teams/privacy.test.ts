import { SAMPLE_PAIR_ID, samplePeople } from "../../local/people.ts";
import { type BotWorld, startBotWorld } from "../support/bot-world.ts";
import { lastCard, pressed } from "../support/card-reader.ts";

const CANARY = "kanarienvogel";
let world: BotWorld;
afterEach(() => world.close());

test("[PP1] [LV3] no word, count or trace of what is private is ever sent to a chat", async () => {
  world = await startBotWorld({ isSeeded: true });
  const people = ["manager", "report"] as const;
  for (const key of people) {
    await world.connector.install(key);
    for (let i = 0; i < 3; i++)
      await world.act(key, {
        name: "point.add",
        text: `${CANARY} ${key} ${i}`,
        isPrivate: true,
        mustCover: true,
      });
  }
  for (const key of people) {
    for (const text of ["agenda", "help", "add An ordinary topic", "what is private", CANARY])
      await world.connector.post(key, { text });
    await world.connector.post(key, { text: "agenda" });
    await world.connector.post(key, { invoke: pressed(lastCard(world.connector.chat(key)).rows[0]) });
    const value = { action: { verb: "agenda.show", data: { pairId: SAMPLE_PAIR_ID } } };
    await world.connector.post(key, { invoke: { name: "adaptiveCard/action", value } });
  }
  for (const { key } of samplePeople) {
    const sent = JSON.stringify(world.connector.chat(key).filter((activity) => activity.from === "bot"));
    expect(sent).not.toContain(CANARY);
    expect(sent).not.toMatch(/"pp_/);
  }
});

test("[PP1] the agenda in chat is the same with private points and without", async () => {
  world = await startBotWorld();
  await world.connector.install("report");
  await world.act("report", { name: "point.add", text: "Shared" });
  await world.connector.post("report", { text: "agenda" });
  const before = lastCard(world.connector.chat("report"));
  for (let i = 0; i < 5; i++) await world.act("report", { name: "point.add", text: CANARY, isPrivate: true });
  await world.connector.post("report", { text: "agenda" });
  expect(lastCard(world.connector.chat("report"))).toEqual(before);
});

test("[CI4] the chat tells nothing of a check-in, neither what is sealed nor what is shared", async () => {
  world = await startBotWorld({ isSeeded: true });
  await world.connector.install("manager");
  await world.connector.post("manager", { text: "agenda" });
  const before = lastCard(world.connector.chat("manager"));
  const named = { occurrenceId: "occ_20260303T090000Z", item: "word" } as const;
  await world.act("report", { name: "checkIn.answer", ...named, version: 1, word: CANARY });
  await world.act("report", { name: "checkIn.share", ...named, until: "2026-03-09T22:59:59.999Z" });
  await world.connector.post("manager", { text: "agenda" });
  expect(lastCard(world.connector.chat("manager"))).toEqual(before);
  for (const { key } of samplePeople) {
    expect(JSON.stringify(world.connector.chat(key))).not.toContain(CANARY);
  }
});

test("what somebody wrote reaches no log", async () => {
  world = await startBotWorld();
  await world.connector.install("report");
  await world.connector.post("report", { text: `add ${CANARY}` });
  world.breakStore();
  await world.connector.post("report", { text: `add ${CANARY}` });
  for (const { event, fields } of world.logged) {
    const { error: _onlyItsClassIsWritten, ...written } = fields ?? {};
    expect(JSON.stringify([event, written])).not.toContain(CANARY);
  }
});
