import { SWAPS_MAX } from "../../core/domain/limits.ts";
import { type QuestionId, questionsFor } from "../../core/domain/question-bank.ts";
import { type CardDraw, questionCard } from "../../core/domain/question-card.ts";
import { turnOf } from "../../core/domain/rotation.ts";

const pairs = ["pair_7Q2", "pair_8aX", "pair_0", "pair_longer-than-the-others"];
const askers = ["manager", "report"] as const;
const QUARTER = 13;

function draw(changes: Partial<CardDraw> = {}): CardDraw {
  return {
    asker: "report",
    seed: "pair_7Q2",
    turn: 2930,
    swaps: 0,
    meetingsHeld: 10,
    lifeFit: false,
    notLately: [],
    ...changes,
  };
}

/** The question of a turn and the three to swap it for. */
function hand(changes: Partial<CardDraw> = {}) {
  return [0, 1, 2, 3].map((swaps) => questionCard(draw({ ...changes, swaps })).question);
}

describe("the question card", () => {
  test("[QB6] the same pair, turn and asker have the same card", () => {
    expect(questionCard(draw())).toEqual(questionCard(draw()));
  });

  test("[QB6] pairs, and the two sides of a pair, go through the bank in different orders", () => {
    const firsts = pairs.map((seed) =>
      Array.from({ length: 11 }, (_, turn) => questionCard(draw({ seed, turn })).question.id).join(),
    );
    expect(new Set(firsts).size).toBe(pairs.length);
    const categories = askers.map((asker) => hand({ asker }).map(({ category }) => category));
    expect(categories[0]).not.toEqual(categories[1]);
  });

  test("[QB6] each asks the questions of their own side", () => {
    for (const asker of askers) {
      for (let turn = 0; turn < 60; turn++) {
        expect(new Set(hand({ asker, turn, lifeFit: true }).map((one) => one.asker))).toEqual(
          new Set([asker]),
        );
      }
    }
  });

  test.each([1, 2, 3, 4])(
    "[QB6] every %s weeks, a meeting's turn is one more than the last one's",
    (everyWeeks) => {
      // A Monday at 00:30 in London and a Sunday at 8:00 in Dubai, over two years and four changes of the clocks.
      for (const start of ["2026-01-05T00:30:00.000Z", "2026-01-04T04:00:00.000Z"]) {
        const first = turnOf(start, everyWeeks);
        for (let meeting = 0; meeting < 104 / everyWeeks; meeting++) {
          const at = Date.parse(start) + meeting * everyWeeks * 7 * 86_400_000;
          const summer = new Date(at - 3_600_000).toISOString();
          const turns = [turnOf(new Date(at).toISOString(), everyWeeks), turnOf(summer, everyWeeks)];
          expect(turns).toEqual([first + meeting, first + meeting]);
        }
      }
    },
  );

  test("[QB7] a card can be swapped three times, and stays then", () => {
    const cards = [0, 1, 2, 3, 4, 50].map((swaps) => questionCard(draw({ swaps })));
    expect(cards.map(({ swapsLeft }) => swapsLeft)).toEqual([3, 2, 1, 0, 0, 0]);
    expect(new Set(cards.map(({ question }) => question.id)).size).toBe(SWAPS_MAX + 1);
    expect(cards[5]).toEqual(cards[3]);
  });

  test("[QB7] every swap brings another category", () => {
    for (const seed of pairs) {
      for (let turn = 0; turn < 60; turn++) {
        const categories = hand({ seed, turn, lifeFit: true }).map(({ category }) => category);
        expect([seed, turn, new Set(categories).size]).toEqual([seed, turn, SWAPS_MAX + 1]);
      }
    }
  });

  test("[QB4] [QB5] a card holds nothing deep before the fourth meeting, and nothing of life unasked", () => {
    for (let turn = 0; turn < 120; turn++) {
      const early = hand({ turn, meetingsHeld: 3, lifeFit: true });
      expect(early.filter(({ depth }) => depth === "deep")).toEqual([]);
      const later = hand({ turn });
      expect(later.filter(({ depth }) => depth === "deep")).toHaveLength(1);
      expect(later.filter(({ category }) => category === "life-fit")).toEqual([]);
    }
  });

  test("[QB4] a deep question comes first now and then, never for both in one meeting", () => {
    const isDeep = (asker: "manager" | "report", turn: number) =>
      questionCard(draw({ asker, turn })).question.depth === "deep";
    const turns = Array.from({ length: 40 }, (_, turn) => turn);
    expect(turns.filter((turn) => isDeep("report", turn))).toHaveLength(10);
    expect(turns.filter((turn) => isDeep("report", turn) && isDeep("manager", turn))).toEqual([]);
  });

  test.each(pairs)("[QB8] for %s nothing is back within a quarter, however much opens and closes", (seed) => {
    const early: [QuestionId, number, number][] = [];
    for (const asker of askers) {
      const shown = new Map<QuestionId, number>();
      for (let turn = 0; turn < 150; turn++) {
        const meetingsHeld = turn % 45;
        const lifeFit = turn % 7 < 4;
        for (const { id } of hand({ seed, asker, turn, meetingsHeld, lifeFit })) {
          const before = shown.get(id) ?? -QUARTER;
          if (turn - before < QUARTER) early.push([id, before, turn]);
          shown.set(id, turn);
        }
      }
    }
    expect(early).toEqual([]);
  });

  test("[QB8] in time every question of a side has its turn", () => {
    const shown = Array.from({ length: 300 }, (_, turn) => hand({ turn, lifeFit: true }).map(({ id }) => id));
    const open = questionsFor({ asker: "report", meetingsHeld: 10, lifeFit: true });
    expect(new Set(shown.flat())).toEqual(new Set(open.map(({ id }) => id)));
  });

  test("[QB8] in eleven meetings everyday first cards go through every category", () => {
    const first = Array.from({ length: 11 }, (_, turn) => questionCard(draw({ turn, meetingsHeld: 0 })));
    expect(new Set(first.map(({ question }) => question.category)).size).toBe(11);
  });

  test("[QB9] what was asked lately gives way, and the rest of the hand stays", () => {
    for (let turn = 0; turn < 60; turn++) {
      const before = hand({ turn, lifeFit: true });
      const notLately = before.filter((_, place) => place % 2 === 0).map(({ id }) => id);
      const after = hand({ turn, lifeFit: true, notLately });
      expect(after.filter(({ id }) => notLately.includes(id))).toEqual([]);
      expect([after[1], after[3]]).toEqual([before[1], before[3]]);
      expect(new Set(after.map(({ category }) => category)).size).toBe(SWAPS_MAX + 1);
    }
  });

  test("[QB9] when everything was asked lately, the card is there all the same", () => {
    const ids = Array.from({ length: 300 }, (_, turn) => hand({ turn, lifeFit: true }).map(({ id }) => id));
    expect(hand({ notLately: ids.flat() })).toEqual(hand());
  });
});
