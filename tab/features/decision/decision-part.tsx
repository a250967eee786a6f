import { useState } from "react";
import type { Decision } from "../../../core/domain/decision.ts";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import type { Person } from "../../../core/domain/people.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import { DecidedLine } from "./decided-line.tsx";
import css from "./decision.module.css";
import { DecisionForm } from "./decision-form.tsx";
import { DecisionOptions } from "./decision-options.tsx";
import { useDecisionWords } from "./decision-words.ts";

/** What is to be decided at a point: its options, then what the two decide, who sees to it and by when. */
export function DecisionPart(props: {
  point: TalkingPoint;
  decision: Decision | null;
  occurrenceId: OccurrenceId | null;
  /** The viewer first. */
  people: readonly [Person, Person];
}) {
  const { point, decision, people } = props;
  const words = useDecisionWords();
  const [isChanging, setChanging] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const isDecided = decision !== null && decision.outcome !== null;
  return (
    <section className={css.decision} aria-label={words.title}>
      <h3 className={css.title}>{isDecided ? words.decided : words.title}</h3>
      {isDecided && !isChanging ? (
        <DecidedLine
          decision={decision}
          occurrenceId={props.occurrenceId}
          people={people}
          onChange={() => setChanging(true)}
        />
      ) : (
        <>
          <DecisionOptions point={point} decision={decision} picked={picked} onPick={setPicked} />
          <DecisionForm
            // What an option says is taken over into the form, where it can still be changed.
            key={picked ?? "own"}
            point={point}
            decision={decision}
            picked={picked}
            occurrenceId={props.occurrenceId}
            people={people}
            onDone={() => {
              setChanging(false);
              setPicked(null);
            }}
          />
        </>
      )}
    </section>
  );
}
