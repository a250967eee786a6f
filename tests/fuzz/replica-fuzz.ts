import { decide } from "../../core/domain/decide.ts";
import type { CommandId, PersonId } from "../../core/domain/ids.ts";
import { epochMsOf } from "../../core/domain/instant.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { createNoteDoc } from "../../tab/lib/note-doc.ts";
import { createMemoryDevice, type Device } from "../../tab/lib/outbox.ts";
import type { PairSession } from "../../tab/lib/pair-session.ts";
import { createPairSession } from "../../tab/lib/pair-session-live.ts";
import { aPair, manager, NOON, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";
import { checkAll } from "./invariants.ts";
import { type Deeds, noDeeds, type Occupation, personAtWork, type Worker } from "./person-at-work.ts";
import { checkHeard } from "./secrets-heard.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import { type VirtualNetwork, virtualNetwork } from "./virtual-network.ts";
import { tokenOf, type VirtualServer, virtualServer } from "./virtual-server.ts";
import { virtualStore } from "./virtual-store.ts";
import { virtualTime } from "./virtual-time.ts";

/** What one window of a person is made of while it lives. */
type Life = {
  isAlive: boolean;
  readonly session: PairSession;
  readonly worker: Worker;
  readonly network: VirtualNetwork;
};

/** A server that can be killed and started again; `run` is null in between. */
type Instance = {
  readonly run: () => VirtualServer | null;
  readonly restart: () => void;
  readonly kill: () => void;
};

/** A place where a person works; its window may crash and come back with the same device. */
export type Place = {
  readonly name: string;
  readonly personId: PersonId;
  readonly device: Device;
  readonly deeds: Deeds;
  /** What was given here, in order, by all windows that were here one after the other. */
  readonly given: CommandId[];
  life: Life;
  isCut: boolean;
};

/** What a run did, to see that the schedules are worth their time. */
export type RunFigures = {
  readonly commands: number;
  readonly refused: number;
  readonly words: number;
  readonly commits: number;
  readonly virtualMs: number;
};

/** The next meeting of the pair, as the store would have it after somebody touched it. */
const aMeeting = { ...plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z"), rev: 1 };

/** Is told what happens, to understand a seed that failed. */
export type Trace = (atMs: number, line: string) => void;

/**
 * Runs one schedule: two to four windows of the two people, one or two servers, everything that can go wrong
 * between them, and at last a time in which all is well. Throws when a promise was broken. The same seed
 * does the same again.
 */
export async function runSchedule(
  seed: number,
  { trace = () => {}, occupation = "agenda" }: { trace?: Trace; occupation?: Occupation } = {},
): Promise<RunFigures> {
  const random = seededRandom(seed);
  const time = virtualTime(epochMsOf(NOON));
  const store = virtualStore(
    occupation === "meeting" || occupation === "check-in" ? [aPair, aSeries, aMeeting] : [aPair],
  );
  const trouble = {
    storeFaults: random.chance(0.3) ? 0.03 : 0,
    announcementFaults: random.chance(0.4) ? 0.1 : 0,
  };
  let isEnding = false;
  let words = 0;
  const word = () => `${seed}x${++words}z`;

  const servers = Array.from({ length: random.chance(0.3) ? 2 : 1 }, (_, i) => startServer(i));
  const devices = { [manager.id]: createMemoryDevice(), [report.id]: createMemoryDevice() };
  const deeds = { [manager.id]: noDeeds(), [report.id]: noDeeds() };
  const places = Array.from({ length: 2 + random.below(3) }, (_, i) => startPlace(i));

  const steps = 20 + random.below(50);
  for (let step = 0; step < steps; step++) {
    await time.runUntil(time.nowMs() + pause(random));
    somethingHappens();
  }
  await time.runUntil(time.nowMs() + pause(random));
  await makeWell();
  checkAll({ store, places, instances: servers.length, nowMs: time.nowMs() });
  return {
    commands: Object.values(deeds).reduce((sum, one) => sum + one.commands.size, 0),
    refused: places.reduce((sum, place) => sum + refusedAt(place), 0),
    words: Object.values(deeds).reduce((sum, one) => sum + one.typed.length, 0),
    commits: store.log().length,
    virtualMs: time.nowMs() - epochMsOf(NOON),
  };

  function startServer(index: number): Instance {
    let generation = 0;
    let run: VirtualServer | null = null;
    const restart = () => {
      const mine = ++generation;
      const isAlive = () => mine === generation;
      const client = store.client({ time, random, isAlive, faults: () => trouble.storeFaults });
      run = virtualServer(time, client, isAlive, `s${index}-${mine}`);
    };
    restart();
    return {
      run: () => run,
      restart,
      kill: () => {
        generation++;
        run = null;
      },
    };
  }

  function startPlace(index: number): Place {
    const personId =
      index === 0 ? manager.id : index === 1 ? report.id : anyOf(random, [manager.id, report.id]);
    const own = deeds[personId] ?? noDeeds();
    const device = (random.chance(0.7) ? devices[personId] : undefined) ?? createMemoryDevice();
    const isCut = random.chance(0.1);
    const name = `${index}:${personId}`;
    const given: CommandId[] = [];
    const place: Place = { name, personId, device, deeds: own, given, isCut, life: live() };
    return place;

    function live(): Life {
      return startLife(() => place, { name, personId, device, deeds: own, given });
    }
  }

  function startLife(
    place: () => Place,
    { name, personId, device, deeds: own, given }: Omit<Place, "life" | "isCut">,
  ): Life {
    const state = { isAlive: true };
    const tell = (what: string) => trace(time.nowMs() - epochMsOf(NOON), `${name} ${what}`);
    const network = virtualNetwork(time, random, {
      isCut: () => !state.isAlive || place().isCut,
      announcementFaults: () => trouble.announcementFaults,
      accept: () => random.pick(servers.map((server) => server.run()))?.accept ?? null,
      tap: (text) => {
        tell(`< ${text}`);
        checkHeard(store, deeds, personId, text);
      },
      tapServer: (text) => tell(`> ${text}`),
    });
    const session = createPairSession({
      owner: { tenantId: TENANT, personId },
      pairId: PAIR_ID,
      language: "en",
      openWire: network.openWire,
      getToken: async () => tokenOf(personId, time.nowMs()),
      device,
      timers: { nowMs: time.nowMs, after: (ms, run) => time.after(ms, () => state.isAlive && run()) },
      random: random.next,
      freshId: word,
      network: { isOnline: () => !place().isCut, onChange: () => () => {} },
      loadDecide: () => Promise.resolve(decide),
      loadNotes: async () => ({ createNoteDoc: (base) => createNoteDoc(base, random.below(2 ** 32)) }),
    });
    return Object.assign(state, {
      session,
      network,
      worker: personAtWork(session, random, own, { word, occupation, given }),
    });
  }

  function somethingHappens(): void {
    const place = anyOf(random, places);
    const dice = random.next();
    if (dice < 0.68) place.life.worker.doSomething();
    else if (dice < 0.72) typeForAWhile(place);
    else if (dice < 0.73) makeForget(place);
    else if (dice < 0.76) for (let i = random.between(5, 40); i > 0; i--) place.life.worker.doSomething();
    else if (dice < 0.82) place.life.network.cut();
    else if (dice < 0.88) takeOffline(place, random.chance(0.2) ? 3_600_000 : random.between(100, 60_000));
    else if (dice < 0.93) reload(place);
    else if (dice < 0.97) restartServer(anyOf(random, servers));
    else {
      place.life.session.suspend();
      time.after(random.between(10, 30_000), () => place.life.session.resume());
    }
  }

  /** A connection ends before an answer comes, and the record is changed by others meanwhile. */
  function makeForget(place: Place): void {
    place.life.worker.editOnAndOn(1);
    time.after(random.between(0, 40), () => takeOffline(place, random.between(1_000, 20_000)));
    const other = anyOf(random, places);
    time.after(random.between(100, 1_000), () => other.life.worker.editOnAndOn(30));
  }

  function typeForAWhile(place: Place): void {
    for (let ms = 0; ms < 3_000; ms += random.between(10, 900)) {
      time.after(ms, () => place.life.worker.typeOn());
    }
    if (random.chance(0.2)) time.after(random.between(0, 3_000), () => restartServer(anyOf(random, servers)));
  }

  function takeOffline(place: Place, ms: number): void {
    place.isCut = true;
    place.life.network.cut();
    time.after(ms, () => {
      place.isCut = false;
    });
  }

  function reload(place: Place): void {
    place.life.isAlive = false;
    place.life.network.cut();
    place.life = startLife(() => place, place);
  }

  function restartServer(server: Instance): void {
    server.kill();
    for (const { life } of places) life.network.cut();
    time.after(random.between(10, 5_000), () => {
      // One that was to come up twice would die in silence, when all is to be well.
      if (!isEnding || server.run() === null) server.restart();
    });
  }

  async function makeWell(): Promise<void> {
    isEnding = true;
    trouble.storeFaults = 0;
    await untilSaved("settles");
    trouble.announcementFaults = 0;
    for (const { life } of places) life.session.act({ name: "point.add", text: word() });
    await untilSaved("settles again");
    await time.runUntil(time.nowMs() + 5_000);
  }

  async function untilSaved(what: string): Promise<void> {
    for (let tries = 0; tries < 400; tries++) {
      await time.runUntil(time.nowMs() + 1_000);
      for (const server of servers) if (server.run() === null && tries > 10) server.restart();
      for (const place of places) {
        place.isCut = false;
        if (tries > 40) place.life.session.resume();
      }
      if (tries > 3 && places.every(({ life }) => isSaved(life.session))) return;
    }
    const states = places.map(({ life }) => JSON.stringify(savingOf(life.session)));
    throw new Error(`Not everything ${what}: ${states.join(" ")}`);
  }
}

function pause(random: SeededRandom): number {
  const dice = random.next();
  if (dice < 0.3) return random.between(0, 3);
  return dice < 0.95 ? random.between(1, 400) : random.between(1_000, 40_000);
}

function anyOf<T>(random: SeededRandom, from: readonly T[]): T {
  const one = random.pick(from);
  if (one === undefined) throw new Error("There is nothing to pick.");
  return one;
}

function isSaved(session: PairSession): boolean {
  const screen = session.screen();
  return screen.state === "ready" && screen.saving.state === "saved";
}

function savingOf(session: PairSession): unknown {
  const screen = session.screen();
  return screen.state === "ready" ? screen.saving : screen;
}

function refusedAt({ life }: Place): number {
  const screen = life.session.screen();
  return screen.state === "ready" ? screen.refused.length : 0;
}
