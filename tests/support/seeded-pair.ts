import type { CosmosStores } from "../../bot/store/cosmos-stores.ts";
import type { CheckInCopy } from "../../core/domain/check-in-copy.ts";
import type { Expectation } from "../../core/domain/expectation.ts";
import type { Feedback } from "../../core/domain/feedback.ts";
import type { PairId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { Membership } from "../../core/domain/membership.ts";
import { emptyNotebook, type Notebook } from "../../core/domain/notebook.ts";
import type { Pair } from "../../core/domain/pair.ts";
import type { Person, Role } from "../../core/domain/people.ts";
import type { PersonalRecord } from "../../core/domain/personal-record.ts";
import type { SealedQuestion } from "../../core/domain/reveal.ts";
import type { Series } from "../../core/domain/series.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import { emptyText } from "../../core/domain/text.ts";
import { SAMPLE_TENANT, type SamplePerson, samplePerson } from "../../local/people.ts";

/** Records that a test server starts with; those of `shared` belong to one pair. */
export type Seed = {
  readonly shared: readonly SharedRecord[];
  readonly notebooks: readonly Notebook[];
  readonly beside: readonly PersonalRecord[];
  readonly memberships: readonly Membership[];
};

export const SEEDED_PAIR: PairId = "pair_sample";
/** A pair of two others, to be kept apart from the first. */
export const OTHER_PAIR: PairId = "pair_other";
const SINCE: Instant = "2026-02-02T09:00:00.000Z";

/** The sample manager and report, who meet on Tuesdays, with one shared point and a private one each. */
export const pairSeed = seedOf(SEEDED_PAIR, "manager", "report");
/** The sample manager and a colleague: another pair of the same tenant, sharing one person with the first. */
export const otherPairSeed = seedOf(OTHER_PAIR, "manager", "colleague");

/** Writes a seed through the stores, everything for the first time. */
export async function writeSeed(stores: CosmosStores, seed: Seed): Promise<void> {
  const [first] = seed.shared;
  if (first !== undefined) {
    const key = { tenantId: first.tenantId, pairId: first.pairId };
    await stores.shared.commit(
      key,
      seed.shared.map((record) => ({ record, etag: null })),
    );
  }
  for (const notebook of seed.notebooks) {
    const key = { tenantId: notebook.tenantId, ownerId: notebook.ownerId };
    const beside = seed.beside.filter(({ ownerId }) => ownerId === notebook.ownerId);
    await stores.personal.commitNotebook(key, { record: notebook, etag: null }, beside);
  }
  for (const membership of seed.memberships) await stores.personal.putMembership(membership);
}

function seedOf(pairId: PairId, managerKey: SamplePerson["key"], reportKey: SamplePerson["key"]): Seed {
  const base = { tenantId: SAMPLE_TENANT, pairId, schemaVersion: 1 as const, rev: 1, at: SINCE, recent: [] };
  const [manager, report] = [person(managerKey), person(reportKey)];
  const pair: Pair = { ...base, id: pairId, type: "pair", manager, report };
  const series: Series = {
    ...base,
    id: "ser_sample",
    type: "series",
    cadence: { from: "2026-02-03", until: null, time: "10:00", zone: "Europe/Berlin", everyWeeks: 1 },
    minutes: 30,
    formerly: [],
    wanted: null,
    organizerId: manager.id,
    eventId: null,
    joinUrl: null,
  };
  const said = {
    kind: "talk" as const,
    minutes: null,
    mustCover: false,
    note: emptyText,
    raisedAt: SINCE,
    rank: "n",
  };
  const point: TalkingPoint = {
    ...base,
    ...said,
    id: "tp_seeded",
    type: "talkingPoint",
    text: `A point of ${pairId}`,
    raisedBy: report.id,
    state: "open",
    discussedIn: null,
    carriedFrom: [],
    settledAt: null,
  };
  const question: SealedQuestion = {
    ...base,
    id: "sq_seeded",
    type: "sealedQuestion",
    kind: "statement",
    version: 1,
    statement: `A statement of ${pairId}`,
    askedBy: report.id,
    occurrenceId: null,
    seals: [],
    state: "revealed",
    answers: [
      { by: report.id, answer: { kind: "statement", rating: 2 } },
      { by: manager.id, answer: { kind: "statement", rating: 4 } },
    ],
    revealedAt: SINCE,
    raised: [],
    settledAt: null,
  };
  const parts = { when: "On Thursday", saw: "You spoke first", ledTo: "Two said nothing", nextTime: "Wait" };
  const feedback: Feedback = {
    ...base,
    ...parts,
    id: "fb_seeded",
    type: "feedback",
    from: manager.id,
    to: report.id,
    tone: "next-time",
    asksIntent: true,
    answersRequest: null,
    sharedAt: SINCE,
    openedAt: SINCE,
    answer: "example",
    answeredAt: SINCE,
    intent: null,
    example: null,
    followUp: "2026-02-16",
    actedOn: null,
    settledAt: null,
  };
  const expectation: Expectation = {
    ...base,
    id: "ex_seeded",
    type: "expectation",
    writtenBy: manager.id,
    text: "Numbers before opinions",
    saidAt: SINCE,
    acknowledgedAt: null,
    actedOn: null,
    state: "open",
    settledAt: null,
  };
  const copy: CheckInCopy = {
    ...base,
    id: "cic_seeded",
    type: "checkInCopy",
    occurrenceId: "occ_20260303T090000Z",
    personId: report.id,
    item: "workload",
    version: 1,
    state: "shared",
    sharing: "cmd_seeded",
    telling: 1,
    value: 4,
    word: null,
    wantsToTalk: false,
    until: "2026-03-10T22:59:59.999Z",
    openedAt: null,
    response: null,
  };
  const secretOf = (owner: Person) => `A private point of ${owner.name}`;
  const notebookOf = (owner: Person): Notebook => ({
    ...emptyNotebook(SAMPLE_TENANT, pairId, owner.id, SINCE),
    rev: 1,
    privatePoints: [{ ...said, id: "pp_private", text: secretOf(owner) }],
    feedbackDrafts: [
      {
        ...parts,
        id: "fd_private",
        tone: "worked",
        saw: secretOf(owner),
        asksIntent: false,
        answersRequest: null,
        updatedAt: SINCE,
      },
    ],
    reflections: [{ feedbackId: "fb_seeded", words: secretOf(owner), at: SINCE }],
    checkIn: {
      occurrenceId: copy.occurrenceId,
      answers: [
        {
          item: "word",
          version: 1,
          value: null,
          word: secretOf(owner),
          wantsToTalk: false,
          sayInMeeting: false,
          sharing: null,
        },
      ],
    },
  });
  const membershipOf = (owner: Person, role: Role, partner: Person): Membership => ({
    tenantId: SAMPLE_TENANT,
    ownerId: owner.id,
    id: `mem_${pairId}`,
    type: "membership",
    schemaVersion: 1,
    pairId,
    role,
    partner,
    since: SINCE,
  });
  return {
    shared: [pair, series, point, question, feedback, expectation, copy],
    notebooks: [notebookOf(manager), notebookOf(report)],
    beside: [],
    memberships: [membershipOf(manager, "manager", report), membershipOf(report, "report", manager)],
  };
}

function person(key: SamplePerson["key"]): Person {
  const found = samplePerson(key);
  if (found === undefined) throw new Error(`There is no sample person ${key}.`);
  return { id: found.personId, name: found.name };
}
