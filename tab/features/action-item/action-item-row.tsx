import type { KeyboardEvent, ReactNode } from "react";
import type { ActionItem } from "../../../core/domain/action-item.ts";
import { firstNameOf, type Person, type Role } from "../../../core/domain/people.ts";
import type { Standing } from "../../../core/domain/promise-mirror.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Initials } from "../../ui/initials.tsx";
import { useLatePress } from "../../ui/late-press.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import paper from "../../ui/paper-row.module.css";
import { keepSpace, useRowTabIndex } from "../../ui/row-focus.tsx";
import { Tick } from "../../ui/tick.tsx";
import { ActionItemFacts } from "./action-item-facts.tsx";
import { ActionItemForm } from "./action-item-form.tsx";
import css from "./action-item-row.module.css";

const RenegotiateForm = onDemand(() => import("./renegotiate-form.tsx").then((m) => m.RenegotiateForm), {
  height: 160,
});

export type ActionItemRowProps = {
  readonly item: ActionItem;
  /** Its place in its list. */
  readonly index: number;
  readonly standing: Standing;
  readonly owner: Person;
  readonly ownerRole: Role;
  /** The viewer first. */
  readonly people: readonly [Person, Person];
  /** What the viewer is changing of it. */
  readonly doing: "edit" | "renegotiate" | null;
  readonly onDo: (what: "edit" | "renegotiate" | null) => void;
  readonly onDelete: () => void;
  readonly refused?: ReactNode;
};

/** A promise: its words, whose it is, by when, and what became of it. */
export function ActionItemRow(props: ActionItemRowProps) {
  const { item, people, doing } = props;
  const session = useSession();
  const words = useWords();
  const tabIndex = useRowTabIndex(item.id);
  const isKept = item.state === "kept";
  const press = useLatePress(`${item.state} ${props.index}`);
  const keep = () =>
    press(() => session.act({ name: "actionItem.keep", actionItemId: item.id, kept: !isKept }));
  const done = () => props.onDo(null);

  if (doing !== null) {
    return (
      <li className={paper.row} data-row={item.id}>
        {doing === "edit" ? (
          <ActionItemForm
            item={item}
            isOwnerFixed={item.state !== "open" || props.standing === "overdue"}
            people={people}
            onDone={done}
            onNewDate={item.owner === people[0].id ? () => props.onDo("renegotiate") : undefined}
          />
        ) : (
          <RenegotiateForm item={item} partner={firstNameOf(people[1].name)} onDone={done} />
        )}
        {props.refused}
      </li>
    );
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== " ") return;
    event.preventDefault();
    if (!event.repeat) keep();
  };
  return (
    <li className={`${paper.row} ${isSettled(item) ? css.isSettled : ""}`} data-row={item.id}>
      <div className={css.line}>
        <Tick name={words.actionItem.keep(item.text)} checked={isKept} onChange={keep} tabIndex={tabIndex} />
        <button
          type="button"
          className={css.words}
          data-control="title"
          tabIndex={tabIndex}
          aria-keyshortcuts="Space"
          onClick={() => props.onDo("edit")}
          onKeyDown={onKey}
          onKeyUp={keepSpace}
        >
          <span className={css.text} dir="auto">
            {item.text}
          </span>
          <ActionItemFacts item={item} standing={props.standing} owner={props.owner} people={people} />
        </button>
        <span className={css.owner}>
          <Initials person={props.owner} role={props.ownerRole} isNamed />
        </span>
        <RowMenu {...props} tabIndex={tabIndex} />
      </div>
      {props.refused}
    </li>
  );
}

function isSettled(item: ActionItem): boolean {
  return item.state === "kept" || item.state === "released";
}

/** The owner can move the date, the other one can let go. */
function RowMenu(props: ActionItemRowProps & { tabIndex: number }) {
  const { item, people } = props;
  const session = useSession();
  const words = useWords();
  const isReleased = item.state === "released";
  const release = {
    key: "release",
    words: isReleased ? words.actionItem.takeBack : words.actionItem.release,
    icon: "hand-right" as const,
    onChoose: () => session.act({ name: "actionItem.release", actionItemId: item.id, released: !isReleased }),
  };
  const renegotiate = {
    key: "renegotiate",
    words: words.actionItem.renegotiate,
    icon: "calendar-edit" as const,
    onChoose: () => props.onDo("renegotiate"),
  };
  return (
    <MenuButton
      name={words.actionItem.more(item.text)}
      tabIndex={props.tabIndex}
      entries={[
        ...(item.owner === people[0].id ? [renegotiate] : [release]),
        {
          key: "edit",
          words: words.actionItem.edit,
          icon: "edit",
          onChoose: () => props.onDo("edit"),
        },
        {
          key: "delete",
          words: words.actionItem.delete,
          icon: "delete",
          onChoose: props.onDelete,
        },
      ]}
    />
  );
}
