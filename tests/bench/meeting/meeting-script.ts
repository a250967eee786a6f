import type { CommandInput } from "../../../core/domain/command.ts";
import type { CommandId, OccurrenceId, SharedPointId } from "../../../core/domain/ids.ts";
import { MINUTE_MS } from "../../../core/domain/instant.ts";
import { manager, report } from "../../support/pair-builder.ts";

export const OCCURRENCE: OccurrenceId = "occ_20260303T090000Z";
export const MEETING_MS = 30 * MINUTE_MS;
export const COMMANDS = 250;
export const KEYSTROKES = 4_000;

type Who = "manager" | "report";

/** Something that one of the two does at a moment of the meeting. */
export type Deed = { readonly atMs: number; readonly who: Who } & (
  | { readonly kind: "command"; readonly commandId: CommandId; readonly command: CommandInput }
  | { readonly kind: "key"; readonly target: SharedPointId | "private-note" }
);

const occurrenceId = OCCURRENCE;
const due = { kind: "next-time" } as const;
const SENTENCE = "Finance wants to know who reads it and why before anybody gets access to it";

/** What the two do besides typing into notes, in order; `n` makes words and ids differ. */
function* commandsOf(): Generator<{ who: Who; id?: string; command: CommandInput }> {
  const both: readonly Who[] = ["report", "manager"];
  const words = (n: number) => `${SENTENCE.slice(n % 20, (n % 20) + 18)} ${n}`;
  for (const who of both) yield { who, command: { name: "course.want", occurrenceId, words: words(3) } };
  for (let n = 0; n < 12; n++) {
    const who = both[n % 2] ?? "report";
    yield { who, id: `p${n}`, command: { name: "point.add", text: words(n), minutes: 3, mustCover: n < 2 } };
  }
  yield { who: "report", command: { name: "course.start", occurrenceId } };
  for (const who of both) {
    for (const item of ["energy", "workload", "clarity", "help"] as const) {
      const answer = { version: 1, value: item === "workload" ? 4 : 2, wantsToTalk: false } as const;
      yield { who, command: { name: "checkIn.answer", occurrenceId, item, ...answer } };
    }
    yield {
      who,
      command: { name: "checkIn.share", occurrenceId, item: "workload", until: "2026-03-10T22:59:59.999Z" },
    };
    yield { who, command: { name: "checkIn.ready", occurrenceId } };
  }
  yield { who: "manager", id: "q", command: { name: "question.ask", kind: "priorities" } };
  for (const who of both) {
    const answer = { kind: "priorities" as const, lines: [words(1), words(who.length), words(5)] };
    yield { who, command: { name: "question.answer", questionId: "sq_q", answer } };
  }
  for (const who of both) {
    yield { who, id: `f-${who}`, command: { name: "feedback.draft", tone: "worked" } };
    for (let n = 1; n <= 16; n++) {
      // Saved each time the typing pauses, with all that was typed so far.
      const saw = `${SENTENCE} `.repeat(3).slice(0, n * LETTERS_A_PAUSE);
      yield { who, command: { name: "feedback.write", draftId: `fd_f-${who}`, when: "On Thursday", saw } };
    }
    yield { who, command: { name: "feedback.share", draftId: `fd_f-${who}` } };
  }
  for (let n = 0; n < 12; n++) {
    const pointId = `tp_p${n}` as const;
    const who = both[n % 2] ?? "report";
    const section = who;
    yield { who, command: { name: "course.goTo", occurrenceId, section, pointId } };
    yield { who, command: { name: "point.edit", pointId, text: words(n + 20) } };
    yield { who, command: { name: "point.move", pointId, after: null } };
    yield { who, command: { name: "decision.addOption", pointId, text: words(n + 7) } };
    yield { who: "manager", command: { name: "decision.addOption", pointId, text: words(n + 9) } };
    yield {
      who: "report",
      command: { name: "decision.decide", pointId, occurrenceId, outcome: words(n), owner: manager.id, due },
    };
    yield {
      who,
      id: `a${n}`,
      command: { name: "actionItem.add", text: words(n + 2), owner: report.id, due, pointId },
    };
    yield {
      who: "manager",
      command: { name: "actionItem.edit", actionItemId: `ai_a${n}`, text: words(n + 3) },
    };
    yield { who, command: { name: "point.edit", pointId, minutes: 5 } };
    yield { who: "report", command: { name: "point.discuss", pointId, occurrenceId, discussed: n < 10 } };
  }
  for (let n = 0; n < 6; n++) {
    yield { who: "report", command: { name: "actionItem.keep", actionItemId: `ai_a${n}`, kept: true } };
  }
  for (const who of both) {
    yield { who, id: `g-${who}`, command: { name: "goal.set", text: words(8) } };
    yield { who, command: { name: "course.goTo", occurrenceId, section: "wrap" } };
    yield { who, command: { name: "course.confirmNext", occurrenceId, confirmed: true } };
    yield { who, command: { name: "worth.answer", occurrenceId, worth: "yes" } };
  }
}

/** A command list of the wanted length: what is missing are points that are given other minutes. */
function allCommands() {
  const given = [...commandsOf()];
  const wrap = { who: "manager", command: { name: "course.wrap", occurrenceId } } as const;
  const more = Array.from({ length: Math.max(0, COMMANDS - 1 - given.length) }, (_, n) => ({
    who: n % 2 === 0 ? ("report" as const) : ("manager" as const),
    command: {
      name: "point.edit",
      pointId: `tp_p${n % 12}` as const,
      minutes: 3 + (n % 5),
    } as const,
  }));
  return [...given, ...more].slice(0, COMMANDS - 1).concat([wrap]);
}

/** Letters that somebody typed to give a command. */
function typedFor(command: CommandInput): number {
  switch (command.name) {
    case "feedback.write":
      return LETTERS_A_PAUSE;
    case "question.answer":
      return "lines" in command.answer ? command.answer.lines.join("").length : 0;
    case "course.want":
      return command.words?.length ?? 0;
    case "decision.decide":
      return command.outcome?.length ?? 0;
    default:
      return "text" in command && command.text !== undefined ? command.text.length : 0;
  }
}

/** Everything that happens, in order of time. */
export function meetingScript(): Deed[] {
  const commands = allCommands();
  const every = MEETING_MS / (commands.length + 1);
  const deeds: Deed[] = commands.map(({ who, command, ...rest }, index) => ({
    atMs: Math.round((index + 1) * every),
    who,
    kind: "command",
    commandId: `cmd_${"id" in rest && rest.id !== undefined ? rest.id : `m${index}`}`,
    command,
  }));
  const typed = commands.reduce((sum, one) => sum + typedFor(one.command), 0);
  const keys = Math.max(0, KEYSTROKES - typed);
  // Notes are typed in phrases of forty letters, six a second, in turns; every fifth into one's own private note.
  const phrases = Math.ceil(keys / PHRASE);
  for (let key = 0; key < keys; key++) {
    const phrase = Math.floor(key / PHRASE);
    deeds.push({
      atMs: Math.round(
        2 * MINUTE_MS + (phrase * (MEETING_MS - 4 * MINUTE_MS)) / phrases + (key % PHRASE) * KEY_MS,
      ),
      who: phrase % 2 === 0 ? "report" : "manager",
      kind: "key",
      target: phrase % 5 === 4 ? "private-note" : `tp_p${Math.floor(phrase / 2) % 12}`,
    });
  }
  return deeds.sort((a, b) => a.atMs - b.atMs);
}

/** What is typed of feedback between two pauses. */
const LETTERS_A_PAUSE = 12;
/** A phrase of a note, and how long a letter takes. */
const PHRASE = 40;
const KEY_MS = 160;
