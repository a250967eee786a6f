import type { ServerMessage } from "../../core/contract/live.ts";
import { Command } from "../../core/domain/command.ts";
import { decide } from "../../core/domain/decide.ts";
import type { Role } from "../../core/domain/people.ts";
import { createNoteDoc } from "../../tab/lib/note-doc.ts";
import type { NoteModule } from "../../tab/lib/open-notes.ts";
import { createMemoryDevice, type Device } from "../../tab/lib/outbox.ts";
import type { PairScreen, PairSession } from "../../tab/lib/pair-session.ts";
import { createPairSession } from "../../tab/lib/pair-session-live.ts";
import { type ManualTimers, manualTimers, settled } from "./manual-timers.ts";
import { manager, PAIR_ID, type PairInMemory, report, startPair, TENANT } from "./pair-builder.ts";
import { openedWith, type ScriptedServer, scriptedServer, switchableNetwork } from "./scripted-server.ts";

type Ready = Extract<PairScreen, { state: "ready" }>;
export type SaidDo = {
  readonly commandId: `cmd_${string}`;
  readonly seen?: number;
  readonly round?: number;
  readonly command: Command;
};

/** One window of a person, and the server's end of its wire in the hands of a test. */
export type SessionWorld = {
  readonly session: PairSession;
  readonly server: ScriptedServer;
  readonly timers: ManualTimers;
  readonly device: Device;
  /** What the server's records are; a test changes them as it likes. */
  readonly pair: PairInMemory;
  /** The wire stands and the pair is opened with everything there is. */
  readonly open: () => Promise<void>;
  /** The wire is cut, and stands again after a moment. */
  readonly reconnect: () => Promise<void>;
  readonly ready: () => Ready;
  /** Commands that were heard since the last call of this. */
  readonly commands: () => Promise<SaidDo[]>;
  /** Does a command as the server would, and says so: the records first. */
  readonly grant: (said: SaidDo, how?: { silently?: boolean }) => void;
  readonly announce: () => void;
};

export type WorldOptions = {
  readonly role?: Role;
  readonly device?: Device;
  readonly pair?: PairInMemory;
  readonly loadNotes?: () => Promise<NoteModule>;
};

export function sessionWorld(options: WorldOptions = {}): SessionWorld {
  const { role = "report", device = createMemoryDevice(), pair = startPair() } = options;
  const server = scriptedServer();
  const timers = manualTimers();
  let count = 0;
  let seq = 0;
  const session = createPairSession({
    owner: { tenantId: TENANT, personId: (role === "report" ? report : manager).id },
    pairId: PAIR_ID,
    language: "en",
    openWire: server.openWire,
    getToken: async () => "token",
    device,
    timers,
    random: () => 0.5,
    freshId: () => `${role}-${timers.nowMs()}-${++count}`,
    network: switchableNetwork(),
    loadDecide: () => Promise.resolve(decide),
    loadNotes: options.loadNotes ?? (async () => ({ createNoteDoc })),
  });
  const say = (message: ServerMessage) => server.say(message);
  const open = async () => {
    await settled();
    server.accept();
    seq = 0;
    const { records, notebook } = pair.view(role);
    say(openedWith({ records: [...records.values()], notebook, seq }));
    await settled();
  };
  const announce = () => {
    const { records, notebook } = pair.view(role);
    seq++;
    say({ m: "changed", pairId: PAIR_ID, seq, cursor: `c${seq}`, records: [...records.values()], notebook });
  };
  return {
    session,
    server,
    timers,
    device,
    pair,
    open,
    reconnect: async () => {
      server.cut();
      await timers.advance(250);
      await open();
    },
    ready: () => {
      const screen = session.screen();
      if (screen.state !== "ready") throw new Error(`The screen is ${screen.state}.`);
      return screen;
    },
    commands: async () => {
      await settled();
      return server.heard().flatMap((message): SaidDo[] => {
        if (message.m !== "do") return [];
        const { commandId, seen, round } = message;
        const command = Command.parse(message.command);
        const mark = seen === undefined ? {} : { seen };
        return [{ commandId, ...mark, ...(round === undefined ? {} : { round }), command }];
      });
    },
    grant: (said, how = {}) => {
      const { commandId, seen, command } = said;
      const done = pair.act(role, command, seen === undefined ? { id: commandId } : { id: commandId, seen });
      if (!done.ok) {
        say({ m: "refused", pairId: PAIR_ID, commandId, refusal: done.refusal });
        return;
      }
      if (!how.silently) announce();
      say({ m: "done", pairId: PAIR_ID, commandId });
    },
    announce,
  };
}

/** The words of the open shared points, section by section. */
export function wordsOn({ agenda }: Ready): string[] {
  return agenda.sections.flatMap((section) => section.points.map((point) => point.text));
}

/** A world whose window is open and has sent nothing yet. */
export async function openedWorld(options: WorldOptions = {}): Promise<SessionWorld> {
  const world = sessionWorld(options);
  await world.open();
  await world.commands();
  return world;
}

/** Adds a talking point; its command's id, empty when it was refused as malformed. */
export function addPointIn(world: SessionWorld, text: string): string {
  const done = world.session.act({ name: "point.add", text });
  return "commandId" in done ? done.commandId : "";
}
