import type { CommandNamed } from "./command.ts";
import { type Feedback, isAcknowledged, isExampleAsked } from "./feedback.ts";
import { DAY_MS, plusMs } from "./instant.ts";
import { ANSWER_OPEN_DAYS } from "./limits.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

type FeedbackCommand = CommandNamed<
  | "feedback.open"
  | "feedback.answer"
  | "feedback.intent"
  | "feedback.example"
  | "feedback.followUp"
  | "feedback.act"
>;

/**
 * Decides a command on shared feedback. Its receiver opens it, answers, and says what they had in mind; its
 * author adds an example; both agree on the day to look again and on what was acted on. [FB6] to [FB11]
 */
export function decideFeedback(
  view: PairView,
  command: FeedbackCommand,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const feedback = view.records.get(command.feedbackId);
  if (feedback?.type !== "feedback") return refuse("not-found");
  const seen = seenBefore(feedback, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const next = nextFeedback(feedback, command, by, attempt);
  if (!next.ok) return next;
  return ok({ shared: [stamp(settled(next.value, attempt), attempt)], notebook: null });
}

function nextFeedback(
  feedback: Feedback,
  command: FeedbackCommand,
  by: Participant,
  { now }: Attempt,
): Result<Feedback> {
  const isReceiver = feedback.to === by.id;
  if (command.name === "feedback.open") {
    return isReceiver ? ok({ ...feedback, openedAt: feedback.openedAt ?? now }) : refuse("not-yours-to-say");
  }
  if (feedback.openedAt === null) return refuse("feedback-unopened");
  switch (command.name) {
    case "feedback.followUp":
      return ok({ ...feedback, followUp: command.on });
    case "feedback.answer":
      if (!isReceiver) return refuse("not-yours-to-say");
      return isAnswerClosed(feedback, now)
        ? refuse("feedback-answered", { max: ANSWER_OPEN_DAYS })
        : ok({
            ...feedback,
            answer: command.answer,
            answeredAt: now,
            ...(isExampleAsked(feedback) && { exampleAsked: true }),
          });
    case "feedback.intent":
      return isReceiver && feedback.asksIntent
        ? ok({ ...feedback, intent: command.words })
        : refuse("not-yours-to-say");
    case "feedback.example":
      return isReceiver || !isExampleAsked(feedback)
        ? refuse("not-yours-to-say")
        : ok({ ...feedback, example: command.words });
    case "feedback.act":
      return ok({ ...feedback, actedOn: command.acted ? (feedback.actedOn ?? now) : null });
  }
}

/** An answer can be changed for a while; one that waits for an example, always. [FB7] */
export function isAnswerClosed(feedback: Feedback, now: string): boolean {
  if (!isAcknowledged(feedback) || feedback.answeredAt === null) return false;
  return plusMs(feedback.answeredAt, ANSWER_OPEN_DAYS * DAY_MS) < now;
}

/** Feedback is settled once it is acknowledged and no day to look again is ahead. [FB11] */
function settled(feedback: Feedback, { now }: Attempt): Feedback {
  const isDone = isAcknowledged(feedback) && (feedback.followUp === null || feedback.actedOn !== null);
  return { ...feedback, settledAt: isDone ? (feedback.settledAt ?? now) : null };
}
