import type { ReactNode } from "react";
import css from "./page-message.module.css";

/** A page that has one thing to say, and at most one thing to do. */
export function PageMessage(props: { title: string; why?: string; action?: ReactNode }) {
  return (
    <main className={css.message}>
      <h1 className={css.title}>{props.title}</h1>
      {props.why !== undefined && <p className={css.why}>{props.why}</p>}
      {props.action}
    </main>
  );
}
