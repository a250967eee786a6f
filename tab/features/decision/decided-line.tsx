import { useEffect, useRef } from "react";
import type { Decision } from "../../../core/domain/decision.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import css from "./decision.module.css";
import { useDecisionWords } from "./decision-words.ts";

/** What was decided, who sees to it, by when. */
export function DecidedLine(props: {
  decision: Decision;
  people: readonly [Person, Person];
  onChange: () => void;
  onReopen: () => void;
}) {
  const { decision, people } = props;
  const session = useSession();
  const common = useWords();
  const words = useDecisionWords();
  const dates = useDates();
  const change = useRef<HTMLButtonElement>(null);
  // Who just decided stood in the form that gave way to this line.
  useEffect(() => {
    if (document.activeElement === document.body) change.current?.focus();
  }, []);
  const outcome = decision.outcome ?? "";
  const owner = people.find((person) => person.id === decision.owner);
  const who = owner && (owner === people[0] ? common.you : firstNameOf(owner.name));
  const when =
    decision.due?.kind === "date"
      ? common.actionItem.dueOn(dates.day(decision.due.date, session.now()))
      : decision.due !== null && common.actionItem.dueNextTime;
  const facts = [who, when].filter((fact) => typeof fact === "string");
  return (
    <>
      <p className={css.outcome} dir="auto">
        {outcome}
      </p>
      {facts.length > 0 && <p className={css.facts}>{facts.join(" · ")}</p>}
      <div className={css.buttons}>
        <Button
          ref={change}
          size="small"
          appearance="subtle"
          aria-label={words.changeOf(outcome)}
          onClick={props.onChange}
        >
          {words.change}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onReopen}>
          {words.reopen}
        </Button>
      </div>
    </>
  );
}
