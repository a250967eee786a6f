import { Eye20Regular } from "@fluentui/react-icons/headless/svg/eye";
import { Play16Regular } from "@fluentui/react-icons/headless/svg/play";
import { ReOrderDotsVertical16Regular } from "@fluentui/react-icons/headless/svg/re-order-dots-vertical";
import { Star16Filled } from "@fluentui/react-icons/headless/svg/star";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useLatePress } from "../../ui/late-press.ts";
import { onDemand } from "../../ui/on-demand.tsx";
import paper from "../../ui/paper-row.module.css";
import { keepSpace, useRowTabIndex } from "../../ui/row-focus.tsx";
import { Tick } from "../../ui/tick.tsx";
import type { GripHandlers } from "../../ui/use-drag-order.ts";
import { isPrivatePoint, type Place, type Point, type PointAction } from "./point-actions.ts";
import { PointAge } from "./point-age.tsx";
import { PointBeneath } from "./point-beneath.tsx";
import { PointMenu } from "./point-menu.tsx";
import css from "./point-row.module.css";

const PointForm = onDemand(() => import("./point-form.tsx").then((m) => m.PointForm), {
  height: 212,
  leave: ({ onDone }) => onDone(),
});
const ShareQuestion = onDemand(() => import("./share-question.tsx").then((m) => m.ShareQuestion), {
  height: 72,
  leave: ({ onDone }) => onDone(),
});

export type PointRowProps = {
  readonly point: Point;
  readonly place: Place;
  /** Where it stands in its list. */
  readonly index: number;
  readonly occurrenceId: OccurrenceId | null;
  /** The first name of the other one. */
  readonly partner: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  /** Set while a change of it is not stored yet. */
  readonly pending: "saving" | "waiting" | null;
  readonly onDelete: () => void;
  /** Absent where there is no order to change. */
  readonly onMove?: (step: -1 | 1) => void;
  /** The order is the viewer's to change; where it is not, trying tells whose it is. */
  readonly canMove?: boolean;
  readonly grip?: GripHandlers;
  readonly onAddActionItem?: () => void;
  /** Who raised it, where that is not plain from the section. */
  readonly owner?: ReactNode;
  /** What the other one does here. */
  readonly presence?: ReactNode;
  /** It is what the two are at. */
  readonly isCurrent?: boolean;
  /** Makes it what the two are at; absent where it is that already, or nothing can be. */
  readonly onTalk?: () => void;
  /** How its time stands, while it is what the two are at. */
  readonly turn?: ReactNode;
  /** What stands under its line, open or not. */
  readonly under?: ReactNode;
  /** What was refused about it. */
  readonly refused?: ReactNode;
  /** What the surface shows beneath an open point. */
  readonly children?: ReactNode;
};

/** A talking point: one line until it is opened, in which the facts give way to the words. */
export function PointRow(props: PointRowProps) {
  const { point, place, isOpen } = props;
  const session = useSession();
  const words = useWords();
  const tabIndex = useRowTabIndex(point.id);
  const beneathId = useId();
  const [isSharing, setSharing] = useState(false);
  const isDiscussed = place === "discussed";

  const press = useLatePress(`${place} ${props.index}`);
  const discuss = () =>
    press(() => {
      if (isPrivatePoint(point)) return;
      session.act({
        name: "point.discuss",
        pointId: point.id,
        occurrenceId: props.occurrenceId,
        discussed: !isDiscussed,
      });
      // What is done is put down: open, it would take whoever ticked it along to the end of the agenda.
      if (isOpen && !isDiscussed) props.onOpen(false);
    });

  const choose = (action: PointAction) => {
    if (action === "edit") props.onEdit(true);
    else if (action === "share") setSharing(true);
    else if (action === "addActionItem") props.onAddActionItem?.();
    else if (action === "moveUp" || action === "moveDown") props.onMove?.(action === "moveUp" ? -1 : 1);
    else if (action === "delete") props.onDelete();
  };

  const onTitleKey = (event: KeyboardEvent) => {
    const isMove = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    if (isMove && props.onMove) {
      event.preventDefault();
      props.onMove(event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === " ") {
      event.preventDefault();
      if (!event.repeat) discuss();
    } else if (event.key.toLowerCase() === "t" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      props.onTalk?.();
    }
  };

  const onRowKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Escape" || !isOpen || event.defaultPrevented) return;
    props.onOpen(false);
    event.currentTarget.querySelector<HTMLElement>("[data-control=title]")?.focus();
  };

  if (props.isEditing) {
    return (
      <li className={`${paper.row} ${css.row}`} data-row={point.id}>
        <PointForm point={point} onDone={() => props.onEdit(false)} />
        {props.refused}
      </li>
    );
  }
  return (
    <li
      className={[
        paper.row,
        css.row,
        isOpen && css.isOpen,
        isDiscussed && css.isSettled,
        props.isCurrent && css.isCurrent,
        props.under && css.isWhole,
      ]
        .filter(Boolean)
        .join(" ")}
      aria-current={props.isCurrent ? "step" : undefined}
      data-row={point.id}
      onKeyDown={onRowKey}
    >
      {props.grip && (
        <button type="button" className={css.grip} aria-hidden="true" tabIndex={-1} {...props.grip}>
          <ReOrderDotsVertical16Regular />
        </button>
      )}
      <div className={css.line}>
        {place === "private" ? (
          <span className={css.lead} role="img" aria-label={words.privacy.onlyYouLong}>
            <Eye20Regular />
          </span>
        ) : (
          <Tick
            name={words.point.discuss(point.text)}
            checked={isDiscussed}
            onChange={discuss}
            tabIndex={tabIndex}
          />
        )}
        <button
          type="button"
          className={css.title}
          data-control="title"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-controls={isOpen ? beneathId : undefined}
          aria-keyshortcuts="Space Alt+ArrowUp Alt+ArrowDown T"
          onClick={() => props.onOpen(!isOpen)}
          onKeyDown={onTitleKey}
          onKeyUp={keepSpace}
        >
          {point.mustCover && (
            <Star16Filled className={css.star} role="img" aria-label={words.point.mustCover} />
          )}
          <span className={css.words} dir="auto">
            {point.text}
          </span>
        </button>
        {!isOpen && props.presence}
        <span className={css.tail}>
          <RowMeta {...props} />
          <span className={css.menu}>
            <PointMenu
              point={point}
              place={place}
              occurrenceId={props.occurrenceId}
              partner={props.partner}
              canMove={props.canMove === true}
              tabIndex={tabIndex}
              onChoose={choose}
            />
          </span>
        </span>
        {props.onTalk && (
          <IconButton
            name={words.point.talkNow(point.text)}
            tip={words.point.talkNowTip}
            icon={<Play16Regular />}
            data-control="talk"
            tabIndex={tabIndex}
            onClick={props.onTalk}
          />
        )}
      </div>
      {props.under}
      {isSharing && <ShareQuestion point={point} partner={props.partner} onDone={() => setSharing(false)} />}
      {props.refused}
      {isOpen && (
        <PointBeneath id={beneathId} point={point} presence={props.presence}>
          {props.children}
        </PointBeneath>
      )}
    </li>
  );
}

function RowMeta(props: PointRowProps) {
  const { point, place, isOpen, pending } = props;
  const words = useWords();
  if (isOpen) return null;
  if (pending !== null) return <span className={`${css.meta} ${css.pending}`}>{words.point[pending]}</span>;
  // What is to be seen longest where the line is narrow comes first.
  return (
    <span className={css.meta}>
      {props.owner}
      {point.minutes !== null && !props.isCurrent && (
        <span className={place === "private" ? css.roomy : undefined}>
          {words.point.minutes(point.minutes)}
        </span>
      )}
      {props.turn}
      {place === "private" && <span>{words.privacy.onlyYou}</span>}
      {point.kind !== "talk" && <span className={css.roomy}>{words.kinds[point.kind]}</span>}
      {place !== "discussed" && !props.isCurrent && (
        <PointAge point={point} occurrenceId={props.occurrenceId} />
      )}
    </span>
  );
}
