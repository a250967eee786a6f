import type { Series } from "../../../core/domain/series.ts";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { Choice } from "../../ui/choice.tsx";
import css from "./series-terms.module.css";

const LENGTHS = [15, 30, 45, 60];
const RHYTHMS = [1, 2, 3, 4];

/** How long the two meet and how often: the manager sets it, both see what holds and what is on its way. [SE1] [SE2] */
export function SeriesTerms(props: { series: Series; canSet: boolean }) {
  const { series, canSet } = props;
  const session = useSession();
  const words = useCourseWords();
  const minutes = series.wanted?.minutes ?? series.minutes;
  const everyWeeks = series.wanted?.everyWeeks ?? series.cadence.everyWeeks;
  const set = (terms: { minutes?: number; everyWeeks?: number }) =>
    session.act({ name: "series.set", seriesId: series.id, ...terms });

  return (
    <div className={css.terms}>
      {canSet ? (
        <>
          <Choice
            legend={words.length}
            options={numbersWith(LENGTHS, minutes).map((one) => ({
              value: String(one),
              words: words.lengthOf(one),
            }))}
            value={String(minutes)}
            onChange={(value) => set({ minutes: Number(value) })}
          />
          <Choice
            legend={words.rhythm}
            options={numbersWith(RHYTHMS, everyWeeks).map((one) => ({
              value: String(one),
              words: words.everyWeeks(one),
            }))}
            value={String(everyWeeks)}
            onChange={(value) => set({ everyWeeks: Number(value) })}
          />
        </>
      ) : (
        <p>{words.nowAre(series.minutes, series.cadence.everyWeeks)}</p>
      )}
      {series.wanted !== null && (
        <p className={css.hint} role="status">
          {words.onItsWay}
        </p>
      )}
      {canSet && series.wanted === null && series.eventId !== null && (
        <p className={css.hint}>{words.movedGoBack}</p>
      )}
    </div>
  );
}

/** The usual numbers, and the one that holds. */
function numbersWith(usual: readonly number[], one: number): number[] {
  return [...new Set([...usual, one])].sort((a, b) => a - b);
}
