import { useEffect, useRef, useState } from "react";
import type { Due } from "../../../core/domain/action-item.ts";
import type { Decision } from "../../../core/domain/decision.ts";
import type { OccurrenceId, PersonId } from "../../../core/domain/ids.ts";
import { DAY_MS, plusMs } from "../../../core/domain/instant.ts";
import { TEXT_MAX } from "../../../core/domain/limits.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { GrowingText } from "../../ui/growing-text.tsx";
import { DayField } from "../../ui/small-fields.tsx";
import css from "./decision.module.css";
import { useDecisionWords } from "./decision-words.ts";
import { OwnWords } from "./own-words.tsx";
import type { OutcomeDrafts } from "./use-outcome-drafts.ts";

const WEEK_MS = 7 * DAY_MS;
const NOBODY = "nobody";

/** What the two decide, who sees to it, by when. */
export function DecisionForm(props: {
  point: TalkingPoint;
  decision: Decision | null;
  drafts: OutcomeDrafts;
  /** Opened by the viewer, who types in it. */
  isFocused: boolean;
  /** What an option says is taken over into the form, where it can still be changed. */
  picked: string | null;
  onType: () => void;
  /** Passes over what was aimed at the other one's change. */
  press: (decide: () => void) => void;
  occurrenceId: OccurrenceId | null;
  people: readonly [Person, Person];
  onDone: () => void;
}) {
  const { point, decision, drafts, picked, people } = props;
  const session = useSession();
  const common = useWords();
  const words = useDecisionWords();
  const dates = useDates();
  const before = decision?.outcome == null ? decision?.formerly : { ...decision, outcome: decision.outcome };
  // Whatever is decided meanwhile: who types goes on.
  const [about] = useState(before?.outcome ?? null);
  const [instead] = useState(decision?.outcome ?? null);
  const [own, setOwn] = useState(() => drafts.of(about) ?? about ?? "");
  const area = useRef<HTMLTextAreaElement>(null);
  const { isFocused } = props;
  useEffect(() => {
    if (isFocused) area.current?.focus();
  }, [isFocused]);
  // Undefined: left as it stands, whoever changes it meanwhile.
  const [chosenOwner, setOwner] = useState<PersonId | null>();
  const [chosenDue, setDue] = useState<Due | null>();
  const owner = chosenOwner === undefined ? (before?.owner ?? null) : chosenOwner;
  const due = chosenDue === undefined ? (before?.due ?? null) : chosenDue;
  const typed = picked ?? own;
  const outcome = typed.replace(/\s+/g, " ").trim();

  const write = (next: string) => {
    props.onType();
    setOwn(next);
    drafts.write(about, next === about ? "" : next);
  };

  const decide = () => {
    if (outcome === "") return;
    const { occurrenceId } = props;
    props.press(() => {
      const command = {
        name: "decision.decide",
        pointId: point.id,
        occurrenceId,
        outcome,
        instead,
        owner,
        due,
      } as const;
      if ("refusal" in session.act(command)) return;
      drafts.write(about, "");
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
      <OwnWords
        typed={drafts.besides(about)}
        onUse={(draft) =>
          props.press(() => {
            drafts.take(draft, about);
            props.onType();
            setOwn(draft.words);
            area.current?.focus();
          })
        }
        onDiscard={(draft) => props.press(() => drafts.write(draft.about, ""))}
      />
      <GrowingText
        ref={area}
        dir="auto"
        aria-label={words.outcome}
        placeholder={words.outcome}
        maxLength={TEXT_MAX}
        value={typed}
        onChange={(event) => write(event.currentTarget.value)}
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
                  drafts.write(about, "");
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
