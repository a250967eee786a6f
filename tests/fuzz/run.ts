import { parseArgs } from "node:util";
import { runSchedule } from "./replica-fuzz.ts";

const OCCUPATIONS = ["questions", "meeting", "check-in", "feedback", "asking"] as const;

const { values } = parseArgs({
  options: {
    seeds: { type: "string" },
    from: { type: "string" },
    trace: { type: "boolean" },
    questions: { type: "boolean" },
    feedback: { type: "boolean" },
    meeting: { type: "boolean" },
    "check-in": { type: "boolean" },
    asking: { type: "boolean" },
  },
});
const occupation = OCCUPATIONS.find((one) => values[one]) ?? "agenda";
const from = Number(values.from ?? 1);
const seeds = Number(values.seeds ?? 2_000);
const total = { commands: 0, refused: 0, words: 0, commits: 0, virtualMs: 0 };
let failed = 0;
const startedAt = performance.now();

for (let seed = from; seed < from + seeds; seed++) {
  try {
    const figures = await runSchedule(seed, {
      ...(values.trace ? { trace: tell } : {}),
      occupation,
    });
    total.commands += figures.commands;
    total.refused += figures.refused;
    total.words += figures.words;
    total.commits += figures.commits;
    total.virtualMs += figures.virtualMs;
  } catch (error) {
    failed++;
    console.error(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
const hours = (total.virtualMs / 3_600_000).toFixed(1);
console.info(
  `${seeds} schedules in ${seconds} s (${hours} virtual hours): ${total.commands} commands, ` +
    `${total.refused} refused, ${total.words} words typed, ${total.commits} commits, ${failed} failed`,
);
process.exitCode = failed === 0 ? 0 : 1;

function tell(atMs: number, line: string): void {
  console.info(`${atMs.toFixed(1).padStart(12)} ${line}`);
}
