import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { ActionItem } from "../../../core/domain/action-item.ts";
import { firstNameOf, type Person, type Role } from "../../../core/domain/people.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Initials } from "../../ui/initials.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { keepSpace, useRowTabIndex } from "../../ui/row-focus.tsx";
import { Tick } from "../../ui/tick.tsx";
import { ActionItemForm } from "./action-item-form.tsx";
import css from "./action-item-row.module.css";

/** A promise: its words, whose it is, by when. */
export function ActionItemRow(props: {
  item: ActionItem;
  owner: Person;
  ownerRole: Role;
  /** The viewer first. */
  people: readonly [Person, Person];
  onDelete: () => void;
  refused?: ReactNode;
}) {
  const { item, people } = props;
  const session = useSession();
  const words = useWords();
  const tabIndex = useRowTabIndex(item.id);
  const [isEditing, setEditing] = useState(false);
  const isKept = item.state === "kept";
  const keep = () => session.act({ name: "actionItem.keep", actionItemId: item.id, kept: !isKept });

  if (isEditing) {
    return (
      <li className={css.row} data-row={item.id}>
        <ActionItemForm item={item} people={people} onDone={() => setEditing(false)} />
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
    <li className={`${css.row} ${isKept ? css.isKept : ""}`} data-row={item.id}>
      <div className={css.line}>
        <Tick name={words.actionItem.keep(item.text)} checked={isKept} onChange={keep} tabIndex={tabIndex} />
        <button
          type="button"
          className={css.words}
          data-control="title"
          tabIndex={tabIndex}
          aria-keyshortcuts="Space"
          onClick={() => setEditing(true)}
          onKeyDown={onKey}
          onKeyUp={keepSpace}
        >
          <span className={css.text} dir="auto">
            {item.text}
          </span>
          <WhoAndWhen {...props} />
        </button>
        <span className={css.owner}>
          <Initials person={props.owner} role={props.ownerRole} isNamed />
        </span>
        <MenuButton
          name={words.actionItem.more(item.text)}
          tabIndex={tabIndex}
          entries={[
            {
              key: "edit",
              words: words.actionItem.edit,
              icon: <Edit20Regular />,
              onChoose: () => setEditing(true),
            },
            {
              key: "delete",
              words: words.actionItem.delete,
              icon: <Delete20Regular />,
              onChoose: props.onDelete,
            },
          ]}
        />
      </div>
      {props.refused}
    </li>
  );
}

function WhoAndWhen(props: { item: ActionItem; owner: Person; people: readonly [Person, Person] }) {
  const { item, owner, people } = props;
  const session = useSession();
  const words = useWords();
  const dates = useDates();
  const now = session.now();
  const who = owner.id === people[0].id ? words.you : firstNameOf(owner.name);
  const when = () => {
    if (item.state === "kept") return words.actionItem.kept;
    if (item.due.kind === "next-time") return words.actionItem.dueNextTime;
    const day = dates.day(item.due.date, now);
    return item.due.date < dates.localDate(now) ? words.actionItem.wasDue(day) : words.actionItem.dueOn(day);
  };
  return <span className={css.meta}>{`${who} · ${when()}`}</span>;
}
