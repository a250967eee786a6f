import type { Response } from "restify";
import type { Problem } from "../../core/contract/api.ts";
import type { RefusalCode } from "../../core/domain/refusal.ts";
import type { Refusal, Result } from "../../core/domain/result.ts";

/** What a route answers; the body becomes JSON. */
export type Answer = {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
};

const statusByRefusal: Record<RefusalCode, number> = {
  invalid: 400,
  "not-found": 404,
  "text-empty": 422,
  "text-too-long": 422,
  "note-too-long": 422,
  "too-many-points": 422,
  "too-many-private-points": 422,
  "too-many-action-items": 422,
  "private-full": 422,
  "not-yours-to-move": 422,
  "not-in-this-section": 422,
  "point-deleted": 422,
  "action-item-deleted": 422,
  "promise-overdue": 422,
  "promise-stands": 422,
  "due-past": 422,
  "not-yours-to-renegotiate": 422,
  "not-yours-to-release": 422,
  "too-many-options": 422,
  "decided-meanwhile": 422,
  "already-asked": 422,
  "too-many-questions": 422,
  "already-sealed": 422,
  "already-revealed": 422,
  "question-dropped": 422,
  "not-yours-to-drop": 422,
  "feedback-incomplete": 422,
  "feedback-unopened": 422,
  "feedback-answered": 422,
  "too-many-drafts": 422,
  "too-much-feedback": 422,
  "too-many-requests": 422,
  "too-many-expectations": 422,
  "expectation-deleted": 422,
  "not-yours-to-say": 422,
  "too-many-favourites": 422,
  "too-many-own-questions": 422,
  "question-not-discussed": 422,
  "not-your-goal": 422,
  "goal-deleted": 422,
  "too-many-goals": 422,
  "too-many-areas": 422,
  "occurrence-unknown": 422,
  "not-a-participant": 422,
  "managers-to-set": 422,
  "reports-to-order": 422,
  "course-not-started": 422,
  "course-wrapped": 422,
  "turn-moved-on": 422,
  "not-yours-to-give": 422,
  "nothing-to-give": 422,
  "time-not-free": 422,
  "nothing-to-share": 422,
  "until-out-of-reach": 422,
  "only-the-other": 422,
  conflict: 409,
  busy: 503,
};

/** The answer that carries a value. */
export function done(body: object): Answer {
  return { status: 200, body };
}

/** A no: an error code for the program, figures at most, never words from inside. */
export function problem(
  status: number,
  error: Problem["error"],
  more: { detail?: Refusal["detail"]; headers?: Readonly<Record<string, string>> } = {},
): Answer {
  return {
    status,
    body: more.detail === undefined ? { error } : { error, detail: more.detail },
    ...(more.headers === undefined ? {} : { headers: more.headers }),
  };
}

/** The answer to a use case: its value, or the refusal with the status that fits. */
export function answerOf<T>(result: Result<T>, bodyOf: (value: T) => object): Answer {
  if (result.ok) return done(bodyOf(result.value));
  const { code, detail } = result.refusal;
  const status = statusByRefusal[code];
  return problem(status, code, {
    ...(detail === undefined ? {} : { detail }),
    ...(status === 503 ? { headers: { "retry-after": "1" } } : {}),
  });
}

/** Writes an answer; a problem names the request, so that it can be found in the log. */
export function send(response: Response, answer: Answer, requestId: string): void {
  if (response.headersSent || response.destroyed) return;
  const body = JSON.stringify(answer.status < 400 ? answer.body : { ...answer.body, requestId });
  response.sendRaw(answer.status, body, {
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    "cache-control": "no-store",
    ...answer.headers,
  });
}
