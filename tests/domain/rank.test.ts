import { byRank, rankBetween } from "../../core/domain/rank.ts";

/** A small generator with a seed, so that a failure can be repeated (mulberry32, T. Ettinger). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe("ranks", () => {
  test("[AG10] a rank between two others sorts between them, wherever it is put", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomOf(seed);
      const ranks: string[] = [];
      for (let i = 0; i < 300; i++) {
        const at = Math.floor(random() * (ranks.length + 1));
        const rank = rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null);
        ranks.splice(at, 0, rank);
      }
      expect([seed, ...ranks]).toEqual([seed, ...[...new Set(ranks)].sort()]);
    }
  });

  test("[AG3] appending a thousand times keeps ranks short", () => {
    let rank: string | null = null;
    for (let i = 0; i < 1000; i++) {
      const next: string = rankBetween(rank, null);
      expect(rank === null || rank < next).toBe(true);
      rank = next;
    }
    expect(rank?.length).toBeLessThan(40);
  });

  test("[AG14] two added at once have one order on both sides", () => {
    const a = { rank: rankBetween("5", null), id: "tp_a" };
    const b = { rank: rankBetween("5", null), id: "tp_b" };
    expect([b, a].sort(byRank)).toEqual([a, b]);
    expect([a, b].sort(byRank)).toEqual([a, b]);
    expect(rankBetween(a.rank, b.rank) > a.rank).toBe(true);
  });
});
