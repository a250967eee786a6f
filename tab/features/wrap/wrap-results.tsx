import type { ActionItem } from "../../../core/domain/action-item.ts";
import type { Decision } from "../../../core/domain/decision.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { useWrapWords } from "../../lib/strings/wrap-words.ts";
import css from "./wrap.module.css";

/** What came of the meeting: decided, and promised by whom until when. */
export function WrapResults(props: {
  decisions: readonly Decision[];
  actionItems: readonly ActionItem[];
  people: readonly [Person, Person];
}) {
  const { decisions, actionItems } = props;
  const words = useWrapWords();
  if (decisions.length + actionItems.length === 0) {
    return <p className={`${css.part} ${css.quiet}`}>{words.nothingDecided}</p>;
  }
  return (
    <>
      {decisions.length > 0 && (
        <div className={css.part}>
          <h3 className={css.title}>{words.decided}</h3>
          <ul className={css.list}>
            {decisions.map((decision) => (
              <li key={decision.id} className={css.item}>
                <span dir="auto">{decision.outcome}</span>
                <p className={css.quiet} dir="auto">
                  {decision.about}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {actionItems.length > 0 && (
        <div className={css.part}>
          <h3 className={css.title}>{words.promised}</h3>
          <ul className={css.list}>
            {actionItems.map((item) => (
              <li key={item.id} className={css.item}>
                <span dir="auto">{item.text}</span>
                <Promised item={item} people={props.people} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Promised(props: { item: ActionItem; people: readonly [Person, Person] }) {
  const { item, people } = props;
  const session = useSession();
  const common = useWords();
  const dates = useDates();
  const who = item.owner === people[0].id ? common.you : firstNameOf(people[1].name);
  const when =
    item.due.kind === "next-time"
      ? common.actionItem.dueNextTime
      : common.actionItem.dueOn(dates.day(item.due.date, session.now()));
  return <p className={css.quiet}>{`${who} · ${when}`}</p>;
}
