import { decidePromise } from "./action-item-promise.ts";
import { alignPoint } from "./alignment-commands.ts";
import { decideAsk } from "./ask-commands.ts";
import { decideCheckIn } from "./check-in-commands.ts";
import { decideAboutCheckIn } from "./check-in-partner-commands.ts";
import { decideCourse } from "./course-commands.ts";
import { type Decide, decideAgenda } from "./decide-agenda.ts";
import { decideDecision } from "./decision-commands.ts";
import { decideExpectation } from "./expectation-commands.ts";
import { decideFeedback } from "./feedback-commands.ts";
import { decideFeedbackDraft, shareFeedback } from "./feedback-draft-commands.ts";
import { decideFeedbackRequest } from "./feedback-request-commands.ts";
import { decideFocus, markPoint } from "./focus-commands.ts";
import { decideGoal } from "./goal-commands.ts";
import { decideOutline } from "./outline-commands.ts";
import { decidePace } from "./pace-commands.ts";
import { sharePreference } from "./preference-commands.ts";
import { decideReflection } from "./reflection-commands.ts";
import { decideReveal } from "./reveal-commands.ts";
import { decideSeries } from "./series-commands.ts";
import { splitPoint } from "./split-point.ts";
import { decideWorthAsking } from "./worth-asking-commands.ts";
import { decideWorth, decideWrap } from "./wrap-commands.ts";

/**
 * Decides every command. The caller has proven that `by` is one of the pair. Refusals are those of the
 * noun's rules in RULES.md. The panel loads it after its first screen.
 */
export const decide: Decide = (view, command, by, attempt) => {
  switch (command.name) {
    case "actionItem.renegotiate":
    case "actionItem.release":
      return decidePromise(view, command, by, attempt);
    case "decision.addOption":
    case "decision.removeOption":
    case "decision.decide":
      return decideDecision(view, command, by, attempt);
    case "course.start":
    case "course.goTo":
    case "course.want":
    case "course.beQuiet":
      return decideCourse(view, command, by, attempt);
    case "series.set":
      return decideSeries(view, command, by, attempt);
    case "course.useTemplate":
    case "course.setOwn":
    case "course.orderSections":
    case "course.proposeOrder":
      return decideOutline(view, command, by, attempt);
    case "question.ask":
    case "question.answer":
    case "question.withdraw":
    case "question.drop":
    case "question.raise":
      return decideReveal(view, command, by, attempt);
    case "course.wrap":
    case "course.unwrap":
    case "course.confirmNext":
    case "course.miss":
      return decideWrap(view, command, by, attempt);
    case "worth.answer":
      return decideWorth(view, command, attempt);
    case "goal.set":
    case "goal.change":
    case "goal.settle":
    case "goal.delete":
    case "goal.restore":
      return decideGoal(view, command, by, attempt);
    case "focus.name":
    case "focus.delete":
    case "focus.restore":
      return decideFocus(view, command, by, attempt);
    case "point.mark":
      return markPoint(view, command, attempt);
    case "point.split":
      return splitPoint(view, command, attempt);
    case "course.give":
    case "course.extend":
    case "course.ask":
    case "course.keep":
      return decidePace(view, command, by, attempt);
    case "point.align":
      return alignPoint(view, command, by, attempt);
    case "feedback.draft":
    case "feedback.write":
    case "feedback.discard":
    case "feedback.restore":
      return decideFeedbackDraft(view, command, attempt);
    case "feedback.share":
      return shareFeedback(view, command, by, attempt);
    case "feedback.open":
    case "feedback.answer":
    case "feedback.intent":
    case "feedback.example":
    case "feedback.followUp":
    case "feedback.act":
      return decideFeedback(view, command, by, attempt);
    case "feedback.reflect":
      return decideReflection(view, command, attempt);
    case "feedback.request":
    case "feedback.withdraw":
      return decideFeedbackRequest(view, command, by, attempt);
    case "preference.share":
      return sharePreference(view, command, by, attempt);
    case "expectation.write":
    case "expectation.edit":
    case "expectation.acknowledge":
    case "expectation.act":
    case "expectation.delete":
    case "expectation.restore":
      return decideExpectation(view, command, by, attempt);
    case "ask.swap":
    case "ask.favour":
    case "ask.lifeFit":
    case "ask.write":
    case "ask.edit":
    case "ask.remove":
    case "ask.restore":
      return decideAsk(view, command, attempt);
    case "ask.worth":
      return decideWorthAsking(view, command, by, attempt);
    case "checkIn.answer":
    case "checkIn.share":
    case "checkIn.revoke":
      return decideCheckIn(view, command, by, attempt);
    case "checkIn.ready":
    case "checkIn.opened":
    case "checkIn.respond":
      return decideAboutCheckIn(view, command, by, attempt);
    default:
      return decideAgenda(view, command, by, attempt);
  }
};
