import { epochMsOf, instantOf } from "../../core/domain/instant.ts";
import { occurrenceIdOf } from "../../core/domain/occurrence.ts";
import { type CalendarMeeting, reconcile, type Window } from "../../core/domain/reconcile.ts";
import { ok } from "../../core/domain/result.ts";
import type { Occurrence, Series } from "../../core/domain/series.ts";
import { wantedOf, withTerms } from "../../core/domain/series-terms.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { startsBetween } from "../../core/domain/time.ts";
import type { App } from "./app.ts";
import type { PairCache } from "./pair-cache.ts";

const MEETINGS_MAX = 60;

/** What the calendar says about a pair's meetings, brought into the records. */
export function createCalendarUse(
  cache: PairCache,
): Pick<App, "linkedSeries" | "applyCalendar" | "settleTerms"> {
  return {
    linkedSeries: async (key) => {
      const { records } = await cache.fresh(key);
      return [...records.values()].flatMap((one) =>
        one.type === "series" && one.eventId !== null ? [{ ...one, eventId: one.eventId }] : [],
      );
    },
    applyCalendar: async (key, series, meetings, window) => {
      const state = await cache.fresh(key);
      const current = seriesIn(state.records, series);
      if (current === undefined) return { changed: 0, strange: 0 };
      const planned = new Set(
        startsBetween(current.cadence, window.from, window.to, MEETINGS_MAX).map(occurrenceIdOf),
      );
      const strange = meetings.filter((one) => !planned.has(occurrenceIdOf(one.originalStart))).length;
      const isTold = (next: Occurrence) => strange === 0 || next.state !== "cancelled";
      const jobs = changesIn(state.records, current, meetings, window, instantOf(0))
        .filter(isTold)
        .map(({ id, originalStart }) =>
          state.queue.enqueue({
            actor: null,
            about: id,
            decide: ({ records }, now) => {
              const found = seriesIn(records, series);
              return ok(
                found === undefined
                  ? []
                  : changesIn(records, found, meetings, momentAt(originalStart), now).filter(isTold),
              );
            },
          }),
        );
      const outcomes = await Promise.all(jobs);
      const refused = outcomes.filter((one) => !one.ok).length;
      if (refused > 0) throw new Error("What the calendar says could not be stored.");
      return { changed: outcomes.filter((one) => one.ok && one.value.records.length > 0).length, strange };
    },
    settleTerms: async (key, series, isInCalendar) => {
      const state = await cache.fresh(key);
      const outcome = await state.queue.enqueue({
        actor: null,
        about: series.id,
        decide: (view, now) => {
          const found = view.records.get(series.id);
          if (found?.type !== "series" || found.eventId !== series.eventId) return ok([]);
          // Somebody wished for something else meanwhile: that is on its way then.
          if (JSON.stringify(found.wanted) !== JSON.stringify(series.wanted)) return ok([]);
          const terms = wantedOf(found);
          if (terms === null) return ok([]);
          const changed = isInCalendar ? withTerms(view, found, terms, now) : [{ ...found, wanted: null }];
          return ok(changed.map((record) => ({ ...record, rev: record.rev + 1, at: now })));
        },
      });
      if (!outcome.ok) throw new Error("What the calendar took over could not be stored.");
    },
  };
}

/** One decision changes one record: all that is planned to start at this very moment. */
function momentAt(originalStart: string): Window {
  return { from: originalStart, to: instantOf(epochMsOf(originalStart) + 1) };
}

/**
 * The series as it is now, if it is still what the calendar was asked about: linked to the same event, in the
 * same rhythm, and without a change that may have reached the calendar already. [SE2]
 */
function seriesIn(records: ReadonlyMap<string, SharedRecord>, asked: Series): Series | undefined {
  const record = records.get(asked.id);
  if (record?.type !== "series" || record.eventId !== asked.eventId || record.wanted !== null)
    return undefined;
  return termsOf(record) === termsOf(asked) ? record : undefined;
}

function termsOf({ cadence, minutes }: Series): string {
  return JSON.stringify([cadence, minutes]);
}

function changesIn(
  records: ReadonlyMap<string, SharedRecord>,
  series: Series,
  meetings: readonly CalendarMeeting[],
  window: Window,
  now: string,
): Occurrence[] {
  const stored = [...records.values()].filter(
    (record): record is Occurrence => record.type === "occurrence" && record.seriesId === series.id,
  );
  return reconcile(series, stored, meetings, window, now);
}
