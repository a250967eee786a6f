import { useState } from "react";
import type { Series } from "../../../core/domain/series.ts";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import css from "./series-terms.module.css";

const LENGTHS = [15, 30, 45, 60];
const RHYTHMS = [1, 2, 3, 4];

/** How long the two meet and how often: the manager sets it, both see what holds and what is on its way. [SE1] [SE2] */
export function SeriesTerms(props: { series: Series; canSet: boolean }) {
  const { series, canSet } = props;
  const words = useCourseWords();
  return (
    <div className={css.terms}>
      {canSet ? (
        <TermsForm series={series} />
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

/** Every change goes to two calendars: it is made when it is applied, not on the way to it. */
function TermsForm({ series }: { series: Series }) {
  const session = useSession();
  const words = useCourseWords();
  const held = {
    minutes: series.wanted?.minutes ?? series.minutes,
    everyWeeks: series.wanted?.everyWeeks ?? series.cadence.everyWeeks,
  };
  const [chosen, setChosen] = useState<{ minutes?: number; everyWeeks?: number }>({});
  const { minutes, everyWeeks } = { ...held, ...chosen };
  const isNews = minutes !== held.minutes || everyWeeks !== held.everyWeeks;
  return (
    <form
      className={css.terms}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNews) session.act({ name: "series.set", seriesId: series.id, ...chosen });
        setChosen({});
      }}
    >
      <Choice
        legend={words.length}
        options={numbersWith(LENGTHS, held.minutes).map((one) => ({
          value: String(one),
          words: words.lengthOf(one),
        }))}
        value={String(minutes)}
        onChange={(value) => setChosen({ ...chosen, minutes: Number(value) })}
      />
      <Choice
        legend={words.rhythm}
        options={numbersWith(RHYTHMS, held.everyWeeks).map((one) => ({
          value: String(one),
          words: words.everyWeeks(one),
        }))}
        value={String(everyWeeks)}
        onChange={(value) => setChosen({ ...chosen, everyWeeks: Number(value) })}
      />
      <Button className={css.apply} type="submit" disabledFocusable={!isNews}>
        {words.setTerms}
      </Button>
    </form>
  );
}

/** The usual numbers, and the one that holds. */
function numbersWith(usual: readonly number[], one: number): number[] {
  return [...new Set([...usual, one])].sort((a, b) => a - b);
}
