import { type ReactNode, useState } from "react";
import { Chevron } from "../../ui/chevron.tsx";
import css from "./last-time.module.css";

/** A line, and what did not fit into it beneath, for whoever wants to read it. */
export function LineWithMore(props: {
  said: string;
  /** How much more there is; null: nothing. */
  more: string | null;
  children: ReactNode;
}) {
  const { said, more } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={css.line}>
      <span dir="auto">{said}</span>
      {more !== null && (
        <>
          {" "}
          <button
            type="button"
            className={css.more}
            aria-expanded={isOpen}
            onClick={() => setOpen((before) => !before)}
          >
            {more}
            <Chevron />
          </button>
          {isOpen && <ul className={css.rest}>{props.children}</ul>}
        </>
      )}
    </li>
  );
}
