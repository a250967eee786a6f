import { type ReactNode, useRef } from "react";
import type { GripHandlers } from "../../ui/use-drag-order.ts";
import { useDragOrder } from "../../ui/use-drag-order.ts";
import { useGlide } from "../../ui/use-glide.ts";
import type { Point } from "./point-actions.ts";
import css from "./point-list.module.css";

/** Something that stands among the points, at an index. */
export type Between = { readonly index: number; readonly content: ReactNode };

/** The points of one list, in their order; where `onDrop` is given they can be dragged into another. */
export function PointList<P extends Point>(props: {
  name: string;
  label: string;
  points: readonly P[];
  onDrop?: (id: string, afterId: string | null) => void;
  between?: Between | null;
  row: (point: P, index: number, grip: GripHandlers | undefined) => ReactNode;
}) {
  const { points, between, onDrop } = props;
  const list = useRef<HTMLUListElement>(null);
  const glide = useGlide(list);
  const grip = useDragOrder(list, glide, (id, afterId) => onDrop?.(id, afterId));
  const rows = points.map((point, index) => props.row(point, index, onDrop && grip));
  if (between) rows.splice(Math.min(between.index, rows.length), 0, between.content);
  return (
    <ul ref={list} className={css.list} data-list={props.name} aria-label={props.label}>
      {rows}
    </ul>
  );
}
