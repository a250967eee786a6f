import { useRef } from "react";
import type { PlannedSection, SectionKey } from "../../../core/domain/template.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { RowFocusArea } from "../../ui/row-focus.tsx";
import { Paper } from "../../ui/section.tsx";
import { useDragOrder } from "../../ui/use-drag-order.ts";
import { useGlide } from "../../ui/use-glide.ts";
import { SectionRow } from "./section-row.tsx";

/** The sections of a meeting in their order, to be put into another; the wrap-up stays last. [CO9] */
export function SectionList(props: {
  sections: readonly PlannedSection[];
  titleOf: (key: SectionKey) => string;
  onOrder: (order: SectionKey[]) => void;
  /** Absent where the minutes are not the viewer's to set. */
  onMinutes?: (key: SectionKey, minutes: number) => void;
}) {
  const { sections, titleOf, onOrder } = props;
  const words = useCourseWords();
  const list = useRef<HTMLUListElement>(null);
  const glide = useGlide(list);
  const movable: readonly SectionKey[] = sections.map((one) => one.key).filter((key) => key !== "wrap");

  const putAt = (key: SectionKey, index: number) => {
    const others = movable.filter((one) => one !== key);
    onOrder([...others.slice(0, index), key, ...others.slice(index), "wrap"]);
  };
  const drop = (id: string, afterId: string | null) => {
    const key = movable.find((one) => one === id);
    const others = movable.filter((one) => one !== key);
    const after = others.find((one) => one === afterId);
    if (key !== undefined) putAt(key, after === undefined ? 0 : others.indexOf(after) + 1);
  };
  const move = (key: SectionKey, step: -1 | 1) => {
    const to = movable.indexOf(key) + step;
    if (to >= 0 && to < movable.length) putAt(key, to);
  };
  const grip = useDragOrder(list, glide, drop);

  return (
    <RowFocusArea>
      <Paper>
        <ul ref={list} data-list="sections" aria-label={words.order}>
          {sections.map((section) => (
            <SectionRow
              key={section.key}
              section={section}
              title={titleOf(section.key)}
              grip={section.key === "wrap" ? undefined : grip}
              onMove={(step) => move(section.key, step)}
              onMinutes={props.onMinutes}
            />
          ))}
        </ul>
      </Paper>
    </RowFocusArea>
  );
}
