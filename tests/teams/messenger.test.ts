import { noticeCard } from "../../bot/teams/cards/notice-card.ts";
import { wordingFor } from "../../bot/teams/strings.ts";
import { samplePeople } from "../../local/people.ts";
import { type BotWorld, startBotWorld } from "../support/bot-world.ts";
import { lastCard } from "../support/card-reader.ts";

let world: BotWorld;
beforeEach(async () => {
  world = await startBotWorld();
});
afterEach(() => world.close());

const card = noticeCard(wordingFor("en"), { title: "Hello", text: "A card that nobody asked for." });
const to = samplePeople.find((one) => one.key === "report") ?? { tenantId: "", personId: "" };
const send = () => world.bot.messenger.send(to, card);

test("a person who added the app can be written to at any time", async () => {
  await world.connector.install("report");
  const sent = world.connector.chat("report");
  expect(await send()).toBe(world.connector.chat("report").at(-1)?.id);
  expect(world.connector.chat("report")).toHaveLength(sent.length + 1);
  expect(lastCard(world.connector.chat("report")).text).toBe("Hello\nA card that nobody asked for.");
});

test("a person who never added the app cannot be reached", async () => {
  expect(await send()).toBeNull();
});

test("a person who took the app away is not written to", async () => {
  await world.connector.install("report");
  await world.connector.uninstall("report");
  expect(await send()).toBeNull();
});

test.each(["403", "404"] as const)("a channel that answers %s does not reach the person", async (kind) => {
  await world.connector.install("report");
  world.connector.disturb({ kind, count: 1 });
  expect(await send()).toBeNull();
});

test("a card is put in the place of one that was sent, as long as that is there", async () => {
  await world.connector.install("report");
  const messageId = (await send()) ?? "";
  const sent = world.connector.chat("report");
  const other = noticeCard(wordingFor("en"), { title: "Hello again", text: "Another one." });
  expect(await world.bot.messenger.replace(to, messageId, other)).toBe(true);
  expect(world.connector.chat("report")).toHaveLength(sent.length);
  expect(lastCard(world.connector.chat("report")).text).toBe("Hello again\nAnother one.");
  expect(await world.bot.messenger.replace(to, "1:gone", other)).toBe(false);
});

test("a channel that is asked too much is asked again after a while", async () => {
  await world.connector.install("report");
  world.connector.disturb({ kind: "429", count: 2 });
  expect(await send()).not.toBeNull();
  expect(world.pauses).toEqual([1000, 2000]);
  expect(world.connector.chat("report")).toHaveLength(2);
});

test("a channel that is asked too much and says how long to wait is obeyed", async () => {
  await world.connector.install("report");
  world.connector.disturb({ kind: "429", count: 1, retryAfterS: 1 });
  const started = performance.now();
  expect(await send()).not.toBeNull();
  expect(performance.now() - started + world.pauses.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(950);
});

test("a channel that stays overloaded is reported as a failure", async () => {
  await world.connector.install("report");
  world.connector.disturb({ kind: "429", count: 20 });
  await expect(send()).rejects.toThrow();
});
