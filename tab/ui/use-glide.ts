import { type RefObject, useLayoutEffect, useRef, useState } from "react";

const GLIDE_MS = 150;

/** Lets rows start their way from where they are seen now, not from where they were laid out. */
export type Glide = { readonly from: (rows: readonly HTMLElement[]) => void };

/**
 * Lets the rows of a list glide to where they are put, so that the eye can follow what somebody moved.
 * Rows are known by `data-row`; a new one just stands there.
 */
export function useGlide(list: RefObject<HTMLElement | null>): Glide {
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    if (list.current === null) return;
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const next = new Map<string, number>();
    for (const row of list.current.children) {
      if (!(row instanceof HTMLElement) || row.dataset.row === undefined) continue;
      const top = row.offsetTop;
      const before = tops.current.get(row.dataset.row);
      next.set(row.dataset.row, top);
      if (before === undefined || before === top || isStill) continue;
      row.animate([{ transform: `translateY(${before - top}px)` }, { transform: "none" }], {
        duration: GLIDE_MS,
        easing: "ease-out",
      });
    }
    tops.current = next;
  });
  const [glide] = useState<Glide>(() => ({
    from: (rows) => {
      for (const row of rows) {
        const shift = new DOMMatrix(getComputedStyle(row).transform).m42;
        if (row.dataset.row !== undefined) tops.current.set(row.dataset.row, row.offsetTop + shift);
      }
    },
  }));
  return glide;
}
