import type { ActionItem, Due } from "../../../core/domain/action-item.ts";
import type { Decision } from "../../../core/domain/decision.ts";
import type { PersonId } from "../../../core/domain/ids.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { useWrapWords } from "../../lib/strings/wrap-words.ts";
import css from "./wrap.module.css";

/** What came of the meeting: decided and promised, who sees to it and by when. */
export function WrapResults(props: {
  decisions: readonly Decision[];
  actionItems: readonly ActionItem[];
  people: readonly [Person, Person];
}) {
  const { decisions, actionItems, people } = props;
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
                <WhoAndWhen owner={decision.owner} due={decision.due} people={people} />
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
                <WhoAndWhen owner={item.owner} due={item.due} people={people} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function WhoAndWhen(props: { owner: PersonId | null; due: Due | null; people: readonly [Person, Person] }) {
  const { due, people } = props;
  const session = useSession();
  const common = useWords();
  const dates = useDates();
  const owner = people.find((person) => person.id === props.owner);
  const who = owner && (owner === people[0] ? common.you : firstNameOf(owner.name));
  const when =
    due?.kind === "date"
      ? common.actionItem.dueOn(dates.day(due.date, session.now()))
      : due !== null && common.actionItem.dueNextTime;
  const facts = [who, when].filter((fact) => typeof fact === "string");
  return facts.length === 0 ? null : <p className={css.quiet}>{facts.join(" · ")}</p>;
}
