import type { CommandInput } from "../../core/domain/command.ts";
import type { Feedback } from "../../core/domain/feedback.ts";
import { FeedbackAnswer } from "../../core/domain/feedback.ts";
import type { PairScreen } from "../../tab/lib/pair-session.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Ready = Extract<PairScreen, { state: "ready" }>;

/**
 * Something to do with feedback. What is for next time is written in secret words and never has a situation,
 * so it is never ready to be shared; what worked is.
 */
export function feedbackCommand(
  screen: Ready,
  random: SeededRandom,
  word: () => string,
): CommandInput | undefined {
  const { view, me } = screen;
  const records = [...view.records.values()];
  const draft = random.pick(view.notebook.feedbackDrafts);
  const request = random.pick(records.filter((record) => record.type === "feedbackRequest"));
  const feedback = random.pick(records.filter((record) => record.type === "feedback"));
  switch (random.below(8)) {
    case 0:
      return {
        name: "feedback.draft",
        tone: random.chance(0.6) ? "worked" : "next-time",
        answersRequest: request !== undefined && request.askedBy !== me.id ? request.id : null,
      };
    case 1:
    case 2: {
      if (draft === undefined) return undefined;
      const part = random.chance(0.5) ? "saw" : "ledTo";
      const words = `${draft.tone === "worked" ? "" : "secret"}${word()}`;
      return { name: "feedback.write", draftId: draft.id, [part]: words };
    }
    case 3:
      return draft && { name: "feedback.share", draftId: draft.id };
    case 4: {
      const discarded = random.pick(view.notebook.discardedDrafts);
      if (discarded !== undefined) return { name: "feedback.restore", draftId: discarded.id };
      return draft && { name: "feedback.discard", draftId: draft.id };
    }
    case 5:
      if (request === undefined || random.chance(0.5)) return { name: "feedback.request", text: word() };
      return { name: "feedback.withdraw", requestId: request.id, withdrawn: random.chance(0.5) };
    default:
      return feedback && saidTo(feedback, screen, random, word);
  }
}

function saidTo(feedback: Feedback, { me }: Ready, random: SeededRandom, word: () => string): CommandInput {
  const on = { feedbackId: feedback.id };
  if (random.chance(0.2)) return { name: "feedback.act", ...on, acted: random.chance(0.6) };
  if (feedback.to !== me.id) return { name: "feedback.example", ...on, words: word() };
  if (feedback.openedAt === null) return { name: "feedback.open", ...on };
  if (random.chance(0.3)) return { name: "feedback.reflect", ...on, words: `secret${word()}` };
  return { name: "feedback.answer", ...on, answer: random.pick(FeedbackAnswer.options) ?? "thanks" };
}
