import { Warning16Regular } from "@fluentui/react-icons/headless/svg/warning";
import type { KeyboardEventHandler, ReactNode } from "react";
import css from "./inline-bar.module.css";

/** A sentence with what can be done about it, right where it belongs; never over anything else. */
export function InlineBar(props: {
  children: ReactNode;
  actions: ReactNode;
  look?: "plain" | "refusal";
  /** On a sheet with rows it needs no border of its own. */
  isAlone?: boolean;
  onKeyDown?: KeyboardEventHandler;
}) {
  const isRefusal = props.look === "refusal";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on its buttons arrive here
    <div
      className={[css.bar, isRefusal && css.refusal, props.isAlone && css.alone].filter(Boolean).join(" ")}
      role={isRefusal ? "alert" : "group"}
      onKeyDown={props.onKeyDown}
    >
      {isRefusal && <Warning16Regular className={css.icon} aria-hidden="true" />}
      <div className={css.words}>{props.children}</div>
      <div className={css.actions}>{props.actions}</div>
    </div>
  );
}
