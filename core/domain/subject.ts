import { checkInEntryOf } from "./check-in.ts";
import type { Command } from "./command.ts";
import { courseIdOf } from "./course.ts";
import { decisionIdOf } from "./decision.ts";
import { feedbackIdOf } from "./feedback.ts";
import { type CommandId, idFromCommand, isPrivatePointId, sharedIdOf } from "./ids.ts";
import type { PairView } from "./pair-view.ts";
import { preferenceIdOf } from "./preference.ts";
import { WORTH_ASKING_ID } from "./worth-asking.ts";

/**
 * Whose records a command changes: the pair's (`shared`), the sender's own notebook (`personal`), or both,
 * one after the other because they lie in two partitions. What is decided for both must give the other half
 * alone when one half is done already: a crash may come between. [PP2]
 */
export type Scope = "shared" | "personal" | "shared-then-personal" | "personal-then-shared";

/** The one thing that a command is about. */
export type Subject = {
  readonly scope: Scope;
  /** The id of the record, or of the entry in the sender's notebook. */
  readonly id: string;
  /** The command creates it, under an id made from its own. */
  readonly isNew: boolean;
  /** The shared record that changes, where its id is another. */
  readonly sharedId?: string;
  /** Where both halves change: which of them remembers the command. The shared one, unless it is said. */
  readonly seenIn?: "notebook";
};

/** What a command is about: the same answer in the panel, on the server and beside a refusal. */
export function subjectOf(command: Command, commandId: CommandId): Subject {
  switch (command.name) {
    case "point.add":
      return command.isPrivate
        ? { scope: "personal", id: idFromCommand("pp_", commandId), isNew: true }
        : { scope: "shared", id: idFromCommand("tp_", commandId), isNew: true };
    case "point.share":
      return {
        scope: "shared-then-personal",
        id: command.pointId,
        isNew: false,
        sharedId: sharedIdOf(command.pointId),
      };
    case "point.edit":
    case "point.move":
    case "point.delete":
    case "point.restore":
      return isPrivatePointId(command.pointId) ? mine(command.pointId) : ours(command.pointId);
    case "worth.answer":
      return mine(command.occurrenceId);
    case "point.split":
    case "point.discuss":
    case "point.carryOver":
    case "point.later":
    case "point.align":
      return ours(command.pointId);
    case "actionItem.add":
      return { scope: "shared", id: idFromCommand("ai_", commandId), isNew: true };
    case "actionItem.edit":
    case "actionItem.keep":
    case "actionItem.renegotiate":
    case "actionItem.release":
    case "actionItem.delete":
    case "actionItem.restore":
      return ours(command.actionItemId);
    case "decision.addOption":
    case "decision.removeOption":
    case "decision.decide":
      return ours(decisionIdOf(command.pointId));
    case "series.set":
      return ours(command.seriesId);
    case "course.start":
    case "course.goTo":
    case "course.want":
    case "course.beQuiet":
    case "course.useTemplate":
    case "course.setOwn":
    case "course.orderSections":
    case "course.proposeOrder":
    case "course.wrap":
    case "course.unwrap":
    case "course.confirmNext":
    case "course.miss":
    case "course.give":
    case "course.extend":
    case "course.ask":
    case "course.keep":
      return ours(courseIdOf(command.occurrenceId));
    case "question.ask":
      return { scope: "shared", id: idFromCommand("sq_", commandId), isNew: true };
    case "question.answer":
      return { scope: "personal-then-shared", id: command.questionId, isNew: false };
    case "question.withdraw":
    case "question.drop":
      return { scope: "shared-then-personal", id: command.questionId, isNew: false };
    case "question.raise":
      return ours(command.questionId);
    case "feedback.draft":
      return { scope: "personal", id: idFromCommand("fd_", commandId), isNew: true };
    case "feedback.write":
    case "feedback.discard":
    case "feedback.restore":
      return mine(command.draftId);
    case "feedback.share":
      return {
        scope: "shared-then-personal",
        id: command.draftId,
        isNew: false,
        sharedId: feedbackIdOf(command.draftId),
      };
    case "feedback.open":
    case "feedback.answer":
    case "feedback.intent":
    case "feedback.example":
    case "feedback.followUp":
    case "feedback.act":
      return ours(command.feedbackId);
    case "feedback.reflect":
      return mine(command.feedbackId);
    case "feedback.request":
      return { scope: "shared", id: idFromCommand("fr_", commandId), isNew: true };
    case "feedback.withdraw":
      return ours(command.requestId);
    case "preference.share":
      return ours(preferenceIdOf(command.personId));
    case "goal.set":
      return { scope: "shared", id: idFromCommand("go_", commandId), isNew: true };
    case "goal.change":
    case "goal.settle":
    case "goal.delete":
    case "goal.restore":
      return ours(command.goalId);
    case "focus.name":
      return { scope: "shared", id: idFromCommand("fo_", commandId), isNew: true };
    case "focus.delete":
    case "focus.restore":
      return ours(command.focusId);
    case "point.mark":
      return ours(command.pointId);
    case "expectation.write":
      return { scope: "shared", id: idFromCommand("ex_", commandId), isNew: true };
    case "expectation.edit":
    case "expectation.acknowledge":
    case "expectation.act":
    case "expectation.delete":
    case "expectation.restore":
      return ours(command.expectationId);
    case "ask.swap":
      return mine(command.occurrenceId);
    case "ask.lifeFit":
      return mine("life-fit");
    case "ask.write":
      return { scope: "personal", id: idFromCommand("oq_", commandId), isNew: true };
    case "ask.favour":
    case "ask.edit":
    case "ask.remove":
    case "ask.restore":
      return mine(command.questionId);
    case "ask.worth":
      return { scope: "shared", id: command.pointId, isNew: false, sharedId: WORTH_ASKING_ID };
    case "checkIn.answer":
    case "checkIn.revoke":
      return { ...mine(checkInEntryOf(command)), scope: "shared-then-personal", seenIn: "notebook" };
    case "checkIn.share":
      return { ...mine(checkInEntryOf(command)), scope: "personal-then-shared", seenIn: "notebook" };
    case "checkIn.ready":
      return ours(`ready_${command.occurrenceId}`);
    case "checkIn.opened":
    case "checkIn.respond":
      return ours(command.copyId);
  }
}

function ours(id: string): Subject {
  return { scope: "shared", id, isNew: false };
}

function mine(id: string): Subject {
  return { scope: "personal", id, isNew: false };
}

/**
 * The `rev` of the record that a command is about, as its sender sees it; undefined when it creates one in
 * the pair's partition. Sent along, it lets the server tell a repeated command from a new one. [WR3]
 */
export function seenRev(view: PairView, { scope, id, isNew, sharedId, seenIn }: Subject): number | undefined {
  if (scope === "personal" || seenIn === "notebook") return view.notebook.rev;
  return isNew ? undefined : view.records.get(scope === "shared" ? (sharedId ?? id) : id)?.rev;
}
