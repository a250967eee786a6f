import { useEffect, useRef, useState } from "react";
import { type ActionItem, type Due, isJustPromised, isSameDue } from "../../../core/domain/action-item.ts";
import {
  type ActionItemId,
  type GoalId,
  idFromCommand,
  type PersonId,
  type SharedPointId,
} from "../../../core/domain/ids.ts";
import { DAY_MS, plusMs } from "../../../core/domain/instant.ts";
import { TEXT_MAX } from "../../../core/domain/limits.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import { useDates } from "../../lib/dates.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { formKeys } from "../../ui/form-keys.ts";
import { GrowingText } from "../../ui/growing-text.tsx";
import { Problem } from "../../ui/problem.tsx";
import { DayField } from "../../ui/small-fields.tsx";
import { useWholeInView } from "../../ui/use-whole-in-view.ts";
import css from "./action-item-form.module.css";

const WEEK_MS = 7 * DAY_MS;

/**
 * A new action item, or a change of one: what, who, by when. Only what was changed is sent, so that the other's
 * changes stay.
 */
export function ActionItemForm(props: {
  item?: ActionItem;
  /** Whose it is stands; what is overdue or settled is handed to nobody. */
  isOwnerFixed?: boolean;
  /** Where the viewer says a new date, and why, once the day stands. */
  onNewDate?: () => void;
  pointId?: SharedPointId;
  /** The other one's goal that it helps with. */
  goalId?: GoalId;
  /** Names what it answers, so that words meant for it turn up in no other form. */
  answers?: string;
  /** Whose it is unless somebody else is chosen: the viewer first. */
  people: readonly [Person, Person];
  onDone: () => void;
  /** In the place of `onDone`, with its id, when one was added. */
  onAdded?: (id: ActionItemId) => void;
}) {
  const { item, people } = props;
  const [before] = useState(item);
  const session = useSession();
  const words = useWords();
  const dates = useDates();
  const about = item?.id ?? props.pointId ?? props.goalId ?? props.answers ?? "new";
  const draft = useDraft(`action-item/${about}`, item?.text);
  const [owner, setOwner] = useState<PersonId>(item?.owner ?? people[0].id);
  const [due, setDue] = useState<Due>(item?.due ?? { kind: "next-time" });
  const [isDueFixed] = useState(item !== undefined && !isJustPromised(item, session.now()));
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useWholeInView<HTMLFormElement>();
  const text = draft.words.replace(/\s+/g, " ").trim();
  const over = text.length - TEXT_MAX;

  useEffect(() => {
    field.current?.focus();
    // Who changes words goes on at their end.
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);

  const leave = () => {
    draft.clear();
    props.onDone();
  };

  const save = () => {
    if (text === "" || over > 0) return;
    if (before === undefined) {
      const done = session.act({
        name: "actionItem.add",
        text,
        owner,
        due,
        pointId: props.pointId ?? null,
        goalId: props.goalId,
      });
      if ("commandId" in done && props.onAdded !== undefined) {
        draft.clear();
        return props.onAdded(idFromCommand("ai_", done.commandId));
      }
    } else {
      const changes = {
        ...(text !== before.text && { text }),
        ...(owner !== before.owner && { owner }),
        ...(!isSameDue(due, before.due) && { due }),
      };
      if (Object.keys(changes).length > 0) {
        session.act({ name: "actionItem.edit", actionItemId: before.id, ...changes });
      }
    }
    leave();
  };

  return (
    <form
      ref={form}
      className={`${css.form} ${props.pointId === undefined ? css.inRow : ""}`}
      aria-label={item === undefined ? words.actionItem.add : words.actionItem.edit}
      onKeyDown={formKeys({ save, leave })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <GrowingText
        ref={field}
        dir="auto"
        aria-label={words.actionItem.words}
        placeholder={words.actionItem.words}
        data-control="title"
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
      />
      {over > 0 && <Problem>{words.composer.tooLong(over)}</Problem>}
      {props.isOwnerFixed !== true && (
        <Choice
          legend={words.actionItem.owner}
          options={people.map((person, index) => ({
            value: person.id,
            words: index === 0 ? words.you : firstNameOf(person.name),
          }))}
          value={owner}
          onChange={setOwner}
        />
      )}
      {!isDueFixed && (
        <div className={css.due}>
          <Choice
            legend={words.actionItem.due}
            options={[
              { value: "next-time", words: words.actionItem.nextTime },
              { value: "date", words: words.actionItem.onDate },
            ]}
            value={due.kind}
            onChange={(kind) =>
              setDue(
                kind === "date"
                  ? { kind, date: dates.localDate(plusMs(session.now(), WEEK_MS)) }
                  : { kind: "next-time" },
              )
            }
          />
          {due.kind === "date" && (
            <DayField
              label={words.actionItem.due}
              value={due.date}
              onChange={(date) => date !== "" && setDue({ kind: "date", date })}
            />
          )}
        </div>
      )}
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={text === "" || over > 0}>
          {item === undefined ? words.composer.add : words.composer.save}
        </Button>
        <Button size="small" onClick={leave}>
          {words.composer.cancel}
        </Button>
        {isDueFixed && props.onNewDate && (
          <Button size="small" appearance="subtle" onClick={props.onNewDate}>
            {words.actionItem.renegotiate}
          </Button>
        )}
      </div>
    </form>
  );
}
