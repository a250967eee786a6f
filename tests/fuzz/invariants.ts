import { agendaOf } from "../../core/domain/agenda.ts";
import type { CommandName } from "../../core/domain/command.ts";
import type { Course } from "../../core/domain/course.ts";
import { feedbackColumns } from "../../core/domain/feedback-section.ts";
import { instantOf } from "../../core/domain/instant.ts";
import { noteOf } from "../../core/domain/note.ts";
import { emptyNotebook, type Notebook } from "../../core/domain/notebook.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import { isDue } from "../../core/domain/reveal.ts";
import { sealedQuestionsOf } from "../../core/domain/reveal-list.ts";
import { isOpenRecord, openSince, type SharedRecord } from "../../core/domain/shared-record.ts";
import { asSeenBy } from "../../core/domain/visibility.ts";
import { aPair, NOON, PAIR_ID, TENANT } from "../support/pair-builder.ts";
import { checkCheckIns } from "./check-in-invariants.ts";
import { checkOrder } from "./order-invariant.ts";
import type { Place } from "./replica-fuzz.ts";
import type { VirtualStore } from "./virtual-store.ts";

type Ended = {
  readonly store: VirtualStore;
  readonly places: readonly Place[];
  readonly instances: number;
  readonly nowMs: number;
};
/** Where each command changed a record, and which points were ever stored or deleted. */
type Past = {
  readonly applied: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly everDeleted: ReadonlySet<string>;
  readonly everStored: ReadonlySet<string>;
};

/** Checks what was promised once all is well again; throws on the first broken promise. */
export function checkAll(ended: Ended): void {
  const past = pastOf(ended.store);
  checkOrder(ended, mayDoNothing);
  for (const place of ended.places) checkConverged(ended, place);
  for (const place of ended.places) checkNothingLost(ended, place, past);
  for (const place of ended.places) checkNotes(ended, place, past);
  checkQuestions(ended);
  checkCheckIns(ended);
  checkMinutes(ended);
}

/** Throws when a command changed something twice. [WR2] */
function pastOf(store: VirtualStore): Past {
  const applied = new Map<string, Map<string, number>>();
  const everDeleted = new Set<string>();
  const everStored = new Set<string>(["private-note"]);
  for (const record of store.log()) {
    const name = record.type === "notebook" ? `nb/${record.ownerId}` : record.id;
    for (const { id, rev } of record.recent) {
      const revs = applied.get(id) ?? new Map<string, number>();
      applied.set(id, revs);
      const before = revs.get(name) ?? rev;
      if (before !== rev) throw new Error(`${id} was done twice: ${name}@${before} and ${name}@${rev}`);
      revs.set(name, rev);
      if (!isOne([...revs.keys()])) throw new Error(`${id} was done twice: ${[...revs.keys()].join()}`);
    }
    if (record.type === "talkingPoint" && record.state === "deleted") everDeleted.add(record.id);
    everStored.add(record.id);
    if (record.type !== "notebook") continue;
    for (const point of record.deletedPoints) everDeleted.add(point.id);
    for (const point of record.privatePoints) everStored.add(point.id);
  }
  return { applied, everDeleted, everStored };
}

/** A command changes one record; some change one of each partition, a question and the point it becomes, a meeting and the point that waits. */
function isOne(names: readonly string[]): boolean {
  if (names.length === 1) return true;
  // Feedback answers a question and leaves the notebook, all at once.
  if (names.every((name) => /^(nb\/|fb_|fr_)/.test(name))) return names.length <= 3;
  if (names.length > 2) return false;
  return names.some((name) => /^(nb\/|sq_|crs_|cic_)/.test(name));
}

/** Every window shows exactly what is stored, and of the private things its own person's. [RP4] */
function checkConverged({ store, nowMs }: Ended, { personId, life }: Place): void {
  const screen = life.session.screen();
  if (screen.state !== "ready") throw new Error(`${personId} sees nothing: ${screen.state}`);
  const now = instantOf(Math.round(nowMs));
  const stored = agendaOf(aPair, openRecords(store, nowMs), notebookOf(store, personId), now);
  // The meetings that follow are planned, not stored.
  const difference = firstDifference({ ...screen.agenda, next: null }, stored, "agenda");
  if (difference !== null) throw new Error(`${personId} sees something else: ${difference}`);
  const questions = firstDifference(
    sealedQuestionsOf(screen.view.records.values()),
    sealedQuestionsOf(openRecords(store, nowMs)),
    "questions",
  );
  if (questions !== null) throw new Error(`${personId} sees other questions: ${questions}`);
  const worth = firstDifference(
    worthIn(screen.view.records.values()),
    worthIn(openRecords(store, nowMs)),
    "worth asking",
  );
  if (worth !== null) throw new Error(`${personId} sees other questions worth asking: ${worth}`);
  const courses = firstDifference(
    coursesIn(screen.view.records.values()),
    coursesIn(openRecords(store, nowMs)),
    "courses",
  );
  const feedback = firstDifference(
    feedbackColumns(screen.view, personId),
    feedbackColumns(storedView(store, personId, nowMs), personId),
    "feedback",
  );
  if (feedback !== null) throw new Error(`${personId} sees other feedback: ${feedback}`);
  if (courses !== null) throw new Error(`${personId} sees the meeting otherwise: ${courses}`);
  if (screen.pending.size > 0) throw new Error(`${personId} still waits for ${[...screen.pending].join()}`);
}

function worthIn(records: Iterable<SharedRecord>): SharedRecord[] {
  return [...records].filter((record) => record.type === "worthAsking");
}

function coursesIn(records: Iterable<SharedRecord>): Course[] {
  return [...records].filter((record) => record.type === "course").sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A point gives its minutes once, and what gave them is what waits. [PA7] */
function checkMinutes({ store, nowMs }: Ended): void {
  for (const { given } of coursesIn(openRecords(store, nowMs))) {
    const from = given.map((one) => one.fromPointId ?? `free time to ${one.to}`);
    if (new Set(from).size !== from.length) throw new Error(`Minutes were given twice: ${from.join()}`);
  }
}

/** The pair's half of an answer may be refused when the notebook's is done; the notebook lets go of it later. */
const mayBeHalfDone: ReadonlySet<string> = new Set(["question-dropped", "already-revealed"]);

/** Commands that find their work done, by the person's other window or by the partner, and are over. */
const mayDoNothing: ReadonlySet<CommandName> = new Set([
  "point.share",
  "feedback.share",
  "feedback.restore",
  "feedback.withdraw",
  "ask.worth",
  "question.withdraw",
  "question.drop",
  "question.raise",
  "course.start",
  "course.goTo",
  "course.give",
  "course.extend",
  "course.ask",
  "course.keep",
  "checkIn.share",
  "checkIn.revoke",
  "checkIn.ready",
  "checkIn.opened",
  "checkIn.respond",
]);

/** Every command was done, or is kept as refused. [RP2] [RP3] */
function checkNothingLost(ended: Ended, { personId, deeds, life }: Place, past: Past): void {
  const windows = ended.places.filter((place) => place.personId === personId);
  const refused = new Set(
    windows
      .flatMap((place) => {
        const screen = place.life.session.screen();
        return screen.state === "ready" ? screen.refused : [];
      })
      .map((one) => one.commandId),
  );
  for (const [commandId, command] of deeds.commands) {
    if (past.applied.has(commandId) || refused.has(commandId)) continue;
    if (mayDoNothing.has(command.name)) continue;
    throw new Error(`${commandId} of ${personId} is lost: ${JSON.stringify(command)}`);
  }
  const screen = life.session.screen();
  for (const { commandId, refusal } of screen.state === "ready" ? screen.refused : []) {
    const names = [...(past.applied.get(commandId)?.keys() ?? [])];
    const isDone = names.some((name) => !name.startsWith("nb/") || !mayBeHalfDone.has(refusal.code));
    if (isDone && refusal.code !== "conflict") {
      throw new Error(`${commandId} was done and refused as ${refusal.code}`);
    }
  }
}

/** What is open in an editor is what is stored, and every word is there. [NT1] [RP2] */
function checkNotes({ store, nowMs }: Ended, { personId, deeds, life }: Place, past: Past): void {
  const records = new Map(openRecords(store, nowMs).map((record) => [record.id, asSeenBy(record, personId)]));
  const view = { pair: aPair, records, notebook: notebookOf(store, personId) };
  /** What is typed into a point that is deleted, shared or was never stored may have been refused. */
  const isGone = (target: string) =>
    past.everDeleted.has(target) || deeds.shared.has(target) || !past.everStored.has(target);
  for (const [target, text] of life.worker.openTexts()) {
    const stored = noteOf(view, target);
    if (stored === undefined || isGone(target)) continue;
    if (stored.plain !== text)
      throw new Error(`${personId} reads "${text}" at ${target}, stored "${stored.plain}"`);
  }
  for (const { target, word } of deeds.typed) {
    if (isGone(target)) continue;
    const plain = noteOf(view, target)?.plain ?? "";
    if (!plain.includes(` ${word} `))
      throw new Error(`${word} of ${personId} is missing in ${target}: "${plain}"`);
  }
}

/**
 * Nothing that is due stays sealed, each answer is the one that was sealed, and no two windows sealed two.
 * [RV3] [RV5] [RV10]
 */
function checkQuestions({ store, places }: Ended): void {
  const sealed = new Map(places.flatMap(({ deeds }) => [...deeds.sealed]));
  for (const question of store.shared()) {
    if (question.type !== "sealedQuestion") continue;
    if (isDue(question)) throw new Error(`${question.id} is due and was not revealed`);
    for (const { by, answer } of question.answers ?? []) {
      const seal = question.seals.find((one) => one.by === by);
      if (seal?.isReady !== true) throw new Error(`${question.id} shows an answer of ${by} without a seal`);
      const said = answer.kind === "priorities" ? answer.lines.join() : undefined;
      if (said !== undefined && sealed.get(seal.sealId) !== said) {
        throw new Error(`${question.id} shows ${said} of ${by}, sealed was ${sealed.get(seal.sealId)}`);
      }
    }
  }
  for (const record of store.log()) {
    if (record.type !== "sealedQuestion" || record.state === "revealed") continue;
    const text = JSON.stringify(record);
    for (const answer of sealed.values()) {
      if (text.includes(answer)) throw new Error(`${record.id} told ${answer} before the reveal`);
    }
  }
}

function storedView(store: VirtualStore, personId: string, nowMs: number): PairView {
  const records = new Map(openRecords(store, nowMs).map((record) => [record.id, asSeenBy(record, personId)]));
  return { pair: aPair, records, notebook: notebookOf(store, personId) };
}

function openRecords(store: VirtualStore, nowMs: number): SharedRecord[] {
  const since = openSince(instantOf(Math.round(nowMs)));
  return store.shared().filter((record) => isOpenRecord(record, since));
}

function notebookOf(store: VirtualStore, personId: string): Notebook {
  return store.notebookOf(personId) ?? emptyNotebook(TENANT, PAIR_ID, personId, NOON);
}

/** Where two values differ first, and how; null when they do not. */
function firstDifference(shown: unknown, stored: unknown, path: string): string | null {
  if (Object.is(shown, stored)) return null;
  if (typeof shown === "object" && typeof stored === "object" && shown !== null && stored !== null) {
    const [left, right] = [new Map(Object.entries(shown)), new Map(Object.entries(stored))];
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const difference = firstDifference(left.get(key), right.get(key), `${path}.${key}`);
      if (difference !== null) return difference;
    }
    return null;
  }
  return `${path} is ${JSON.stringify(shown)}, stored is ${JSON.stringify(stored)}`;
}
