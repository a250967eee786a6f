import { atLeast, atMost, type Goal, type Report, rounded, table } from "../report.ts";
import { type MeasuredServer, startMeasured } from "./child.ts";
import { startCosmos } from "./cosmos-process.ts";
import { highestRate } from "./highest-rate.ts";
import { type Crowd, connectCrowd } from "./load.ts";
import { recoveryAfterCrash } from "./recovery.ts";
import { rawWire, structureWire, textWire, type Wire } from "./wires.ts";

const RAW = new URL("./raw-relay.ts", import.meta.url);
const TWOFOLD = new URL("./twofold-server.ts", import.meta.url);
const sizes = [1, 100, 500, 1000];
const LARGEST = 1000;
const ROUNDS = 3;
const SECONDS = 4;
/** One pair alone sends too little for a percentile in that time. */
const SECONDS_ALONE = 20;

type Lane = { readonly name: string; readonly wire: Wire; readonly server: MeasuredServer };

/** One way at one size, over all rounds. */
type Figures = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly cpuMicros: number;
  readonly lost: number;
  readonly commitMs: number;
};

/**
 * Propagation to the partner, processor time and memory, of the raw relay (the floor) and of Twofold, in one run
 * and in turns: (a) with a store that answers at once, (b) with the emulated Cosmos in another process.
 */
export async function run(): Promise<Report> {
  const figures: Record<string, number | string> = {};
  const goals: Goal[] = [];
  const raw = await startMeasured(RAW, []);
  const instant = await startMeasured(TWOFOLD, [String(LARGEST)]);
  const cosmos = await startCosmos();
  const stored = await startMeasured(TWOFOLD, [String(LARGEST), cosmos.url]);
  try {
    for (const size of sizes) {
      const measured = await measureSize(size, { raw, instant, stored });
      print(size, measured);
      addFigures(figures, size, measured);
      if (size === LARGEST) goals.push(...goalsAtLargest(measured));
      if (size === 100) goals.push(storedGoal(measured));
    }
    const heap = { raw: await heapPerPair(raw, rawWire), twofold: await heapPerPair(instant, structureWire) };
    goals.push(atMost("heap per pair at 1,000 pairs, × floor", heap.twofold / heap.raw, 2.5));
    figures["heap per pair, raw, kB"] = rounded(heap.raw / 1000);
    figures["heap per pair, Twofold, kB"] = rounded(heap.twofold / 1000);
    const floor = await highestRate(rawWire, raw.port);
    const ours = await highestRate(structureWire, instant.port);
    figures["highest rate with p99 < 50 ms, raw, edits/s"] = rounded(floor);
    figures["highest rate with p99 < 50 ms, Twofold (a), edits/s"] = rounded(ours);
    goals.push(atLeast("highest rate, × floor", ours / floor, 0.25));
  } finally {
    await Promise.all([raw.kill(), instant.kill(), stored.kill()]);
  }
  const recovery = await recoveryAfterCrash(cosmos);
  figures["back after kill -9, p50 ms from listening"] = rounded(recovery.p50);
  goals.push(atMost("back after kill -9, p95 ms from listening", recovery.p95, 250));
  await cosmos.kill();
  return { bench: "live", goals, figures };
}

type Servers = Readonly<Record<"raw" | "instant" | "stored", MeasuredServer>>;
type Measured = ReadonlyMap<string, Figures>;

async function measureSize(pairs: number, servers: Servers): Promise<Measured> {
  const lanes: Lane[] = [
    { name: "raw", wire: rawWire, server: servers.raw },
    { name: "structure (a)", wire: structureWire, server: servers.instant },
    { name: "text (a)", wire: textWire, server: servers.instant },
    { name: "structure (b)", wire: structureWire, server: servers.stored },
  ];
  const rounds = new Map<string, Figures[]>(lanes.map((lane) => [lane.name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const lane of lanes) {
      const crowd = await connectCrowd(lane.wire, lane.server.port, pairs);
      rounds.get(lane.name)?.push(await stretchOf(lane, crowd, pairs === 1 ? SECONDS_ALONE : SECONDS));
      crowd.close();
    }
  }
  return new Map([...rounds].map(([name, all]) => [name, medianOf(all)]));
}

async function stretchOf(lane: Lane, crowd: Crowd, seconds: number): Promise<Figures> {
  await crowd.load(1, 1);
  const before = await lane.server.usage();
  const stretch = await crowd.load(1, seconds);
  const after = await lane.server.usage();
  const commits = [...after.commitMs].sort((a, b) => a - b);
  return {
    p50: stretch.p50,
    p95: stretch.p95,
    p99: stretch.p99,
    cpuMicros: (after.cpuMicrosBefore - before.cpuMicrosAfter) / stretch.sent,
    lost: stretch.sent - stretch.arrived,
    commitMs: commits[Math.floor(commits.length / 2)] ?? 0,
  };
}

function medianOf(all: readonly Figures[]): Figures {
  const middle = (pick: (one: Figures) => number) =>
    all.map(pick).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
  return {
    p50: middle((one) => one.p50),
    p95: middle((one) => one.p95),
    p99: middle((one) => one.p99),
    cpuMicros: middle((one) => one.cpuMicros),
    lost: all.reduce((sum, one) => sum + one.lost, 0),
    commitMs: middle((one) => one.commitMs),
  };
}

function of(measured: Measured, name: string): Figures {
  const figures = measured.get(name);
  if (figures === undefined) throw new Error(`${name} was not measured.`);
  return figures;
}

function goalsAtLargest(measured: Measured): Goal[] {
  const [raw, structure, text] = [
    of(measured, "raw"),
    of(measured, "structure (a)"),
    of(measured, "text (a)"),
  ];
  return [
    atMost("structure p50 at 1,000 pairs, × floor", structure.p50 / raw.p50, 1.5),
    atMost("structure p99 at 1,000 pairs, × floor", structure.p99 / raw.p99, 4),
    atMost("CPU per edit at 1,000 pairs, × floor", structure.cpuMicros / raw.cpuMicros, 2),
    atMost("relayed text p50 at 1,000 pairs, × floor", text.p50 / raw.p50, 1.3),
  ];
}

function storedGoal(measured: Measured): Goal {
  const stored = of(measured, "structure (b)");
  return atMost(
    "stored structure p50 at 100 pairs, ms over the commit's own",
    stored.p50 - stored.commitMs,
    1,
  );
}

/** Heap of a connected pair: the difference that 1,000 pairs make, after a collection. */
async function heapPerPair(server: MeasuredServer, wire: Wire): Promise<number> {
  const before = await server.usage();
  const crowd = await connectCrowd(wire, server.port, LARGEST);
  await crowd.load(1, 2);
  const after = await server.usage();
  crowd.close();
  return (after.heapBytes - before.heapBytes) / LARGEST;
}

function addFigures(figures: Record<string, number | string>, size: number, measured: Measured): void {
  for (const [name, one] of measured) {
    for (const what of ["p50", "p95", "p99"] as const)
      figures[`${name}, ${size} pairs, ${what} ms`] = rounded(one[what]);
    figures[`${name}, ${size} pairs, CPU per edit µs`] = rounded(one.cpuMicros);
    if (one.lost > 0) figures[`${name}, ${size} pairs, not arrived in time`] = one.lost;
  }
  figures[`commit itself, ${size} pairs, p50 ms`] = rounded(of(measured, "structure (b)").commitMs);
}

function print(size: number, measured: Measured): void {
  const rows = [...measured].map(([name, one]) => [
    name,
    ...[one.p50, one.p95, one.p99, one.cpuMicros, one.commitMs].map((value) => String(rounded(value))),
    String(one.lost),
  ]);
  const head = [`${size} pairs`, "p50 ms", "p95 ms", "p99 ms", "CPU µs/edit", "commit ms", "late"];
  console.info(`${table([head, ...rows])}\n`);
}
