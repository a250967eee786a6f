import { useState } from "react";
import type { Decision } from "../../../core/domain/decision.ts";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import type { Person } from "../../../core/domain/people.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import { useSession } from "../../lib/session.ts";
import { useLatePress } from "../../ui/late-press.ts";
import { DecidedLine } from "./decided-line.tsx";
import css from "./decision.module.css";
import { DecisionForm } from "./decision-form.tsx";
import { DecisionOptions } from "./decision-options.tsx";
import { useDecisionWords } from "./decision-words.ts";
import { OwnWords } from "./own-words.tsx";
import { useOutcomeDrafts } from "./use-outcome-drafts.ts";

/** What is to be decided at a point: its options, then what the two decide, who sees to it and by when. */
export function DecisionPart(props: {
  point: TalkingPoint;
  decision: Decision | null;
  occurrenceId: OccurrenceId | null;
  /** The viewer first. */
  people: readonly [Person, Person];
}) {
  const { point, decision, people } = props;
  const session = useSession();
  const words = useDecisionWords();
  const [isChanging, setChanging] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const drafts = useOutcomeDrafts(point.id);
  const press = useLatePress(decision?.outcome ?? "");
  const isDecided = decision !== null && decision.outcome !== null;
  return (
    <section className={css.decision} aria-label={words.title}>
      <h3 className={css.title}>{isDecided ? words.decided : words.title}</h3>
      {isDecided && !isChanging ? (
        <>
          <DecidedLine
            decision={decision}
            people={people}
            onChange={() => press(() => setChanging(true))}
            onReopen={() =>
              press(() =>
                session.act({
                  name: "decision.decide",
                  pointId: point.id,
                  occurrenceId: props.occurrenceId,
                  outcome: null,
                  instead: decision.outcome,
                }),
              )
            }
          />
          <OwnWords
            typed={drafts.besides(decision.outcome)}
            onUse={(draft) =>
              press(() => {
                drafts.take(draft, decision.outcome);
                setChanging(true);
              })
            }
            onDiscard={(draft) => press(() => drafts.write(draft.about, ""))}
          />
        </>
      ) : (
        <>
          <DecisionOptions point={point} decision={decision} picked={picked} onPick={setPicked} />
          <DecisionForm
            point={point}
            decision={decision}
            drafts={drafts}
            isFocused={isChanging}
            picked={picked}
            onType={() => setPicked(null)}
            press={press}
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
