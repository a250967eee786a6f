import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId } from "../../core/domain/ids.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { OpenNote, PairScreen, PairSession } from "../../tab/lib/pair-session.ts";
import { manager, report } from "../support/pair-builder.ts";
import { askCommand } from "./asking-at-work.ts";
import { checkInCommand } from "./check-ins-at-work.ts";
import { feedbackCommand } from "./feedback-at-work.ts";
import { meetingCommand } from "./meeting-commands.ts";
import { questionCommand } from "./questions-at-work.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Ready = Extract<PairScreen, { state: "ready" }>;

/** Words that were typed into a note, and where. */
export type Typed = { readonly target: NoteTarget; readonly word: string };

/** What one person did, to be compared with what came of it. */
export type Deeds = {
  readonly commands: Map<CommandId, CommandInput>;
  readonly typed: Typed[];
  /** Words that nobody else may ever see, by the private place that they were written in. */
  readonly secrets: Map<string, string>;
  /** Private points that were shared, or were to be. */
  readonly shared: Set<string>;
  /** Sealed answers that nobody else may see before they are revealed, by the command that gave them. */
  readonly sealed: Map<CommandId, string>;
  /** Words of a check-in, which nobody else may see unless they are shared. */
  readonly words: Set<string>;
};

/** What people do: work on the agenda, or also answer sealed questions, meet, check in, give feedback, or ask. */
export type Occupation = "agenda" | "questions" | "meeting" | "check-in" | "feedback" | "asking";

/** One person who works in one window: does something at random whenever told. */
export type Worker = {
  readonly doSomething: () => void;
  /** Edits one point, the same for all; 25 edits and its record forgets what was done before. */
  readonly editOnAndOn: (times: number) => void;
  /** Types a word, where the last one went if that is still possible. */
  readonly typeOn: () => void;
  readonly closeNotes: () => void;
  readonly openTexts: () => ReadonlyMap<NoteTarget, string>;
};

export function noDeeds(): Deeds {
  return {
    commands: new Map(),
    typed: [],
    secrets: new Map(),
    shared: new Set(),
    sealed: new Map(),
    words: new Set(),
  };
}

/** How somebody works in one window. */
type Work = {
  /** Makes a word that was never used before. */
  readonly word: () => string;
  readonly occupation: Occupation;
  /** Takes down what is done here, in order. */
  readonly given: CommandId[];
};

/** Somebody who does at random what can be done. */
export function personAtWork(
  session: PairSession,
  random: SeededRandom,
  deeds: Deeds,
  { word, occupation, given }: Work,
): Worker {
  const notes = new Map<NoteTarget, OpenNote>();

  const act = (command: CommandInput) => {
    const done = session.act(command);
    if ("commandId" in done) {
      deeds.commands.set(done.commandId, command);
      given.push(done.commandId);
    }
    return done;
  };

  const addSecret = () => {
    const secret = `secret${word()}`;
    const done = act({ name: "point.add", text: secret, isPrivate: true });
    if ("commandId" in done) deeds.secrets.set(done.commandId.replace("cmd_", "pp_"), secret);
  };

  const type = (ready: Ready, target = anyTarget(ready)) => {
    if (target === undefined) return;
    const isPrivate = !target.startsWith("tp_");
    const note = notes.get(target) ?? session.openNote(target);
    if (note === null) return;
    notes.set(target, note);
    const typed = `${isPrivate ? "secret" : "word"}${word()}`;
    const text = note.text();
    const gaps = [0, text.length];
    for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at + 1)) gaps.push(at);
    const at = random.pick(gaps) ?? 0;
    if (note.replace(at, at, ` ${typed} `) !== null) return;
    if (isPrivate) deeds.secrets.set(`${target}/${typed}`, typed);
    deeds.typed.push({ target, word: typed });
  };

  const anyTarget = ({ agenda }: Ready): NoteTarget | undefined => {
    const shared = [...agenda.sections.flatMap((section) => section.points), ...agenda.later];
    if (random.chance(0.1)) return "private-note";
    return random.chance(0.2) ? random.pick(agenda.privatePoints)?.id : random.pick(shared)?.id;
  };

  const commandOn = ({ agenda }: Ready): CommandInput | undefined => {
    const shared = [
      ...agenda.sections.flatMap((section) => section.points),
      ...agenda.later,
      ...agenda.discussed,
    ];
    const contested = random.chance(0.4) ? shared[0] : random.pick(shared);
    const point = random.chance(0.2) ? random.pick(agenda.privatePoints) : contested;
    const item = random.pick(agenda.actionItems);
    const other = random.pick(shared);
    switch (random.below(11)) {
      case 0:
        return { name: "actionItem.add", text: word(), owner: anyOwner(), due: { kind: "next-time" } };
      case 1:
        return item && { name: "actionItem.edit", actionItemId: item.id, text: word() };
      case 2:
        return item && { name: "actionItem.keep", actionItemId: item.id, kept: random.chance(0.7) };
      case 3:
        return item && { name: "actionItem.delete", actionItemId: item.id };
      case 4:
        return point?.id.startsWith("pp_") && isPrivateId(point.id) ? share(point.id) : undefined;
      case 5:
        return point && { name: "point.delete", pointId: point.id };
      case 6:
        return point && { name: "point.move", pointId: point.id, after: other?.id ?? null };
      case 7:
        return other && { name: "point.later", pointId: other.id, later: random.chance(0.5) };
      case 8:
        return (
          other && {
            name: "point.discuss",
            pointId: other.id,
            occurrenceId: null,
            discussed: random.chance(0.6),
          }
        );
      default:
        return point && { name: "point.edit", pointId: point.id, text: `${secretly(point.id)}${word()}` };
    }
  };

  const secretly = (pointId: string) => (pointId.startsWith("pp_") ? "secret" : "");
  const anyOwner = () => (random.chance(0.5) ? manager.id : report.id);
  const share = (pointId: `pp_${string}`): CommandInput => {
    deeds.shared.add(pointId);
    return { name: "point.share", pointId };
  };

  const undo = () => {
    const deleted = [...deeds.commands.values()].filter((command) => command.name === "point.delete");
    const last = deleted.at(-1);
    if (last !== undefined) act({ name: "point.restore", pointId: last.pointId });
  };

  return {
    editOnAndOn: (times) => {
      const screen = session.screen();
      const point = screen.state === "ready" ? screen.agenda.sections[0].points[0] : undefined;
      if (point === undefined) return;
      for (let i = 0; i < times; i++) act({ name: "point.edit", pointId: point.id, text: word() });
    },
    typeOn: () => {
      const screen = session.screen();
      if (screen.state === "ready") type(screen, deeds.typed.at(-1)?.target);
    },
    doSomething: () => {
      const screen = session.screen();
      if (screen.state !== "ready") return;
      if (occupation === "questions" && random.chance(0.6)) {
        const command = questionCommand(screen, random, word);
        if (command === undefined) return;
        const done = act(command);
        if (command.name !== "question.answer" || command.answer.kind !== "priorities") return;
        if ("commandId" in done) deeds.sealed.set(done.commandId, command.answer.lines.join());
        return;
      }
      if (occupation === "check-in" && random.chance(0.6)) {
        const command = checkInCommand(screen, random, { now: session.now(), word });
        if (command === undefined) return;
        const done = act(command);
        if (command.name !== "checkIn.answer" || typeof command.word !== "string") return;
        if ("commandId" in done) deeds.words.add(command.word);
        return;
      }
      if (occupation === "feedback" && random.chance(0.7)) {
        const command = feedbackCommand(screen, random, word);
        if (command === undefined) return;
        const done = act(command);
        if ("commandId" in done) keepSecretsOf(command);
        return;
      }
      if (occupation === "meeting" && random.chance(0.5)) {
        const command = meetingCommand(screen, random);
        if (command !== undefined) act(command);
        return;
      }
      if (occupation === "asking" && random.chance(0.6)) {
        const command = askCommand(screen, random, word);
        if (command === undefined) return;
        const done = act(command);
        if (command.name !== "ask.write" || !("commandId" in done)) return;
        deeds.secrets.set(done.commandId.replace("cmd_", "oq_"), command.text);
        return;
      }
      const dice = random.next();
      if (dice < 0.25) act({ name: "point.add", text: word() });
      else if (dice < 0.32) addSecret();
      else if (dice < 0.6) type(screen);
      else if (dice < 0.63) undo();
      else if (dice < 0.66) closeOne();
      else if (dice < 0.7) session.lookAt({ looking: anyTarget(screen) ?? null, typing: random.chance(0.5) });
      else {
        const command = commandOn(screen);
        if (command === undefined) return;
        const done = act(command);
        if (command.name === "point.edit" && command.pointId.startsWith("pp_") && "commandId" in done) {
          deeds.secrets.set(`${command.pointId}/${command.text}`, command.text ?? "");
        }
      }
    },
    closeNotes: () => {
      for (const note of notes.values()) note.close();
      notes.clear();
    },
    openTexts: () => new Map([...notes].map(([target, note]) => [target, note.text()])),
  };

  function keepSecretsOf(command: CommandInput): void {
    const words = JSON.stringify(command).match(/"(secret[^"]*)"/)?.[1];
    if (words !== undefined) deeds.secrets.set(words, words);
  }

  function closeOne(): void {
    const target = random.pick([...notes.keys()]);
    if (target === undefined) return;
    notes.get(target)?.close();
    notes.delete(target);
  }
}

function isPrivateId(id: string): id is `pp_${string}` {
  return id.startsWith("pp_");
}
