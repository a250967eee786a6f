import { ReOrderDotsVertical16Regular } from "@fluentui/react-icons/headless/svg/re-order-dots-vertical";
import { type KeyboardEvent, useState } from "react";
import type { PlannedSection, SectionKey } from "../../../core/domain/template.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import paper from "../../ui/paper-row.module.css";
import { useRowTabIndex } from "../../ui/row-focus.tsx";
import { MinutesField } from "../../ui/small-fields.tsx";
import type { GripHandlers } from "../../ui/use-drag-order.ts";
import css from "./section-list.module.css";

/** One section: what it is called, its minutes, and the ways to move it. */
export function SectionRow(props: {
  section: PlannedSection;
  title: string;
  /** Absent where it cannot be moved. */
  grip?: GripHandlers;
  onMove: (step: -1 | 1) => void;
  onMinutes?: (key: SectionKey, minutes: number) => void;
}) {
  const { section, title, grip, onMove, onMinutes } = props;
  const words = useCourseWords();
  const { point } = useWords();
  const tabIndex = useRowTabIndex(section.key);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0 || !event.altKey) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    <li className={`${paper.row} ${css.row}`} data-row={grip && section.key}>
      {grip ? (
        <button
          type="button"
          className={css.grip}
          data-control="title"
          data-tip={words.howToMove}
          tabIndex={tabIndex}
          aria-label={words.move(title)}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onKeyDown={onKeyDown}
          {...grip}
        >
          <ReOrderDotsVertical16Regular />
        </button>
      ) : (
        <span className={css.noGrip} />
      )}
      <span className={css.title}>{title}</span>
      {onMinutes === undefined ? (
        <span className={css.minutes}>{words.minutes(section.minutes)}</span>
      ) : (
        <SectionMinutes section={section} title={title} onMinutes={onMinutes} />
      )}
      {grip === undefined ? (
        <span className={css.noMenu} />
      ) : (
        <MenuButton
          name={words.moreFor(title)}
          tabIndex={tabIndex}
          entries={[
            { key: "up", words: point.moveUp, icon: "arrow-up", onChoose: () => onMove(-1) },
            { key: "down", words: point.moveDown, icon: "arrow-down", onChoose: () => onMove(1) },
          ]}
        />
      )}
    </li>
  );
}

/** Minutes are taken over when the field is left: 1 on the way to 12 is no minute of anything. */
function SectionMinutes(props: {
  section: PlannedSection;
  title: string;
  onMinutes: (key: SectionKey, minutes: number) => void;
}) {
  const { section, onMinutes } = props;
  const words = useCourseWords();
  const [typed, setTyped] = useState<number | null>(null);
  const leave = () => {
    if (typed !== null && typed !== section.minutes) onMinutes(section.key, typed);
    setTyped(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is left is the field in here
    <span
      data-minutes={section.key}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave();
      }}
    >
      <MinutesField
        label={words.minutesOf(props.title)}
        unit={words.unit}
        value={(typed ?? section.minutes) || null}
        onChange={(minutes) => setTyped(minutes ?? 0)}
      />
    </span>
  );
}
