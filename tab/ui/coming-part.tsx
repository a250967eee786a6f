import { useLayoutEffect } from "react";
import { useWords } from "../lib/strings/words.ts";
import css from "./coming-part.module.css";
import { useKeptFocus } from "./kept-focus.tsx";
import { useDelayed } from "./use-delayed.ts";

const SLOW_AFTER_MS = 300;

/** The place of a part that is on its way: nothing for a blink, then its shape. Holds the focus for it. */
export function ComingPart(props: { height: number }) {
  const words = useWords();
  const keepFocus = useKeptFocus();
  const isSlow = useDelayed(true, SLOW_AFTER_MS);
  useLayoutEffect(keepFocus, [keepFocus]);
  return (
    // In a row it is what the focus of that row goes to.
    <div className={css.place} tabIndex={-1} data-control="title">
      {isSlow && props.height > 0 && (
        <div
          className={css.shape}
          style={{ blockSize: props.height }}
          role="status"
          aria-busy="true"
          aria-label={words.page.loading}
        />
      )}
    </div>
  );
}
