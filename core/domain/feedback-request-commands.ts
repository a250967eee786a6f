import type { CommandNamed } from "./command.ts";
import type { FeedbackRequest } from "./feedback.ts";
import { idFromCommand } from "./ids.ts";
import { OPEN_REQUESTS_MAX } from "./limits.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, newRecord, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

/** Decides a command on questions for feedback: either asks, and only who asked takes it back. [FB12] [FB14] */
export function decideFeedbackRequest(
  view: PairView,
  command: CommandNamed<"feedback.request" | "feedback.withdraw">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (command.name === "feedback.request") return ask(view, command.text, by, attempt);
  const request = view.records.get(command.requestId);
  if (request?.type !== "feedbackRequest") return refuse("not-found");
  const seen = seenBefore(request, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  if (request.askedBy !== by.id) return refuse("not-yours-to-say");
  const state = command.withdrawn ? "withdrawn" : "open";
  if (request.state === "answered" || request.state === state) return ok(noChange);
  if (state === "open" && isFull(view, by)) return refuse("too-many-requests", { max: OPEN_REQUESTS_MAX });
  const next: FeedbackRequest = { ...request, state, settledAt: command.withdrawn ? attempt.now : null };
  return ok({ shared: [stamp(next, attempt)], notebook: null });
}

function ask(view: PairView, question: string, by: Participant, attempt: Attempt): Result<Change> {
  const id = idFromCommand("fr_", attempt.commandId);
  if (view.records.has(id)) return ok(noChange);
  if (isFull(view, by)) return refuse("too-many-requests", { max: OPEN_REQUESTS_MAX });
  const request: FeedbackRequest = {
    ...newRecord(view.pair, attempt.now),
    id,
    type: "feedbackRequest",
    askedBy: by.id,
    question,
    askedAt: attempt.now,
    state: "open",
    answeredWith: null,
    settledAt: null,
  };
  return ok({ shared: [stamp(request, attempt)], notebook: null });
}

function isFull(view: PairView, by: Participant): boolean {
  let open = 0;
  for (const record of view.records.values()) {
    if (record.type === "feedbackRequest" && record.askedBy === by.id && record.state === "open") open++;
  }
  return open >= OPEN_REQUESTS_MAX;
}
