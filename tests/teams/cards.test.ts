import { readFileSync } from "node:fs";
import Ajv from "ajv";
import type { AdaptiveCard } from "../../bot/teams/cards/adaptive-card.ts";
import { clipped } from "../../bot/teams/cards/adaptive-card.ts";
import { type AgendaFacts, agendaCard, POINTS_SHOWN } from "../../bot/teams/cards/agenda-card.ts";
import { askTopicCard, chooseAgendaCard, chooseForPointCard } from "../../bot/teams/cards/choice-card.ts";
import { feedbackCard } from "../../bot/teams/cards/feedback-card.ts";
import { helpCard } from "../../bot/teams/cards/help-card.ts";
import { meetingCard, recapCard } from "../../bot/teams/cards/meeting-card.ts";
import { noticeCard, refusalCard } from "../../bot/teams/cards/notice-card.ts";
import { pointAddedCard, pointWithdrawnCard } from "../../bot/teams/cards/point-card.ts";
import { welcomeCards } from "../../bot/teams/cards/welcome-card.ts";
import type { Wording } from "../../bot/teams/strings/wording.ts";
import { catalogues } from "../../bot/teams/strings.ts";
import { agendaOf } from "../../core/domain/agenda.ts";
import type { Pair } from "../../core/domain/pair.ts";
import { refusalCodes } from "../../core/domain/refusal.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import { readCard } from "../support/card-reader.ts";
import { aPair, manager, NOON, PAIR_ID, report, startPair } from "../support/pair-builder.ts";

const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addMetaSchema(readJson("../../node_modules/ajv/dist/refs/json-schema-draft-06.json"));
const isCard = ajv.compile(readJson("../contracts/adaptive-card.1.5.schema.json"));

/** What Teams takes at most, with room for what goes around a card. */
const CARD_MAX_BYTES = 24 * 1024;

/** Words that would hurt a card that is not careful. */
const hard: Readonly<Record<string, string>> = {
  "500 characters": "x".repeat(500),
  "500 characters of three bytes": "議".repeat(500),
  "500 units of emoji": "👩‍👧‍👦".repeat(62),
  "one long German word": "Rechtsschutzversicherungsgesellschaftengründungsversammlung".repeat(8),
  "right to left": "ראיון עבודה עם הצוות בשבוע הבא",
  Markdown:
    "**bold** _it_ [link](https://evil.example) # head - item 1. one `code` ![i](https://evil.example/i.png)",
  HTML: '<at>everyone</at> <a href="https://evil.example">x</a> <script>alert(1)</script>',
  "a card": '{"type":"Action.OpenUrl","url":"https://evil.example"}',
  "control characters": "\u202eevil\u0000\u001b[31m",
};

function agendaWith(texts: readonly string[], pair: Pair = aPair): AgendaFacts {
  const { act, records } = startPair();
  for (const [i, text] of texts.entries()) {
    const kind = "decision";
    act(i % 2 === 0 ? "manager" : "report", { name: "point.add", text, kind, minutes: 120, mustCover: true });
  }
  return {
    pairId: PAIR_ID,
    agenda: agendaOf(pair, records(), null, NOON),
    reader: report.id,
    channelUserId: "29:somebody",
    link: "https://tab.example/personal?pair=pair_1",
  };
}

function firstPoint(facts: AgendaFacts): TalkingPoint {
  const [point] = facts.agenda.sections.flatMap((section) => section.points);
  if (point === undefined) throw new Error("no point");
  return point;
}

/** Every card that the bot can send, made of the given words. */
function everyCard(wording: Wording, words: string): Record<string, AdaptiveCard> {
  const named = { id: manager.id, name: words };
  const facts = agendaWith(Array(200).fill(words), { ...aPair, manager: named });
  const point = firstPoint(facts);
  const pointFacts = {
    pairId: PAIR_ID,
    pointId: point.id,
    text: words,
    partnerName: words,
  };
  const pairs = Array.from({ length: 60 }, (_, i) => ({
    pairId: `pair_${i}` as const,
    partnerName: words.slice(0, 120),
  }));
  const meetingFacts = {
    pairId: PAIR_ID,
    occurrenceId: "occ_20260303T090000Z" as const,
    start: NOON,
    partnerName: words,
  };
  const cards: Record<string, AdaptiveCard> = {
    agenda: agendaCard(wording, facts),
    "agenda after a tick": agendaCard(wording, { ...facts, receipt: { done: "ticked", point } }),
    "agenda after undo": agendaCard(wording, { ...facts, receipt: { done: "reopened", point } }),
    "agenda after a refusal": agendaCard(wording, { ...facts, notice: wording.refusals.conflict({}) }),
    "agenda with nothing on it": agendaCard(wording, agendaWith([])),
    "point added": pointAddedCard(wording, pointFacts),
    "point withdrawn": pointWithdrawnCard(wording, { ...pointFacts, text: null }),
    "choice of an agenda": chooseAgendaCard(wording, pairs),
    "choice for a point": chooseForPointCard(wording, pairs, { text: words, commandId: "cmd_1" }),
    "asking for a topic": askTopicCard(wording),
    feedback: feedbackCard(wording, { pairId: PAIR_ID, partnerName: meetingFacts.partnerName }, facts.link),
    recap: recapCard(wording, { ...meetingFacts, decisions: 1, actionItems: 200, carried: 90 }, facts.link),
    "a meeting that was not wrapped up": meetingCard(
      wording,
      meetingFacts,
      { said: null, isAsked: true },
      facts.link,
    ),
    "a meeting of which nothing is said any more": meetingCard(
      wording,
      meetingFacts,
      { said: null, isAsked: false },
      facts.link,
    ),
    ...Object.fromEntries(
      (["happened", "findTime", "skip"] as const).flatMap((said) =>
        (["you", "partner", "either"] as const).map((by) => [
          `a meeting: ${said} by ${by}`,
          meetingCard(wording, meetingFacts, { said, by }, facts.link),
        ]),
      ),
    ),
    help: helpCard(wording),
    "help after something unknown": helpCard(wording, wording.help.didNotUnderstand),
    "no pair": noticeCard(wording, wording.noPair),
    failed: noticeCard(wording, wording.failed),
  };
  for (const [i, card] of welcomeCards(wording).entries()) cards[`welcome ${i + 1}`] = card;
  for (const code of refusalCodes) cards[`refusal ${code}`] = refusalCard(wording, { code });
  return cards;
}

const rows = Object.values(catalogues).flatMap((wording) =>
  Object.entries({ ordinary: "Workshop feedback", ...hard }).map(([what, words]) => ({
    wording,
    locale: wording.locale,
    what,
    words,
  })),
);

test.each(rows)("every card in $locale with $what is one that Teams takes", ({ wording, words }) => {
  const faults = Object.entries(everyCard(wording, words)).flatMap(([name, card]) =>
    faultsOf(card).map((fault) => `${name}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

/** What is wrong with a card: its form, its size, its buttons. */
function faultsOf(card: Partial<Record<keyof AdaptiveCard, unknown>>): string[] {
  const sent: unknown = JSON.parse(JSON.stringify(card));
  const form = isCard(sent)
    ? []
    : (isCard.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  const buttons = Array.isArray(card.actions) ? card.actions : [];
  return [
    ...form,
    ...(Buffer.byteLength(JSON.stringify(card)) > CARD_MAX_BYTES ? ["too large"] : []),
    ...(buttons.length > 3 ? ["more than three buttons"] : []),
    ...(buttons.some((button) => button.title === "") ? ["a button without a word"] : []),
    ...(blocksOf(card, "FactSet").length > 0 ? ["facts in a table"] : []),
    ...(card.fallbackText === "" ? ["nothing to read out"] : []),
  ];
}

test("what is not a card would be noticed", () => {
  const card = helpCard(catalogues.en);
  expect(faultsOf({ ...card, body: [{ ...card.body[0], colour: "red" }] })).not.toEqual([]);
  expect(faultsOf({ ...card, refresh: "now" })).not.toEqual([]);
});

test("what people wrote stands where no client reads Markdown", () => {
  for (const card of Object.values(everyCard(catalogues.en, "canary"))) {
    for (const block of blocksOf(card, "TextBlock")) expect(block.text).not.toContain("canary");
    expect(blocksOf(card, "Input.ChoiceSet").map((input) => input.style)).not.toContain("expanded");
  }
});

test("every action that the bot has to answer can be used by a client that knows only Action.Submit", () => {
  for (const card of Object.values(everyCard(catalogues.en, "words"))) {
    const executes = blocksOf(card, "Action.Execute").filter((action) => action.fallback !== undefined);
    for (const { verb, data, fallback } of executes) {
      expect(fallback).toMatchObject({ type: "Action.Submit", data: { ...Object(data), verb } });
    }
  }
});

test("an agenda of both gives room to both, and counts what it does not show", () => {
  const card = agendaCard(catalogues.en, agendaWith(Array.from({ length: 200 }, (_, i) => `Point ${i}`)));
  const { rows: points, text } = readCard(card);
  expect(points.map((row) => row.title.slice("Tick as discussed: Point ".length))).toEqual([
    "1",
    "3",
    "5",
    "7",
    "0",
    "2",
    "4",
    "6",
  ]);
  expect(text).toContain(`${200 - POINTS_SHOWN} more points are in the tab.`);
});

test("a row is cut between the characters that people see", () => {
  expect(clipped("abc", 3)).toBe("abc");
  expect(clipped("abcd", 3)).toBe("ab…");
  expect(clipped("👩‍👧‍👦👩‍👧‍👦", 9)).toBe("👩‍👧‍👦…");
  expect(clipped("ab cd", 4)).toBe("ab…");
});

test("words from right to left do not turn the sentence around them", () => {
  const facts = {
    pairId: PAIR_ID,
    pointId: "tp_1",
    text: "x",
    partnerName: "נועה כהן",
    link: undefined,
  } as const;
  expect(readCard(pointAddedCard(catalogues.en, facts)).text).toContain(
    "1-on-1 with \u2068נועה\u2069. Both of you",
  );
});

test("every refusal has a sentence of its own in every language, with its figures", () => {
  for (const wording of Object.values(catalogues)) {
    const sentences = refusalCodes.map((code) => wording.refusals[code]({ max: 777 }));
    expect(new Set(sentences).size).toBe(refusalCodes.length);
    for (const sentence of sentences) expect(sentence).toMatch(/[.]$/);
    expect(wording.refusals["text-too-long"]({ max: 777 })).toContain("777");
  }
});

test("no wording shouts", () => {
  const said = Object.values(catalogues).flatMap((wording) =>
    Object.values(everyCard(wording, "words")).map((card) => readCard(card).text),
  );
  expect(said.join("\n")).not.toMatch(/!/);
});

type Block = { readonly [field: string]: unknown };

/** Every object of a type anywhere in a card. */
function blocksOf(value: unknown, type: string): Block[] {
  if (Array.isArray(value)) return value.flatMap((one) => blocksOf(one, type));
  if (typeof value !== "object" || value === null) return [];
  const block: Block = { ...value };
  const inside = Object.values(block).flatMap((child) => blocksOf(child, type));
  return block.type === type ? [block, ...inside] : inside;
}
