import { MINUTES_MAX } from "../../core/domain/limits.ts";
import css from "./field.module.css";

/** Minutes, or none. What is no number between 1 and the most is not taken. */
export function MinutesField(props: {
  label: string;
  unit: string;
  value: number | null;
  onChange: (minutes: number | null) => void;
}) {
  return (
    <span className={css.withUnit}>
      <input
        className={css.bare}
        type="number"
        aria-label={props.label}
        data-tip={props.label}
        placeholder="–"
        inputMode="numeric"
        min={1}
        max={MINUTES_MAX}
        value={props.value ?? ""}
        onChange={(event) => {
          const minutes = Math.trunc(event.currentTarget.valueAsNumber);
          props.onChange(minutes >= 1 && minutes <= MINUTES_MAX ? minutes : null);
        }}
      />
      <span aria-hidden="true">{props.unit}</span>
    </span>
  );
}

/** A day of the calendar. */
export function DayField(props: {
  label: string;
  value: string;
  /** The first and the last day that can be chosen. */
  min?: string;
  max?: string;
  onChange: (day: string) => void;
}) {
  return (
    <input
      className={`${css.field} ${css.date}`}
      type="date"
      aria-label={props.label}
      min={props.min}
      max={props.max}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** Where words are typed that something is to be found by. */
export function SearchField(props: { label: string; value: string; onChange: (typed: string) => void }) {
  return (
    <input
      className={css.field}
      type="search"
      aria-label={props.label}
      placeholder={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
