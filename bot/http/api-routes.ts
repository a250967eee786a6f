import * as z from "zod/mini";
import {
  Done,
  HistoryPage,
  Me,
  PairSnapshot,
  PastCheckIns,
  ReflectionsPage,
} from "../../core/contract/api.ts";
import { Envelope, parseEnvelope } from "../../core/contract/envelope.ts";
import { PairId } from "../../core/domain/ids.ts";
import { ok, type Result, refuse } from "../../core/domain/result.ts";
import { hasLapsed } from "../../core/domain/shared-record.ts";
import { asSeenBy } from "../../core/domain/visibility.ts";
import type { App } from "../app/app.ts";
import type { Clock } from "../ports/clock.ts";
import { answerOf, done } from "./answer.ts";
import type { PersonRoute, Visit } from "./route.ts";

/** Everything that is not live: what a person asks for and does over HTTP. */
export function apiRoutes(app: App, clock: Clock): readonly PersonRoute[] {
  return [
    {
      method: "GET",
      path: "/api/me",
      access: "person",
      summary: "Who I am, and my 1-on-1s",
      answers: { name: "Me", schema: Me },
      answer: async ({ by }) => {
        const pairs = await app.myPairs(by.actor);
        const person = { id: by.actor.personId, name: by.name };
        return done({ person, pairs, now: clock.now() });
      },
    },
    {
      method: "GET",
      path: "/api/pairs/:pairId",
      access: "person",
      summary: "The open agenda of a pair, and my own notebook",
      answers: { name: "PairSnapshot", schema: PairSnapshot },
      answer: async (visit) => {
        const pairId = pairIdOf(visit);
        const opened = pairId.ok ? await app.openPair(visit.by.actor, pairId.value) : pairId;
        return answerOf(opened, ({ key, records, notebook }) => ({
          pairId: key.pairId,
          records,
          notebook,
          now: clock.now(),
        }));
      },
    },
    {
      method: "GET",
      path: "/api/pairs/:pairId/history",
      access: "person",
      summary: "What was settled, newest first, a page at a time",
      query: ["before", "only"],
      answers: { name: "HistoryPage", schema: HistoryPage },
      answer: async (visit) => {
        const pairId = pairIdOf(visit);
        const before = visit.query.get("before");
        const only = visit.query.get("only") === "feedback" ? "feedback" : undefined;
        const history = pairId.ok ? await app.history(visit.by.actor, pairId.value, before, only) : pairId;
        return answerOf(history, (found) => found);
      },
    },
    {
      method: "GET",
      path: "/api/pairs/:pairId/reflections",
      access: "person",
      summary: "What I thought about feedback that I got",
      query: ["from"],
      answers: { name: "ReflectionsPage", schema: ReflectionsPage },
      answer: async (visit) => {
        const pairId = pairIdOf(visit);
        const from = visit.query.get("from");
        const found = pairId.ok ? await app.reflections(visit.by.actor, pairId.value, from) : pairId;
        return answerOf(found, (page) => page);
      },
    },
    {
      method: "GET",
      path: "/api/pairs/:pairId/check-ins",
      access: "person",
      summary: "My own check-ins that are over, newest first",
      answers: { name: "PastCheckIns", schema: PastCheckIns },
      answer: async (visit) => {
        const pairId = pairIdOf(visit);
        const past = pairId.ok ? await app.pastCheckIns(visit.by.actor, pairId.value) : pairId;
        return answerOf(past, (checkIns) => ({ checkIns }));
      },
    },
    {
      method: "POST",
      path: "/api/pairs/:pairId/commands",
      access: "person",
      summary: "Do one command; the same command twice is done once",
      body: { name: "Envelope", schema: Envelope },
      answers: { name: "Done", schema: Done },
      answer: async (visit) => {
        const pairId = pairIdOf(visit);
        const envelope = parseEnvelope(visit.body);
        if (!envelope.ok) return answerOf(envelope, done);
        const outcome = pairId.ok ? await app.execute(visit.by.actor, pairId.value, envelope.value) : pairId;
        return answerOf(outcome, ({ records }) => ({
          done: true,
          records: records
            .filter((record) => !hasLapsed(record, clock.now()))
            .map((record) => asSeenBy(record, visit.by.actor.personId)),
        }));
      },
    },
  ];
}

/** A name that cannot be a pair's is answered like a pair that is not there. */
function pairIdOf(visit: Visit): Result<PairId> {
  const parsed = z.safeParse(PairId, visit.params.pairId);
  return parsed.success ? ok(parsed.data) : refuse("not-found");
}
