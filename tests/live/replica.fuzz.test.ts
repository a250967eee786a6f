import type { Occupation } from "../fuzz/person-at-work.ts";
import { runSchedule } from "../fuzz/replica-fuzz.ts";

/** Schedules of every run; `node tests/fuzz/run.ts --seeds N --from S` tries others. */
const SCHEDULES = 500;
const TOGETHER = 50;
/** Schedules in which the two also answer sealed questions. */
const SCHEDULES_WITH_QUESTIONS = 100;
/** Schedules in which the two are in a meeting. */
const SCHEDULES_IN_A_MEETING = 100;
/** Schedules in which the two also check in. */
const SCHEDULES_WITH_CHECK_INS = 100;
/** Schedules in which the two also ask. */
const SCHEDULES_OF_ASKING = 60;

/** Schedules in which the two give each other feedback. */
const SCHEDULES_WITH_FEEDBACK = 100;

/** Seeds that failed once, and why. What was found by schedules of an older kind stands in `tests/tab`. */
const failedOnce: readonly [number, string][] = [
  [110, "what another window of the person got acknowledged is not done again when its record forgot it"],
  [202, "what waited in two windows of the person is done once"],
  [1191, "words refused under a point that is not known yet are sent when it is"],
];

async function run(seed: number, occupation: Occupation = "agenda"): Promise<void> {
  try {
    await runSchedule(seed, { occupation });
  } catch (error) {
    const what = occupation === "agenda" ? "" : ` --${occupation}`;
    throw new Error(`Seed ${seed} failed: node tests/fuzz/run.ts --from ${seed} --seeds 1 --trace${what}`, {
      cause: error,
    });
  }
}

describe("schedules that failed once", () => {
  test.each(failedOnce)("[RP2] seed %i: %s", (seed) => run(seed));
});

describe("two people, up to four windows, and everything that goes wrong between them", () => {
  for (let from = 1; from <= SCHEDULES; from += TOGETHER) {
    const to = from + TOGETHER - 1;
    test(`[RP4] [RP2] [WR2] [WR8] [LV3] [NT1] all come to the server's records, nothing lost, done twice or out of order: schedules ${from} to ${to}`, async () => {
      for (let seed = from; seed <= to; seed++) await run(seed);
    }, 120_000);
  }
});

describe("sealed questions, and everything that goes wrong meanwhile", () => {
  test("[RV3] [RV5] [RV6] [RV10] answers open together, as they were sealed, and none is heard before", async () => {
    for (let seed = 1; seed <= SCHEDULES_WITH_QUESTIONS; seed++) await run(seed, "questions");
  }, 120_000);
});

describe("a meeting, and everything that goes wrong meanwhile", () => {
  test("[PA7] [PA10] minutes change hands once, and both see the same of it", async () => {
    for (let seed = 1; seed <= SCHEDULES_IN_A_MEETING; seed++) await run(seed, "meeting");
  }, 120_000);
});

describe("check-ins, and everything that goes wrong meanwhile", () => {
  test("[CI4] [CI7] [CI9] [CI10] [CI14] what is shared is what its owner shares, whatever comes between", async () => {
    for (let seed = 1; seed <= SCHEDULES_WITH_CHECK_INS; seed++) await run(seed, "check-in");
  }, 120_000);
});

describe("feedback, and everything that goes wrong meanwhile", () => {
  test("[FB1] [FB5] [FB12] drafts are heard by nobody else, and what is shared is shared once", async () => {
    for (let seed = 1; seed <= SCHEDULES_WITH_FEEDBACK; seed++) await run(seed, "feedback");
  }, 120_000);
});

describe("questions to ask, and everything that goes wrong meanwhile", () => {
  test("[QB12] [QB16] both see the same of what was worth asking, and nobody what the other one keeps", async () => {
    for (let seed = 1; seed <= SCHEDULES_OF_ASKING; seed++) await run(seed, "asking");
  }, 120_000);
});
