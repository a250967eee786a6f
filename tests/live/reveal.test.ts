import type { ServerMessageOf } from "../../core/contract/live.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { SealedAnswer } from "../../core/domain/reveal.ts";
import type { LiveClient } from "../support/live-client.ts";
import { type Instance, type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { manager, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { rawRecords } from "../support/raw-records.ts";
import { askedAs, linesOf, QUESTION, questionAmong, withdraw } from "../support/reveal-world.ts";

const CANARY = "canary";
const long = `${CANARY} ${"sings ".repeat(30)}`.trim();

/** Pairs of answers to one question that have as little as possible in common. */
const unlike: [SealedAnswer["kind"], SealedAnswer, SealedAnswer][] = [
  [
    "priorities",
    { kind: "priorities", lines: ["x"] },
    { kind: "priorities", lines: [long, `${CANARY} 2`, `${CANARY} 3`] },
  ],
  ["statement", { kind: "statement", rating: 1 }, { kind: "statement", rating: 5 }],
  [
    "retro",
    { kind: "retro", lines: ["x", null, null] },
    { kind: "retro", lines: [null, long, `${CANARY} 3`] },
  ],
];

const say = (answer: SealedAnswer): CommandInput => ({
  name: "question.answer",
  questionId: QUESTION,
  answer,
});
const isRevealed = ({ records }: ServerMessageOf<"changed">) =>
  records.some((record) => record.type === "sealedQuestion" && record.state === "revealed");
const seals = (count: number) => (message: ServerMessageOf<"changed">) =>
  message.records.some((record) => record.type === "sealedQuestion" && record.seals.length === count);

async function openAs(instance: Instance, personId: string): Promise<LiveClient> {
  const client = await instance.connect(personId);
  await client.open(PAIR_ID);
  return client;
}

describe("before the reveal", () => {
  /** The report answers, withdraws and answers again; resolves with all that the manager could learn of it. */
  async function watch(kind: SealedAnswer["kind"], answer: SealedAnswer): Promise<readonly string[]> {
    const world = await startLiveWorld();
    const server = await world.start();
    const partner = await openAs(server, manager.id);
    const author = await openAs(server, report.id);
    const { cursor } = await partner.open(PAIR_ID);
    await partner.act(PAIR_ID, { name: "question.ask", kind, text: "We move fast" }, askedAs);
    for (const [i, command] of [say(answer), withdraw, say(answer)].entries()) {
      await author.act(PAIR_ID, command, `cmd_author-${i}`);
      await partner.next("changed", ({ records }) =>
        records.some((one) => one.id === QUESTION && one.rev === i + 2),
      );
    }
    // What the partner tries meanwhile: to take back what is not theirs, to answer what does not fit, to peek.
    await partner.act(PAIR_ID, { name: "question.withdraw", questionId: QUESTION }, "cmd_partner-w");
    const raise = { name: "question.raise", questionId: QUESTION, key: "place-1-0", text: "Guess" } as const;
    await partner.act(PAIR_ID, raise, "cmd_partner-r");
    const misfit = kind === "statement" ? "priorities" : "statement";
    const other = unlike.find(([one]) => one === misfit)?.[1];
    if (other !== undefined) await partner.act(PAIR_ID, say(other), "cmd_partner-m");
    await partner.open(PAIR_ID, cursor);
    await partner.open(PAIR_ID);
    const again = await openAs(server, manager.id);
    const stored = await rawRecords(world.cosmos, "shared", [TENANT, PAIR_ID]);
    const learned = [...partner.heard, "again", ...again.heard, "stored", stored, "log", ...server.logged];
    const own = await rawRecords(world.cosmos, "personal", [TENANT, report.id]);
    expect(own).toContain(JSON.stringify(answer));
    expect(author.heard.join()).toContain(JSON.stringify(answer));
    await world.stop();
    // Etags and the store's own names are made anew at every write.
    return learned.map((text) => text.replace(/"_(etag|rid|self)":"[^"]*"/g, ""));
  }

  test.each(unlike)(
    "[RV6] [RV2] what the other hears, finds and is refused does not depend on the answer: %s",
    async (kind, one, other) => {
      const [short, rich] = [await watch(kind, one), await watch(kind, other)];
      expect(rich.join("\n")).not.toContain(CANARY);
      expect(rich.map((text) => text.length)).toEqual(short.map((text) => text.length));
      expect(rich).toEqual(short);
    },
  );
});

describe("the reveal", () => {
  let world: LiveWorld;
  let server: Instance;
  beforeEach(async () => {
    world = await startLiveWorld();
    server = await world.start();
  });
  afterEach(() => world.stop());

  const pricing = say({ kind: "priorities", lines: ["Pricing"] });
  const docs = say({ kind: "priorities", lines: ["Docs"] });
  const both = { [manager.id]: ["Pricing"], [report.id]: ["Docs"] };

  test("[RV5] reaches both in one and the same announcement", async () => {
    const [one, other] = [await openAs(server, manager.id), await openAs(server, report.id)];
    await one.act(PAIR_ID, { name: "question.ask", kind: "priorities" }, askedAs);
    await one.act(PAIR_ID, pricing);
    await other.act(PAIR_ID, docs);
    const [mine, theirs] = [await one.next("changed", isRevealed), await other.next("changed", isRevealed)];
    expect(mine.records).toEqual(theirs.records);
    expect(linesOf(questionAmong(mine.records))).toEqual(both);
    for (const client of [one, other]) {
      expect(client.all("changed").filter(isRevealed)).toHaveLength(1);
    }
    expect(one.heard.filter((text) => text.includes("Docs"))).toHaveLength(1);
    expect(other.heard.filter((text) => text.includes("Pricing"))).toHaveLength(1);
  });

  test("[RV5] whoever is cut off before it finds both answers open when they are back", async () => {
    const [one, other] = [await openAs(server, manager.id), await openAs(server, report.id)];
    await one.act(PAIR_ID, { name: "question.ask", kind: "priorities" }, askedAs);
    await other.next("changed", seals(0));
    const { cursor } = await other.open(PAIR_ID);
    await other.act(PAIR_ID, docs);
    await one.next("changed", seals(1));
    other.drop();
    await one.act(PAIR_ID, pricing);
    await one.next("changed", isRevealed);
    const back = await server.connect(report.id);
    const opened = await back.open(PAIR_ID, cursor);
    expect(opened.mode).toBe("changes");
    expect(linesOf(questionAmong(opened.records))).toEqual(both);
  });

  test("[RV5] is seen through another instance too", async () => {
    const there = await world.start();
    const [one, other] = [await openAs(server, manager.id), await openAs(there, report.id)];
    await one.act(PAIR_ID, { name: "question.ask", kind: "priorities" }, askedAs);
    await other.next("changed", seals(0));
    await Promise.all([one.act(PAIR_ID, pricing), other.act(PAIR_ID, docs)]);
    for (const client of [one, other]) {
      const { records } = await client.next("changed", isRevealed);
      expect(linesOf(questionAmong(records))).toEqual(both);
    }
  });
});
