import type { ReactNode } from "react";
import css from "./unseen.module.css";

/** Words for those who listen. */
export function Unseen(props: { children: ReactNode }) {
  return <span className={css.unseen}>{props.children}</span>;
}

/** Says new words when whoever listens has a moment. */
export function LiveRegion(props: { words: string }) {
  return (
    <div className={css.unseen} role="status" aria-live="polite">
      {props.words}
    </div>
  );
}
