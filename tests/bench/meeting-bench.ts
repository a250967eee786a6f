import { CommandId } from "../../core/domain/ids.ts";
import { epochMsOf } from "../../core/domain/instant.ts";
import { type LoggedRequest, writeKinds } from "../../local/cosmos/request-log.ts";
import type { LiveClient } from "../support/live-client.ts";
import { startLiveWorld } from "../support/live-world.ts";
import { manualTimers, settled } from "../support/manual-timers.ts";
import { manager, PAIR_ID, report } from "../support/pair-builder.ts";
import { typingDoc } from "../support/typing-doc.ts";
import { COMMANDS, type Deed, KEYSTROKES, MEETING_MS, meetingScript } from "./meeting/meeting-script.ts";
import { atMost, type Report, rounded } from "./report.ts";

const BEGIN = "2026-03-03T08:58:00.000Z";

/**
 * A meeting of half an hour: both people over real sockets, the real server and SDK on the local Cosmos, with
 * the clock and all timers moved through the thirty minutes. Requests and request units are counted of the
 * meeting alone; following the change feed costs an instance the same whatever the number of its meetings.
 */
export async function run(): Promise<Report> {
  const world = await startLiveWorld();
  const timers = manualTimers(epochMsOf(BEGIN));
  world.clock.set(epochMsOf(BEGIN));
  const instance = await world.start({ timers });
  const clients = { report: await instance.connect(report.id), manager: await instance.connect(manager.id) };
  for (const client of Object.values(clients)) await client.open(PAIR_ID);
  const opened = world.cosmos.requests.charge();
  world.cosmos.requests.clear();
  const refused: string[] = [];
  const deeds = meetingScript();
  const cpu = process.cpuUsage();
  const sent = { bytes: 0, messages: 0 };
  const docs = new Map<string, ReturnType<typeof typingDoc>>();
  const numbers = new Map<string, number>();

  const send = (client: LiveClient, message: Parameters<LiveClient["send"]>[0]) => {
    sent.messages++;
    sent.bytes += JSON.stringify(message).length;
    client.send(message);
  };
  const doOne = async (deed: Deed): Promise<void> => {
    const client = clients[deed.who];
    if (deed.kind === "key") {
      const place = `${deed.who}/${deed.target}`;
      const doc = docs.get(place) ?? typingDoc();
      docs.set(place, doc);
      const n = (numbers.get(place) ?? 0) + 1;
      numbers.set(place, n);
      const update = doc.insert(n % 7 === 0 ? " " : "e");
      send(client, { m: "type", pairId: PAIR_ID, target: deed.target, n, update });
      return;
    }
    const commandId = CommandId.parse(deed.commandId);
    send(client, { m: "do", pairId: PAIR_ID, commandId, command: deed.command });
    const answer = await Promise.race([
      client.next("done", (message) => message.commandId === commandId),
      client.next("refused", (message) => message.commandId === commandId),
    ]);
    if (answer.m === "refused") refused.push(`${deed.command.name}: ${answer.refusal.code}`);
  };

  let atMs = 0;
  /** The log forgets its oldest entries, so it is emptied as the meeting goes on. */
  const logged: LoggedRequest[] = [];
  const takeLog = () => {
    logged.push(...world.cosmos.requests.list());
    world.cosmos.requests.clear();
  };
  for (const deed of deeds) {
    await passTo(deed.atMs);
    await doOne(deed);
    await arrived();
    takeLog();
  }
  await passTo(MEETING_MS + 5_000);
  takeLog();
  const used = process.cpuUsage(cpu);
  const feed = logged.filter((one) => one.kind === "change-feed");
  const own = logged.filter((one) => one.kind !== "change-feed");
  const commits = own.filter((one) => writeKinds.includes(one.kind)).length;
  const charge = own.reduce((sum, one) => sum + one.charge, 0);
  const heard = Object.values(clients).flatMap((client) => client.heard);

  const cpuMs = (used.user + used.system) / 1_000;
  await world.stop();
  return {
    bench: "meeting",
    goals: [
      atMost("commands that were refused", refused.length, 0),
      atMost("commits", commits, 600),
      atMost("request units (estimate), without the feed", charge, 5_000),
    ],
    figures: {
      commands: COMMANDS,
      keystrokes: KEYSTROKES,
      "of these into notes": deeds.filter((deed) => deed.kind === "key").length,
      "requests besides the feed": own.length,
      "request units to open both panels": rounded(opened),
      "request units a commit": rounded(charge / commits),
      "looks at the feed by the instance": feed.length,
      "kB sent by both": rounded(sent.bytes / 1_000),
      "kB heard by both": rounded(heard.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000),
      "messages sent, heard": `${sent.messages}, ${heard.length}`,
      "CPU of server and both clients, ms": rounded(cpuMs),
      "CPU a commit, ms": rounded(cpuMs / commits),
      ...(refused.length > 0 ? { refused: [...new Set(refused)].join("; ") } : {}),
    },
  };

  /** Moves clock and timers on, a fifth of a second at a time, as long as something may come due. */
  async function passTo(untilMs: number): Promise<void> {
    while (atMs < untilMs) {
      const step = Math.min(200, untilMs - atMs);
      atMs += step;
      world.clock.advance(step);
      await timers.advance(step);
      await arrived();
    }
  }
}

/** Lets what is on its way over loopback sockets, and to the store, arrive. */
async function arrived(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await settled();
}
