import { type ReactNode, useId } from "react";
import css from "./choice.module.css";

/** One of a few, all of them in sight. */
export function Choice<T extends string>(props: {
  legend: string;
  options: readonly { readonly value: T; readonly words: string }[];
  /** Null: nothing is chosen yet. */
  value: T | null;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{props.legend}</legend>
      {props.options.map((option) => (
        <label className={css.chip} key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.words}
        </label>
      ))}
    </fieldset>
  );
}

/** Something that is or is not so; the icon changes with it, so that colour does not say it alone. */
export function Toggle(props: {
  words: string;
  icon: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className={css.chip}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.icon}
      {props.words}
    </label>
  );
}
