import type { CommandNamed } from "./command.ts";
import type { PersonId } from "./ids.ts";
import { worthAskingOf } from "./known-worth-asking.ts";
import { WORTH_ASKING_MAX } from "./limits.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import type { TalkingPoint } from "./talking-point.ts";
import type { WorthAsked } from "./worth-asking.ts";

/** Says, or takes back, that a question was worth asking. Refuses `question-not-discussed`. [QB16] */
export function decideWorthAsking(
  view: PairView,
  { pointId, worth }: CommandNamed<"ask.worth">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const point = view.records.get(pointId);
  if (point?.type !== "talkingPoint") return refuse("not-found");
  const before = worthAskingOf(view);
  const seen = seenBefore(before, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const isAsked = point.kind === "question" && point.state === "discussed";
  if (worth && !isAsked) return refuse("question-not-discussed");
  const isSaid = before.questions.some((one) => one.pointId === pointId && one.by.includes(by.id));
  if (isSaid === worth) return ok(noChange);
  const questions = worth
    ? withSaid(before.questions, point, by.id)
    : before.questions.flatMap((one) => (one.pointId === pointId ? withoutSaid(one, by.id) : [one]));
  return ok({ shared: [stamp({ ...before, questions }, attempt)], notebook: null });
}

function withSaid(questions: readonly WorthAsked[], point: TalkingPoint, by: PersonId): WorthAsked[] {
  const known = questions.find((one) => one.pointId === point.id);
  if (known !== undefined) {
    const said = { ...known, by: [...known.by, by] };
    return questions.map((one) => (one === known ? said : one));
  }
  const added: WorthAsked = {
    pointId: point.id,
    questionId: point.questionId ?? null,
    text: point.questionId === undefined ? point.text : null,
    asker: point.raisedBy,
    at: point.settledAt ?? point.raisedAt,
    by: [by],
  };
  return [...questions, added].slice(-WORTH_ASKING_MAX);
}

function withoutSaid(question: WorthAsked, by: PersonId): WorthAsked[] {
  const others = question.by.filter((id) => id !== by);
  return others.length === 0 ? [] : [{ ...question, by: others }];
}
