import type { Expectation } from "../../core/domain/expectation.ts";
import {
  type Feedback,
  type FeedbackAnswer,
  type FeedbackParts,
  feedbackIdOf,
} from "../../core/domain/feedback.ts";
import { DAY_MS, type Instant, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import type { Role } from "../../core/domain/people.ts";
import { type Preference, preferenceIdOf } from "../../core/domain/preference.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { samplePersonOf, sampleRecord } from "./sample-record.ts";

/** Feedback of the sample world; `meeting` counts from the first. */
type SampleFeedback = FeedbackParts & {
  readonly by: Role;
  readonly meeting: number;
  readonly answer: FeedbackAnswer;
  readonly actedAfterDays?: number;
};

const given: readonly SampleFeedback[] = [
  {
    by: "manager",
    meeting: 5,
    when: "At the end of the review",
    saw: "You asked which of the numbers anybody would act on",
    ledTo: "Three charts went, and the talk was about what to do",
    nextTime: "",
    answer: "thanks",
  },
  {
    by: "report",
    meeting: 5,
    when: "The Thursday before the review",
    saw: "The brief changed at four, after the draft was out",
    ledTo: "An evening of rework",
    nextTime: "A message as soon as a change is likely, even before it is certain",
    answer: "understood",
    actedAfterDays: 7,
  },
];

/** What the sample pair said to each other about their work in the meetings that began at `starts`. */
export function saidIn(starts: readonly Instant[]): SharedRecord[] {
  const first = starts[0];
  if (first === undefined) return [];
  return [
    expectationSince(plusMs(first, 20 * MINUTE_MS)),
    preferenceSince(plusMs(first, 25 * MINUTE_MS)),
    ...given.flatMap((one, n) => {
      const start = starts[one.meeting];
      return start === undefined ? [] : [feedbackOf(one, n, plusMs(start, 10 * MINUTE_MS))];
    }),
  ];
}

function feedbackOf(said: SampleFeedback, n: number, at: Instant): Feedback {
  const { by, answer, actedAfterDays, when, saw, ledTo, nextTime } = said;
  const answeredAt = plusMs(at, 2 * MINUTE_MS);
  const actedOn = actedAfterDays === undefined ? null : plusMs(at, actedAfterDays * DAY_MS);
  return {
    ...sampleRecord(actedOn ?? answeredAt),
    id: feedbackIdOf(`fd_sample-${n + 1}`),
    type: "feedback",
    from: samplePersonOf(by).id,
    to: samplePersonOf(by === "manager" ? "report" : "manager").id,
    tone: nextTime === "" ? "worked" : "next-time",
    when,
    saw,
    ledTo,
    nextTime,
    asksIntent: false,
    answersRequest: null,
    sharedAt: at,
    openedAt: plusMs(at, MINUTE_MS),
    answer,
    answeredAt,
    intent: null,
    example: null,
    followUp: null,
    actedOn,
    settledAt: actedOn ?? answeredAt,
  };
}

function expectationSince(at: Instant): Expectation {
  return {
    ...sampleRecord(plusMs(at, DAY_MS)),
    id: "ex_sample-1",
    type: "expectation",
    writtenBy: samplePersonOf("manager").id,
    text: "A number comes with where it is from and what it cannot say",
    saidAt: at,
    acknowledgedAt: plusMs(at, DAY_MS),
    actedOn: null,
    state: "open",
    settledAt: null,
  };
}

function preferenceSince(at: Instant): Preference {
  const { id } = samplePersonOf("report");
  return {
    ...sampleRecord(at),
    id: preferenceIdOf(id),
    type: "preference",
    personId: id,
    ways: ["in-writing", "time-to-think"],
    line: "Not in the week of the board pack",
    coaching: "more",
    sharedAt: at,
  };
}
