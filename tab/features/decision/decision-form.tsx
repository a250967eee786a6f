import { useState } from "react";
import type { Due } from "../../../core/domain/action-item.ts";
import type { Decision } from "../../../core/domain/decision.ts";
import type { OccurrenceId, PersonId } from "../../../core/domain/ids.ts";
import { DAY_MS, plusMs } from "../../../core/domain/instant.ts";
import { TEXT_MAX } from "../../../core/domain/limits.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import { useDates } from "../../lib/dates.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { GrowingText } from "../../ui/growing-text.tsx";
import { DayField } from "../../ui/small-fields.tsx";
import css from "./decision.module.css";
import { useDecisionWords } from "./decision-words.ts";

const WEEK_MS = 7 * DAY_MS;
const NOBODY = "nobody";

/** What the two decide, who sees to it, by when. */
export function DecisionForm(props: {
  point: TalkingPoint;
  decision: Decision | null;
  /** What an option says is taken over into the form, where it can still be changed. */
  picked: string | null;
  onType: () => void;
  /** Passes over what was aimed at the other one's change. */
  press: (decide: () => void) => void;
  occurrenceId: OccurrenceId | null;
  people: readonly [Person, Person];
  onDone: () => void;
}) {
  const { point, decision, picked, people } = props;
  const session = useSession();
  const common = useWords();
  const words = useDecisionWords();
  const dates = useDates();
  const before = decision?.outcome == null ? decision?.formerly : { ...decision, outcome: decision.outcome };
  // Words that were typed before the two decided are none about what they decided.
  const [field] = useState(`decision/${point.id}${before === undefined ? "" : `/${decision?.rev}`}`);
  const draft = useDraft(field, before?.outcome);
  const [owner, setOwner] = useState<PersonId | null>(before?.owner ?? null);
  const [due, setDue] = useState<Due | null>(before?.due ?? null);
  const typed = picked ?? draft.words;
  const outcome = typed.replace(/\s+/g, " ").trim();

  const decide = () => {
    if (outcome === "") return;
    const { occurrenceId } = props;
    props.press(() => {
      const command = {
        name: "decision.decide",
        pointId: point.id,
        occurrenceId,
        outcome,
        owner,
        due,
      } as const;
      if ("refusal" in session.act(command)) return;
      draft.clear();
      props.onDone();
    });
  };

  const dueOf = (kind: Due["kind"] | "none"): Due | null => {
    if (kind === "none") return null;
    if (kind === "next-time") return { kind };
    return { kind, date: dates.localDate(plusMs(session.now(), WEEK_MS)) };
  };

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <GrowingText
        dir="auto"
        aria-label={words.outcome}
        placeholder={words.outcome}
        maxLength={TEXT_MAX}
        value={typed}
        onChange={(event) => {
          props.onType();
          draft.write(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          decide();
        }}
      />
      {outcome !== "" && (
        <>
          <Choice
            legend={words.owner}
            options={[
              { value: NOBODY, words: words.nobody },
              ...people.map((person, index) => ({
                value: person.id,
                words: index === 0 ? common.you : firstNameOf(person.name),
              })),
            ]}
            value={owner ?? NOBODY}
            onChange={(id) => setOwner(id === NOBODY ? null : id)}
          />
          <div className={css.due}>
            <Choice
              legend={words.due}
              options={[
                { value: "none", words: words.noDate },
                { value: "next-time", words: common.actionItem.nextTime },
                { value: "date", words: common.actionItem.onDate },
              ]}
              value={due?.kind ?? "none"}
              onChange={(kind) => setDue(dueOf(kind))}
            />
            {due?.kind === "date" && (
              <DayField
                label={words.due}
                value={due.date}
                onChange={(date) => date !== "" && setDue({ kind: "date", date })}
              />
            )}
          </div>
          <div className={css.buttons}>
            <Button type="submit" appearance="primary" size="small">
              {words.decide}
            </Button>
            {decision?.outcome != null && (
              <Button
                size="small"
                onClick={() => {
                  draft.clear();
                  props.onDone();
                }}
              >
                {common.composer.cancel}
              </Button>
            )}
          </div>
        </>
      )}
    </form>
  );
}
