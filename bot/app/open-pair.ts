import type { Instant } from "../../core/domain/instant.ts";
import { DAY_MS, epochMsOf } from "../../core/domain/instant.ts";
import { noteOf } from "../../core/domain/note.ts";
import { occurrencesAround } from "../../core/domain/occurrences-around.ts";
import { participantOf } from "../../core/domain/pair.ts";
import { ok, refuse } from "../../core/domain/result.ts";
import type { Occurrence, Series } from "../../core/domain/series.ts";
import { isOpenRecord, openSince, type SharedRecord } from "../../core/domain/shared-record.ts";
import { asSeenBy } from "../../core/domain/visibility.ts";
import type { Clock } from "../ports/clock.ts";
import type { App, Seen } from "./app.ts";
import { completeCheckIn } from "./check-in-repair.ts";
import type { Following } from "./follow.ts";
import { completeAnswers, dropShared, isHalfShared } from "./half-done.ts";
import { type Notebooks, notebookNow } from "./notebooks.ts";
import type { PairCache } from "./pair-cache.ts";
import { forgetLapsed, type PairState, pairOf } from "./pair-state.ts";
import { participatingIn } from "./participating.ts";
import type { Reveals } from "./reveal.ts";

/** How many occurrences a pair is opened with. */
const OCCURRENCES = 8;
/** For how long derived occurrences hold; deriving them is the expensive part of opening a pair. */
const PLANNED_HOLDS_MS = DAY_MS / 24;

const nothingSeen: Seen = { shared: null, notebookRev: 0 };

type Deps = {
  readonly cache: PairCache;
  readonly notebooks: Notebooks;
  readonly following: Following;
  readonly reveals: Reveals;
  readonly clock: Clock;
};

/** Opens a pair: at most one query of its partition and one point read, side by side. */
export function createOpenPair(deps: Deps): Pick<App, "openPair" | "noteText"> {
  const { cache, notebooks, following, reveals, clock } = deps;
  return {
    openPair: async (actor, pairId, after) => {
      await following.ready();
      const state = cache.of({ tenantId: actor.tenantId, pairId });
      const notebook = notebooks.of(state, actor.personId);
      const { shared, notebookRev } = after ?? nothingSeen;
      await Promise.all([
        cache.isFresh(state) && shared === null ? undefined : cache.load(state, shared),
        notebooks.isFresh(notebook) && notebookNow(state, notebook, clock.now()).rev >= notebookRev
          ? undefined
          : notebooks.load(state, notebook, notebookRev),
      ]);
      const pair = pairOf(state);
      const by = participantOf(pair, actor);
      if (!by.ok || pair === undefined) {
        state.notebooks.delete(actor.personId);
        return refuse("not-found");
      }
      const now = clock.now();
      if (isHalfShared(state, notebookNow(state, notebook, now))) await dropShared(state, notebook, actor);
      await completeAnswers(state, notebook, actor, now);
      const view = { pair, records: state.records, notebook: notebookNow(state, notebook, now) };
      await completeCheckIn({ pair: state, notebooks, actor }, view, by.value, now);
      await reveals.seeTo(state, state.records.values());
      return ok({
        key: state.key,
        pair,
        by: by.value,
        records: openRecords(state, now).map((record) => asSeenBy(record, by.value.id)),
        notebook: notebookNow(state, notebook, now),
        mark: state.mark,
      });
    },
    noteText: async (actor, pairId, target) => {
      const participating = await participatingIn(cache, actor, pairId);
      if (!participating.ok) return participating;
      const { state, pair } = participating.value;
      const notebook = notebooks.of(state, actor.personId);
      if (!notebook.isLoaded) await notebooks.load(state, notebook, 0);
      const record = state.records.get(target);
      if (record?.type === "talkingPoint" && record.state === "deleted") return refuse("point-deleted");
      const view = { pair, records: state.records, notebook: notebookNow(state, notebook, clock.now()) };
      const text = noteOf(view, target);
      return text === undefined ? refuse("not-found") : ok(text);
    },
  };
}

/** The open records, with the occurrences that the series plans around now. */
export function openRecords(state: PairState, now: Instant): SharedRecord[] {
  forgetLapsed(state, now);
  const since = openSince(now);
  const records: SharedRecord[] = [];
  const stored: Occurrence[] = [];
  const series: Series[] = [];
  for (const record of state.records.values()) {
    if (!isOpenRecord(record, since)) continue;
    if (record.type === "occurrence") stored.push(record);
    else records.push(record);
    if (record.type === "series") series.push(record);
  }
  records.push(...occurrencesOf(state, series, stored, now));
  return records;
}

function occurrencesOf(
  state: PairState,
  series: readonly Series[],
  stored: readonly Occurrence[],
  now: Instant,
): readonly Occurrence[] {
  if (series.length === 0) return stored;
  const from = [...series, ...stored].map((one) => `${one.id}@${one.rev}`).join();
  const known = state.planned;
  const ageMs = known === null ? 0 : Math.abs(epochMsOf(now) - epochMsOf(known.at));
  if (known !== null && known.from === from && ageMs < PLANNED_HOLDS_MS) return known.occurrences;
  const byId = new Map(stored.map((one) => [one.id, one]));
  for (const one of series) {
    const own = stored.filter((occurrence) => occurrence.seriesId === one.id);
    for (const occurrence of occurrencesAround(one, own, now, OCCURRENCES))
      byId.set(occurrence.id, occurrence);
  }
  const occurrences = [...byId.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  state.planned = { at: now, from, occurrences };
  return occurrences;
}
