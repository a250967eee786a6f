import type { ReactNode } from "react";
import css from "./problem.module.css";

/** What stands in the way of what was typed, beneath it; read out as soon as it is there. */
export function Problem(props: { id?: string; children: ReactNode }) {
  return (
    <p className={css.problem} id={props.id} role="alert">
      {props.children}
    </p>
  );
}
