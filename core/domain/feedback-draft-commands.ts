import type { CommandNamed } from "./command.ts";
import {
  type Feedback,
  type FeedbackDraft,
  type FeedbackPart,
  type FeedbackRequest,
  feedbackIdOf,
  feedbackPartNames,
} from "./feedback.ts";
import { idFromCommand } from "./ids.ts";
import {
  DISCARDED_DRAFTS_MAX,
  FEEDBACK_DRAFTS_MAX,
  FOLLOW_UP_DAYS,
  UNSETTLED_FEEDBACK_MAX,
} from "./limits.ts";
import { dayAfter, dayOf, zoneOf } from "./local-day.ts";
import type { Notebook } from "./notebook.ts";
import { type Participant, partnerOf } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, newRecord, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

type DraftCommand = CommandNamed<
  "feedback.draft" | "feedback.write" | "feedback.discard" | "feedback.restore"
>;

/** Decides a command on the sender's own drafts; it can only ever change their notebook. [FB1] [FB2] [FB3] */
export function decideFeedbackDraft(view: PairView, command: DraftCommand, attempt: Attempt): Result<Change> {
  const seen = seenBefore(view.notebook, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const next = nextNotebook(view.notebook, command, attempt);
  if (!next.ok) return next;
  return ok(next.value === view.notebook ? noChange : { shared: [], notebook: stamp(next.value, attempt) });
}

function nextNotebook(notebook: Notebook, command: DraftCommand, attempt: Attempt): Result<Notebook> {
  if (command.name === "feedback.draft") return beginDraft(notebook, command, attempt);
  const draft = notebook.feedbackDrafts.find((one) => one.id === command.draftId);
  if (command.name === "feedback.restore") {
    if (draft !== undefined) return ok(notebook);
    const discarded = notebook.discardedDrafts.find((one) => one.id === command.draftId);
    if (discarded === undefined) return refuse("not-found");
    const left = notebook.discardedDrafts.filter((one) => one !== discarded);
    return withNewDraft({ ...notebook, discardedDrafts: left }, discarded);
  }
  if (draft === undefined) return refuse("not-found");
  const others = notebook.feedbackDrafts.filter((one) => one !== draft);
  if (command.name === "feedback.discard") {
    const discardedDrafts = [...notebook.discardedDrafts, draft].slice(-DISCARDED_DRAFTS_MAX);
    return ok({ ...notebook, feedbackDrafts: others, discardedDrafts });
  }
  const { name: _name, draftId: _id, ...fields } = command;
  const written = { ...draft, ...fields };
  if (isSame(draft, written)) return ok(notebook);
  const feedbackDrafts = notebook.feedbackDrafts.map((one) =>
    one === draft ? { ...written, updatedAt: attempt.now } : one,
  );
  return ok({ ...notebook, feedbackDrafts });
}

function beginDraft(
  notebook: Notebook,
  command: CommandNamed<"feedback.draft">,
  attempt: Attempt,
): Result<Notebook> {
  const id = idFromCommand("fd_", attempt.commandId);
  if (notebook.feedbackDrafts.some((one) => one.id === id)) return ok(notebook);
  return withNewDraft(notebook, {
    id,
    tone: command.tone,
    when: "",
    saw: "",
    ledTo: "",
    nextTime: "",
    asksIntent: true,
    answersRequest: command.answersRequest,
    updatedAt: attempt.now,
  });
}

function withNewDraft(notebook: Notebook, draft: FeedbackDraft): Result<Notebook> {
  if (notebook.feedbackDrafts.length >= FEEDBACK_DRAFTS_MAX) {
    return refuse("too-many-drafts", { max: FEEDBACK_DRAFTS_MAX });
  }
  return ok({ ...notebook, feedbackDrafts: [...notebook.feedbackDrafts, draft] });
}

function isSame(before: FeedbackDraft, after: FeedbackDraft): boolean {
  return (
    before.tone === after.tone &&
    before.asksIntent === after.asksIntent &&
    feedbackPartNames.every((part) => before[part] === after[part])
  );
}

/** The parts that a draft still needs before it can be shared, in the order of the form. [FB4] */
export function missingParts(draft: Pick<FeedbackDraft, "tone" | FeedbackPart>): readonly FeedbackPart[] {
  const needed: readonly FeedbackPart[] = draft.tone === "worked" ? ["saw"] : feedbackPartNames;
  return needed.filter((part) => draft[part].trim() === "");
}

/**
 * Shares a draft: the feedback appears under the id derived from the draft's, and answers the question that
 * was asked; then the draft goes. When only the first half was done, doing it again does the rest. Refuses
 * `feedback-incomplete` with a 1 for each part that is missing. [FB4] [FB5] [FB12] [FB14]
 */
export function shareFeedback(
  view: PairView,
  { draftId }: CommandNamed<"feedback.share">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const isShared = view.records.has(feedbackIdOf(draftId));
  const draft = view.notebook.feedbackDrafts.find((one) => one.id === draftId);
  if (draft === undefined) return isShared ? ok(noChange) : refuse("not-found");
  const feedbackDrafts = view.notebook.feedbackDrafts.filter((one) => one !== draft);
  const notebook = stamp({ ...view.notebook, feedbackDrafts }, attempt);
  if (isShared) return ok({ shared: [], notebook });
  const missing = missingParts(draft);
  if (missing.length > 0) {
    return refuse("feedback-incomplete", Object.fromEntries(missing.map((part) => [part, 1])));
  }
  if (isFull(view)) return refuse("too-much-feedback", { max: UNSETTLED_FEEDBACK_MAX });
  const feedback = feedbackFrom(view, draft, by, attempt);
  const answered = answeredRequest(view, feedback, attempt);
  return ok({ shared: [stamp(feedback, attempt), ...answered], notebook });
}

function feedbackFrom(view: PairView, draft: FeedbackDraft, by: Participant, { now }: Attempt): Feedback {
  const isConstructive = draft.tone === "next-time";
  return {
    ...newRecord(view.pair, now),
    id: feedbackIdOf(draft.id),
    type: "feedback",
    from: by.id,
    to: partnerOf(view.pair, by.id).id,
    tone: draft.tone,
    when: draft.when.trim(),
    saw: draft.saw.trim(),
    ledTo: draft.ledTo.trim(),
    nextTime: draft.nextTime.trim(),
    asksIntent: isConstructive && draft.asksIntent,
    answersRequest: draft.answersRequest,
    sharedAt: now,
    openedAt: null,
    answer: null,
    answeredAt: null,
    intent: null,
    example: null,
    followUp: isConstructive ? dayAfter(dayOf(now, zoneOf(view)), FOLLOW_UP_DAYS) : null,
    actedOn: null,
    settledAt: null,
  };
}

/** The question that the feedback answers, if it is still open and was asked by its receiver. [FB12] */
function answeredRequest(view: PairView, feedback: Feedback, attempt: Attempt): FeedbackRequest[] {
  const request = feedback.answersRequest === null ? undefined : view.records.get(feedback.answersRequest);
  if (request?.type !== "feedbackRequest") return [];
  if (request.state !== "open" || request.askedBy !== feedback.to) return [];
  const answered = { ...request, state: "answered" as const, answeredWith: feedback.id };
  return [stamp({ ...answered, settledAt: attempt.now }, attempt)];
}

function isFull(view: PairView): boolean {
  let unsettled = 0;
  for (const record of view.records.values()) {
    if (record.type === "feedback" && record.settledAt === null) unsettled++;
  }
  return unsettled >= UNSETTLED_FEEDBACK_MAX;
}
