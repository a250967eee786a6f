import type { CommandNamed } from "./command.ts";
import { idFromCommand } from "./ids.ts";
import { DELETED_TTL_S, OPEN_QUESTIONS_MAX, SEALED_ANSWERS_MAX } from "./limits.ts";
import type { Notebook } from "./notebook.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, newRecord, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import {
  isOvertaken,
  isWithdrawn,
  type KeptAnswer,
  keptAnswer,
  QUESTION_VERSION,
  type SealedQuestion,
  sealOf,
  withSeal,
} from "./reveal.ts";
import { differencesOf } from "./reveal-differences.ts";
import { plainTalk } from "./talking-point.ts";
import { placePoint } from "./talking-point-commands.ts";

type Ask = CommandNamed<"question.ask">;
type AboutOne = CommandNamed<"question.answer" | "question.withdraw" | "question.drop" | "question.raise">;

/** Decides a command on a sealed question; both may do all of them but for dropping. [RV1] [RV3] [RV4] [RV7] [RV9] */
export function decideReveal(
  view: PairView,
  command: Ask | AboutOne,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (command.name === "question.ask") return ask(view, command, by, attempt);
  const question = view.records.get(command.questionId);
  if (question?.type !== "sealedQuestion") return refuse("not-found");
  const seen = seenBefore(question, attempt);
  if (!seen.ok) return seen;
  switch (command.name) {
    case "question.answer":
      return seen.value ? ok(noChange) : answer(view, question, command, by, attempt);
    case "question.withdraw":
      return withdraw(view, question, { by, attempt, isSeen: seen.value });
    case "question.drop":
      return drop(view, question, { by, attempt, isSeen: seen.value });
    case "question.raise":
      return seen.value ? ok(noChange) : raise(view, question, command, by, attempt);
  }
}

function ask(view: PairView, command: Ask, by: Participant, attempt: Attempt): Result<Change> {
  const id = idFromCommand("sq_", attempt.commandId);
  if (view.records.has(id)) return ok(noChange);
  const statement = command.kind === "statement" ? (command.text ?? null) : null;
  if (command.kind === "statement" && statement === null) return refuse("text-empty");
  const open = openQuestions(view);
  if (command.kind !== "statement" && open.some((one) => one.kind === command.kind)) {
    return refuse("already-asked");
  }
  if (open.length >= OPEN_QUESTIONS_MAX) return refuse("too-many-questions", { max: OPEN_QUESTIONS_MAX });
  const question: SealedQuestion = {
    ...newRecord(view.pair, attempt.now),
    id,
    type: "sealedQuestion",
    kind: command.kind,
    version: QUESTION_VERSION,
    statement,
    askedBy: by.id,
    occurrenceId: command.occurrenceId,
    seals: [],
    state: "open",
    answers: null,
    revealedAt: null,
    raised: [],
    settledAt: null,
  };
  return ok({ shared: [stamp(question, attempt)], notebook: null });
}

/**
 * The answer goes into the notebook, then its seal to the pair. The notebook alone says which answer counts:
 * it has one place for each question, free again once what lies there was withdrawn. [RV2] [RV3]
 */
function answer(
  view: PairView,
  question: SealedQuestion,
  command: CommandNamed<"question.answer">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (question.state === "revealed") return refuse("already-revealed");
  if (question.state === "dropped") return refuse("question-dropped");
  if (command.answer.kind !== question.kind) return refuse("invalid");
  const seal = sealOf(question, by.id);
  const kept = keptAnswer(view.notebook, question);
  const isKept = kept?.sealId === attempt.commandId;
  const wasKept = view.notebook.recent.some((command) => command.id === attempt.commandId);
  // Another window may withdraw it before its second half, or before it comes again: then it is over.
  if (seal?.sealId === attempt.commandId || (wasKept && !isKept)) return ok(noChange);
  if (isKept && isOvertaken(seal, kept)) return ok(noChange);
  const isFree = kept === undefined || isKept || isWithdrawn(seal, kept);
  if (!isFree || seal?.isReady) return refuse("already-sealed");
  const telling = isKept ? kept.telling : view.notebook.tellings + 1;
  const ready = withSeal(question, { by: by.id, sealId: attempt.commandId, isReady: true, telling });
  const entry: KeptAnswer = {
    questionId: question.id,
    sealId: attempt.commandId,
    answer: command.answer,
    at: attempt.now,
    telling,
  };
  return ok({
    shared: [stamp(ready, attempt)],
    notebook: isKept ? null : stamp(withAnswer(view, entry), attempt),
  });
}

type Step = { readonly by: Participant; readonly attempt: Attempt; readonly isSeen: boolean };

/**
 * The seal goes first, so that nothing can be revealed any more when the answer goes. To a question that was
 * dropped there is no seal: its owner puts the answer away. [RV4] [RV7]
 */
function withdraw(view: PairView, question: SealedQuestion, { by, attempt, isSeen }: Step): Result<Change> {
  if (question.state === "revealed" && !isSeen) return refuse("already-revealed");
  const kept = keptAnswer(view.notebook, question);
  const seal = sealOf(question, by.id);
  const last = seal?.isReady ? seal : kept;
  const isNews =
    !isSeen &&
    question.state === "open" &&
    last !== undefined &&
    (seal?.isReady || (seal?.sealId !== last.sealId && !isOvertaken(seal, last)));
  const next = isNews
    ? withSeal(question, { by: by.id, sealId: last.sealId, isReady: false, telling: last.telling })
    : question;
  const isDropped = question.state === "dropped";
  const isSpent = kept !== undefined && (isDropped || isWithdrawn(sealOf(next, by.id), kept));
  return ok({
    shared: next === question ? [] : [stamp(next, attempt)],
    notebook: isSpent ? stamp(withoutAnswer(view.notebook, question), attempt) : null,
  });
}

/** Who asked takes the question back, and their answer with it; the other's stays with them. [RV7] */
function drop(view: PairView, question: SealedQuestion, { by, attempt, isSeen }: Step): Result<Change> {
  if (question.askedBy !== by.id) return refuse("not-yours-to-drop");
  if (question.state === "revealed") return refuse("already-revealed");
  const kept = keptAnswer(view.notebook, question);
  const dropped: SealedQuestion = {
    ...question,
    seals: [],
    state: "dropped",
    settledAt: attempt.now,
    ttl: DELETED_TTL_S,
  };
  return ok({
    shared: isSeen || question.state === "dropped" ? [] : [stamp(dropped, attempt)],
    notebook: kept === undefined ? null : stamp(withoutAnswer(view.notebook, question), attempt),
  });
}

/** One difference becomes one talking point, of whoever taps first; both are written as one. [RV9] */
function raise(
  view: PairView,
  question: SealedQuestion,
  command: CommandNamed<"question.raise">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (!differencesOf(question).some((one) => one.key === command.key)) return refuse("not-found");
  if (question.raised.some((one) => one.key === command.key)) return ok(noChange);
  const pointId = idFromCommand("tp_", attempt.commandId);
  const placed = placePoint(view, attempt, {
    id: pointId,
    raisedBy: by.id,
    text: command.text,
    ...plainTalk,
  });
  if (!placed.ok) return placed;
  const raised = [...question.raised, { key: command.key, pointId, by: by.id }];
  return ok({ shared: [...placed.value.shared, stamp({ ...question, raised }, attempt)], notebook: null });
}

function openQuestions(view: PairView): SealedQuestion[] {
  return [...view.records.values()].filter(
    (record): record is SealedQuestion => record.type === "sealedQuestion" && record.state === "open",
  );
}

function withoutAnswer(notebook: Notebook, { id }: SealedQuestion): Notebook {
  return { ...notebook, sealedAnswers: notebook.sealedAnswers.filter((one) => one.questionId !== id) };
}

/** Answers to questions that were revealed make room, those to dropped ones where there is none left. */
function withAnswer(view: PairView, entry: KeptAnswer): Notebook {
  const stateOf = ({ questionId }: KeptAnswer) => {
    const question = view.records.get(questionId);
    return question?.type === "sealedQuestion" ? question.state : "open";
  };
  const before = view.notebook.sealedAnswers.filter((one) => one.questionId !== entry.questionId);
  const others = [
    ...before.filter((one) => stateOf(one) === "dropped"),
    ...before.filter((one) => stateOf(one) === "open"),
  ];
  return {
    ...view.notebook,
    sealedAnswers: [...others, entry].slice(-SEALED_ANSWERS_MAX),
    tellings: entry.telling,
  };
}
