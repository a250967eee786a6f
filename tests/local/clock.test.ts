import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLocalClock } from "../../local/clock/clock.ts";
import { openMemory } from "../../local/memory.ts";

function clockAt(realMs: number) {
  const real = { nowMs: realMs };
  const kept: number[] = [];
  const clock = createLocalClock({
    realNow: () => real.nowMs,
    offsetMs: 0,
    keep: (offsetMs) => kept.push(offsetMs),
  });
  return { real, kept, clock };
}

describe("the local clock", () => {
  test("runs on from the moment to which it was set", () => {
    const { real, clock } = clockAt(1_000_000);
    clock.set(5_000);
    real.nowMs += 250;
    expect(clock.nowMs()).toBe(5_250);
  });

  test("advances by a step and keeps its distance to the machine's clock", () => {
    const { kept, clock } = clockAt(1_000_000);
    clock.advance(60_000);
    clock.advance(60_000);
    expect(clock.nowMs()).toBe(1_120_000);
    expect(kept).toEqual([60_000, 120_000]);
  });
});

describe("what local mode remembers", () => {
  const first = { offsetMs: 5, seeded: false, port: 0 };

  test("is there again after a restart", () => {
    const folder = mkdtempSync(join(tmpdir(), "twofold-"));
    try {
      openMemory(folder, first).put({ offsetMs: 77, seeded: true });
      expect(openMemory(folder, first).get()).toEqual({ offsetMs: 77, seeded: true, port: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("is forgotten with the process when it is kept in memory", () => {
    openMemory(":memory:", first).put({ offsetMs: 77 });
    expect(openMemory(":memory:", first).get()).toEqual(first);
  });
});
