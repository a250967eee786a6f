import type { CommandInput, CommandName } from "../../core/domain/command.ts";
import type { CommandId, OccurrenceId } from "../../core/domain/ids.ts";
import type { Role } from "../../core/domain/people.ts";
import type { RefusalCode } from "../../core/domain/refusal.ts";
import { samplePerson } from "../../local/people.ts";

/** The next meeting of the seeded pair when the test server starts: Tuesday, ten o'clock in Berlin. */
const NEXT: OccurrenceId = "occ_20260303T090000Z";
const owner = samplePerson("report")?.personId ?? "";

/**
 * One of every command, each of which manager and report of the seeded pair may do unless `refusedTo` says
 * otherwise, in an order in which all are granted. A command that is missing here does not compile.
 */
export const sampleCommands: { readonly [Name in CommandName]: Extract<CommandInput, { name: Name }> } = {
  "point.add": { name: "point.add", text: "A point of the matrix" },
  "point.edit": { name: "point.edit", pointId: "tp_seeded", text: "Said in other words" },
  "point.move": { name: "point.move", pointId: "tp_point-add", after: null },
  "point.discuss": { name: "point.discuss", pointId: "tp_seeded", occurrenceId: NEXT, discussed: false },
  "point.carryOver": { name: "point.carryOver", pointId: "tp_seeded", occurrenceId: NEXT, carried: true },
  "point.later": { name: "point.later", pointId: "tp_seeded", later: true },
  "point.delete": { name: "point.delete", pointId: "tp_seeded" },
  "point.restore": { name: "point.restore", pointId: "tp_seeded" },
  "point.share": { name: "point.share", pointId: "pp_private" },
  "decision.addOption": { name: "decision.addOption", pointId: "tp_seeded", text: "Ask finance" },
  "decision.removeOption": { name: "decision.removeOption", pointId: "tp_seeded", optionId: "cmd_none" },
  "decision.decide": {
    name: "decision.decide",
    pointId: "tp_seeded",
    occurrenceId: NEXT,
    outcome: "Ask finance by Friday",
  },
  "actionItem.add": { name: "actionItem.add", text: "Send it", owner, due: { kind: "next-time" } },
  "actionItem.edit": { name: "actionItem.edit", actionItemId: "ai_actionItem-add", text: "Send them" },
  "actionItem.keep": { name: "actionItem.keep", actionItemId: "ai_actionItem-add", kept: true },
  "actionItem.renegotiate": {
    name: "actionItem.renegotiate",
    actionItemId: "ai_actionItem-add",
    due: { kind: "next-time" },
    why: "The data came late",
  },
  "actionItem.release": { name: "actionItem.release", actionItemId: "ai_actionItem-add", released: false },
  "actionItem.delete": { name: "actionItem.delete", actionItemId: "ai_actionItem-add" },
  "actionItem.restore": { name: "actionItem.restore", actionItemId: "ai_actionItem-add" },
  "ask.favour": { name: "ask.favour", questionId: "q_help-light-r1", favoured: true },
  "ask.lifeFit": { name: "ask.lifeFit", wanted: true },
  "ask.swap": { name: "ask.swap", occurrenceId: NEXT, times: 1 },
  "ask.write": { name: "ask.write", text: "What would you do first in my place?" },
  "ask.edit": { name: "ask.edit", questionId: "oq_ask-write", text: "What would you leave out?" },
  "ask.remove": { name: "ask.remove", questionId: "oq_ask-write" },
  "ask.restore": { name: "ask.restore", questionId: "oq_ask-write" },
  "ask.worth": { name: "ask.worth", pointId: "tp_seeded", worth: false },
  "series.set": { name: "series.set", seriesId: "ser_sample", minutes: 45 },
  "course.start": { name: "course.start", occurrenceId: NEXT },
  "course.goTo": { name: "course.goTo", occurrenceId: NEXT, section: "report", pointId: "tp_seeded" },
  "course.want": { name: "course.want", occurrenceId: NEXT, words: "Clear priorities" },
  "course.beQuiet": { name: "course.beQuiet", occurrenceId: NEXT, seconds: 60 },
  "course.useTemplate": { name: "course.useTemplate", occurrenceId: NEXT, template: "retro" },
  "course.setOwn": {
    name: "course.setOwn",
    occurrenceId: NEXT,
    sections: [
      { key: "report", minutes: 20 },
      { key: "manager", minutes: 5 },
      { key: "wrap", minutes: 5 },
    ],
  },
  "course.proposeOrder": { name: "course.proposeOrder", occurrenceId: NEXT, order: null },
  "course.orderSections": {
    name: "course.orderSections",
    occurrenceId: NEXT,
    order: ["report", "manager", "today", "check-in", "wrap"],
  },
  "course.ask": { name: "course.ask", occurrenceId: NEXT, to: "tp_seeded", minutes: 5, fromPointIds: [] },
  "course.keep": { name: "course.keep", occurrenceId: NEXT, fromPointId: "tp_point-add", kept: true },
  "course.extend": { name: "course.extend", occurrenceId: NEXT, to: "tp_seeded", minutes: 5 },
  "course.give": {
    name: "course.give",
    occurrenceId: NEXT,
    fromPointId: "tp_point-add",
    to: "tp_seeded",
    minutes: 2,
  },
  "question.ask": { name: "question.ask", kind: "priorities" },
  "question.answer": {
    name: "question.answer",
    questionId: "sq_question-ask",
    answer: { kind: "priorities", lines: ["Somebody else's priority"] },
  },
  "question.withdraw": { name: "question.withdraw", questionId: "sq_question-ask" },
  "question.drop": { name: "question.drop", questionId: "sq_question-ask" },
  "question.raise": { name: "question.raise", questionId: "sq_seeded", key: "rating", text: "We differ" },
  "worth.answer": { name: "worth.answer", occurrenceId: NEXT, worth: "partly" },
  "point.split": { name: "point.split", pointId: "tp_seeded", first: "One half", second: "The other half" },
  "goal.set": { name: "goal.set", text: "Own the pricing report" },
  "goal.change": { name: "goal.change", goalId: "go_goal-set", text: "Own pricing", why: "It grew" },
  "goal.settle": { name: "goal.settle", goalId: "go_goal-set", state: "reached" },
  "goal.delete": { name: "goal.delete", goalId: "go_goal-set" },
  "goal.restore": { name: "goal.restore", goalId: "go_goal-set" },
  "focus.name": { name: "focus.name", kind: "skill", text: "Saying no" },
  "point.mark": { name: "point.mark", pointId: "tp_seeded", focusId: "fo_focus-name", marked: true },
  "focus.delete": { name: "focus.delete", focusId: "fo_focus-name" },
  "focus.restore": { name: "focus.restore", focusId: "fo_focus-name" },
  "course.miss": { name: "course.miss", occurrenceId: NEXT, outcome: null },
  "course.wrap": { name: "course.wrap", occurrenceId: NEXT },
  "course.confirmNext": { name: "course.confirmNext", occurrenceId: NEXT, confirmed: true },
  "course.unwrap": { name: "course.unwrap", occurrenceId: NEXT },
  "point.align": { name: "point.align", pointId: "tp_seeded", aligned: "yes" },
  "feedback.draft": { name: "feedback.draft", tone: "worked" },
  "feedback.write": { name: "feedback.write", draftId: "fd_feedback-draft", saw: "You asked first" },
  "feedback.discard": { name: "feedback.discard", draftId: "fd_feedback-draft" },
  "feedback.restore": { name: "feedback.restore", draftId: "fd_feedback-draft" },
  "feedback.share": { name: "feedback.share", draftId: "fd_feedback-draft" },
  "feedback.open": { name: "feedback.open", feedbackId: "fb_seeded" },
  "feedback.answer": { name: "feedback.answer", feedbackId: "fb_seeded", answer: "example" },
  "feedback.intent": { name: "feedback.intent", feedbackId: "fb_seeded", words: "To save time" },
  "feedback.example": { name: "feedback.example", feedbackId: "fb_seeded", words: "On Thursday" },
  "feedback.followUp": { name: "feedback.followUp", feedbackId: "fb_seeded", on: "2026-03-17" },
  "feedback.act": { name: "feedback.act", feedbackId: "fb_seeded", acted: true },
  "feedback.reflect": { name: "feedback.reflect", feedbackId: "fb_seeded", words: "I see" },
  "feedback.request": { name: "feedback.request", text: "What could I leave out?" },
  "feedback.withdraw": { name: "feedback.withdraw", requestId: "fr_feedback-request", withdrawn: true },
  "preference.share": {
    name: "preference.share",
    personId: owner,
    ways: ["in-writing"],
    line: "Not on Mondays",
    coaching: "more",
  },
  "expectation.write": { name: "expectation.write", text: "Numbers before opinions" },
  "expectation.edit": { name: "expectation.edit", expectationId: "ex_seeded", text: "Numbers first" },
  "expectation.acknowledge": { name: "expectation.acknowledge", expectationId: "ex_seeded" },
  "expectation.act": { name: "expectation.act", expectationId: "ex_seeded", acted: true },
  "expectation.delete": { name: "expectation.delete", expectationId: "ex_seeded" },
  "expectation.restore": { name: "expectation.restore", expectationId: "ex_seeded" },
  "checkIn.answer": {
    name: "checkIn.answer",
    occurrenceId: NEXT,
    item: "energy",
    version: 1,
    value: 2,
    wantsToTalk: true,
  },
  "checkIn.share": {
    name: "checkIn.share",
    occurrenceId: NEXT,
    item: "energy",
    until: "2026-03-10T22:59:59.999Z",
  },
  "checkIn.revoke": { name: "checkIn.revoke", occurrenceId: NEXT, item: "energy" },
  "checkIn.ready": { name: "checkIn.ready", occurrenceId: NEXT },
  "checkIn.opened": { name: "checkIn.opened", copyId: "cic_seeded", sharing: "cmd_seeded" },
  "checkIn.respond": { name: "checkIn.respond", copyId: "cic_seeded", response: { kind: "noted" } },
};

/** Which of the samples only one of the two may do: who is refused, with which code. */
export const refusedTo: { readonly [Name in CommandName]?: { who: Role; code: RefusalCode } } = {
  "actionItem.renegotiate": { who: "manager", code: "not-yours-to-renegotiate" },
  "actionItem.release": { who: "report", code: "not-yours-to-release" },
  "feedback.open": { who: "manager", code: "not-yours-to-say" },
  "feedback.answer": { who: "manager", code: "not-yours-to-say" },
  "feedback.intent": { who: "manager", code: "not-yours-to-say" },
  "feedback.example": { who: "report", code: "not-yours-to-say" },
  "preference.share": { who: "manager", code: "not-yours-to-say" },
  "expectation.write": { who: "report", code: "not-yours-to-say" },
  "expectation.edit": { who: "report", code: "not-yours-to-say" },
  "expectation.acknowledge": { who: "manager", code: "not-yours-to-say" },
  "expectation.delete": { who: "report", code: "not-yours-to-say" },
  "expectation.restore": { who: "report", code: "not-yours-to-say" },
  "course.useTemplate": { who: "report", code: "managers-to-set" },
  "course.setOwn": { who: "report", code: "managers-to-set" },
  "series.set": { who: "report", code: "managers-to-set" },
  "course.orderSections": { who: "manager", code: "reports-to-order" },
  "checkIn.opened": { who: "report", code: "only-the-other" },
  "checkIn.respond": { who: "report", code: "only-the-other" },
};

/** What was found to be named in the API's description, as a command to send. */
export function sampleCommand(name: string): CommandInput {
  const found = Object.values(sampleCommands).find((command) => command.name === name);
  if (found === undefined) throw new Error(`There is no sample of ${name}: add one.`);
  return found;
}

/** The id under which a sample is sent; what it creates is found by it. */
export function commandIdFor(name: string, variant = ""): CommandId {
  return `cmd_${name.replace(".", "-")}${variant}`;
}
