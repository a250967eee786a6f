import type { CommandNamed } from "./command.ts";
import { idFromCommand, type OwnQuestionId } from "./ids.ts";
import { FAVOURITES_MAX, OWN_QUESTIONS_MAX, REMOVED_QUESTIONS_KEPT } from "./limits.ts";
import type { Notebook } from "./notebook.ts";
import type { OwnQuestion, Swapped } from "./own-question.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

type AskCommand = CommandNamed<
  "ask.swap" | "ask.favour" | "ask.lifeFit" | "ask.write" | "ask.edit" | "ask.remove" | "ask.restore"
>;

/**
 * Decides a command on what one person has ready to ask; it can only ever change their notebook. Refuses
 * `too-many-favourites` and `too-many-own-questions`. [QB12] [QB13] [QB14] [QB15]
 */
export function decideAsk(view: PairView, command: AskCommand, attempt: Attempt): Result<Change> {
  const seen = seenBefore(view.notebook, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const next = nextNotebook(view.notebook, command, attempt);
  return next.ok ? ok({ shared: [], notebook: stamp(next.value, attempt) }) : next;
}

function nextNotebook(notebook: Notebook, command: AskCommand, attempt: Attempt): Result<Notebook> {
  switch (command.name) {
    case "ask.swap":
      return ok({ ...notebook, swapped: furtherSwapped(notebook.swapped, command) });
    case "ask.lifeFit":
      return ok({ ...notebook, lifeFit: command.wanted });
    case "ask.favour":
      return favour(notebook, command);
    case "ask.write":
      return keepQuestion(notebook, {
        id: idFromCommand("oq_", attempt.commandId),
        text: command.text,
      });
    case "ask.edit":
      return edit(notebook, command);
    case "ask.remove":
      return remove(notebook, command.questionId);
    case "ask.restore":
      return restore(notebook, command.questionId);
  }
}

/** A card goes forward only: what was swapped away does not come back in that meeting. [QB14] */
function furtherSwapped(before: Swapped | null, { occurrenceId, times }: CommandNamed<"ask.swap">): Swapped {
  const known = before?.occurrenceId === occurrenceId ? before.times : 0;
  return { occurrenceId, times: Math.max(known, times) };
}

function favour(notebook: Notebook, { questionId, favoured }: CommandNamed<"ask.favour">): Result<Notebook> {
  const { favourites } = notebook;
  if (favourites.includes(questionId) === favoured) return ok(notebook);
  if (!favoured) return ok({ ...notebook, favourites: favourites.filter((id) => id !== questionId) });
  if (favourites.length >= FAVOURITES_MAX) return refuse("too-many-favourites", { max: FAVOURITES_MAX });
  return ok({ ...notebook, favourites: [...favourites, questionId] });
}

/** Keeps a question of one's own, unless that would be one too many. [QB12] */
function keepQuestion(notebook: Notebook, question: OwnQuestion): Result<Notebook> {
  const { ownQuestions } = notebook;
  if (ownQuestions.some(({ id }) => id === question.id)) return ok(notebook);
  if (ownQuestions.length >= OWN_QUESTIONS_MAX) {
    return refuse("too-many-own-questions", { max: OWN_QUESTIONS_MAX });
  }
  return ok({ ...notebook, ownQuestions: [...ownQuestions, question] });
}

function edit(notebook: Notebook, { questionId, text }: CommandNamed<"ask.edit">): Result<Notebook> {
  if (!notebook.ownQuestions.some(({ id }) => id === questionId)) return refuse("not-found");
  const ownQuestions = notebook.ownQuestions.map((one) => (one.id === questionId ? { ...one, text } : one));
  return ok({ ...notebook, ownQuestions });
}

function remove(notebook: Notebook, questionId: OwnQuestionId): Result<Notebook> {
  const question = notebook.ownQuestions.find(({ id }) => id === questionId);
  if (question === undefined) {
    const isRemoved = notebook.removedQuestions.some(({ id }) => id === questionId);
    return isRemoved ? ok(notebook) : refuse("not-found");
  }
  return ok({
    ...notebook,
    ownQuestions: notebook.ownQuestions.filter((one) => one !== question),
    removedQuestions: [...notebook.removedQuestions, question].slice(-REMOVED_QUESTIONS_KEPT),
  });
}

/** Undo of a removal; it stands last then. [QB13] */
function restore(notebook: Notebook, questionId: OwnQuestionId): Result<Notebook> {
  if (notebook.ownQuestions.some(({ id }) => id === questionId)) return ok(notebook);
  const question = notebook.removedQuestions.find(({ id }) => id === questionId);
  if (question === undefined) return refuse("not-found");
  const removedQuestions = notebook.removedQuestions.filter((one) => one !== question);
  return keepQuestion({ ...notebook, removedQuestions }, question);
}
