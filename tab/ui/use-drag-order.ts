import { type PointerEvent, type RefObject, useRef } from "react";
import type { Glide } from "./use-glide.ts";

type Drag = {
  readonly row: HTMLElement;
  readonly rows: readonly HTMLElement[];
  readonly from: number;
  readonly startY: number;
  /** What scrolls, and how far it was. */
  readonly box: HTMLElement | null;
  readonly startScroll: number;
  to: number;
};

/** Above and below this the list scrolls along. */
const EDGE_PX = 36;
const SCROLL_PX = 8;

/** What a grip listens to. */
export type GripHandlers = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
};

/**
 * Drags the rows (`data-row`) of a list into another order, with whatever points: mouse, pen or finger.
 * Styles are set directly, since a frame must not wait for a render; the new order comes from `onDrop`.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  glide: Glide,
  onDrop: (id: string, afterId: string | null) => void,
): GripHandlers {
  const drag = useRef<Drag | null>(null);

  const finish = (isDropped: boolean) => {
    const done = drag.current;
    drag.current = null;
    if (done === null) return;
    const isMoved = isDropped && done.to !== done.from;
    if (isMoved) glide.from(done.rows);
    for (const row of done.rows) {
      row.style.transform = "";
      row.removeAttribute("data-dragging");
    }
    list.current?.removeAttribute("data-sorting");
    if (!isMoved) return;
    const others = done.rows.filter((row) => row !== done.row);
    const id = done.row.dataset.row;
    if (id !== undefined) onDrop(id, others[done.to - 1]?.dataset.row ?? null);
  };

  return {
    onPointerDown: (event) => {
      const row = event.currentTarget.closest<HTMLElement>("[data-row]");
      if (event.button !== 0 || row === null || list.current === null) return;
      const rows = [...list.current.children].filter((child): child is HTMLElement => isRow(child));
      const from = rows.indexOf(row);
      event.currentTarget.setPointerCapture(event.pointerId);
      const box = row.closest<HTMLElement>("[data-scrolls]");
      const startScroll = box?.scrollTop ?? 0;
      drag.current = { row, rows, from, startY: event.clientY, box, startScroll, to: from };
      row.setAttribute("data-dragging", "");
      list.current.setAttribute("data-sorting", "");
    },
    onPointerMove: (event) => {
      const now = drag.current;
      if (now === null) return;
      if (now.box !== null) scrollAlong(now.box, event.clientY);
      const dy = event.clientY - now.startY + (now.box?.scrollTop ?? 0) - now.startScroll;
      now.to = targetOf(now, dy);
      now.row.style.transform = `translateY(${dy}px)`;
      const height = now.row.offsetHeight;
      for (const [index, row] of now.rows.entries()) {
        if (row === now.row) continue;
        const isPassed = index > now.from ? index <= now.to : index >= now.to;
        const shift = index > now.from ? -height : height;
        row.style.transform = isPassed ? `translateY(${shift}px)` : "";
      }
    },
    onPointerUp: () => finish(true),
    onPointerCancel: () => finish(false),
  };
}

function isRow(child: Element): child is HTMLElement {
  return child instanceof HTMLElement && child.dataset.row !== undefined;
}

/** How many of the others lie above the middle of what is dragged. */
function targetOf(drag: Drag, dy: number): number {
  const middle = drag.row.offsetTop + dy + drag.row.offsetHeight / 2;
  return drag.rows.filter((row) => row !== drag.row && row.offsetTop + row.offsetHeight / 2 < middle).length;
}

function scrollAlong(box: HTMLElement, y: number): void {
  const { top, bottom } = box.getBoundingClientRect();
  if (y < top + EDGE_PX) box.scrollBy(0, -SCROLL_PX);
  else if (y > bottom - EDGE_PX) box.scrollBy(0, SCROLL_PX);
}
