import { Checkmark12Filled } from "@fluentui/react-icons/headless/svg/checkmark";
import css from "./tick.module.css";

/** A round checkbox. `name` says what is ticked. */
export function Tick(props: {
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  tabIndex?: number;
}) {
  return (
    <span className={css.tick}>
      <input
        type="checkbox"
        aria-label={props.name}
        checked={props.checked}
        tabIndex={props.tabIndex}
        data-control="tick"
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span className={css.ring} aria-hidden="true">
        <Checkmark12Filled />
      </span>
    </span>
  );
}
