import type { ReactNode } from "react";
import css from "./wide-page.module.css";

/** A part of the personal tab: whose it is, the way to the other parts, and a column that scrolls. */
export function WidePage(props: { title: string; tabs: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div className={`${css.top} ${css.column}`}>
          <h2 className={css.title}>{props.title}</h2>
          {props.tabs}
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus */}
      <main className={css.body} aria-label={props.label} tabIndex={0}>
        <div className={css.column}>{props.children}</div>
      </main>
    </div>
  );
}
