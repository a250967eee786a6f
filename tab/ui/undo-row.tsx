import { Dismiss16Regular } from "@fluentui/react-icons/headless/svg/dismiss";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useWords } from "../lib/strings/words.ts";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";
import { InlineBar } from "./inline-bar.tsx";
import css from "./undo-row.module.css";

const GOES_AFTER_MS = 20_000;

/** In the place of what was deleted: its words, and the way back. It waits while somebody is at it. */
export function UndoRow(props: {
  words: string;
  /** Who knew of it, where that is one person alone. */
  mark?: ReactNode;
  /** Words that were not saved; with them it waits until somebody lets go of it. */
  unsaved?: string;
  onUndo: () => void;
  onGone: () => void;
}) {
  const { unsaved } = props;
  const words = useWords();
  const undo = useRef<HTMLButtonElement>(null);
  const [isHeld, setHeld] = useState(true);
  const gone = useRef(props.onGone);
  gone.current = props.onGone;

  useEffect(() => {
    if (document.activeElement === document.body && document.hasFocus()) undo.current?.focus();
  }, []);
  useEffect(() => {
    if (isHeld || unsaved !== undefined) return;
    const timer = window.setTimeout(() => gone.current(), GOES_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [isHeld, unsaved]);

  return (
    <li
      data-row="undo"
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <InlineBar
        onKeyDown={(event) => {
          if (event.key === "Escape") props.onGone();
        }}
        actions={
          <>
            <Button ref={undo} size="small" data-control="title" onClick={props.onUndo}>
              {words.point.undo}
            </Button>
            <IconButton name={words.point.dismiss} icon={<Dismiss16Regular />} onClick={props.onGone} />
          </>
        }
      >
        <span className={css.words}>{props.words}</span>
        {props.mark}
        {unsaved !== undefined && <p dir="auto">{unsaved}</p>}
      </InlineBar>
    </li>
  );
}
