import { Clock16Regular } from "@fluentui/react-icons/headless/svg/clock";
import type { ActionItem, Due } from "../../../core/domain/action-item.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import type { Standing } from "../../../core/domain/promise-mirror.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import css from "./action-item-row.module.css";

/** Whose a promise is, by when, and what became of it; what is overdue says so in words and with a sign. */
export function ActionItemFacts(props: {
  item: ActionItem;
  standing: Standing;
  owner: Person;
  people: readonly [Person, Person];
}) {
  const { item, standing, owner, people } = props;
  const session = useSession();
  const words = useWords();
  const dates = useDates();
  const now = session.now();
  const who = owner.id === people[0].id ? words.you : firstNameOf(owner.name);
  const day = (due: Due) => (due.kind === "date" ? dates.day(due.date, now) : null);
  const due = day(item.due);
  const when = () => {
    switch (standing) {
      case "kept":
        return words.actionItem.kept;
      case "released":
        return words.actionItem.released;
      case "due":
        return words.actionItem.dueNow;
      case "overdue":
        return due === null ? words.actionItem.overdueNextTime : words.actionItem.wasDue(due);
      default:
        return due === null ? words.actionItem.dueNextTime : words.actionItem.dueOn(due);
    }
  };
  const last = item.renegotiated.at(-1);
  const before = last && day(last.from);
  const moved =
    last !== undefined &&
    standing !== "kept" &&
    standing !== "released" &&
    (before == null
      ? words.actionItem.movedFromNextTime(last.why)
      : words.actionItem.movedFrom(before, last.why));
  return (
    <>
      <span className={`${css.meta} ${standing === "overdue" ? css.isOverdue : ""}`}>
        {standing === "overdue" && <Clock16Regular className={css.sign} aria-hidden="true" />}
        {`${who} · ${when()}`}
      </span>
      {moved !== false && (
        <span className={css.meta} dir="auto">
          {moved}
        </span>
      )}
    </>
  );
}
