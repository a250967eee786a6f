import { type ReactNode, useState } from "react";
import type { ActionItem } from "../../../core/domain/action-item.ts";
import type { Course } from "../../../core/domain/course.ts";
import type { Decision } from "../../../core/domain/decision.ts";
import type { OccurrenceId, PersonId } from "../../../core/domain/ids.ts";
import type { Person } from "../../../core/domain/people.ts";
import type { Occurrence } from "../../../core/domain/series.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import type { WorthAnswers } from "../../../core/domain/worth.ts";
import { useSession } from "../../lib/session.ts";
import { useWrapWords } from "../../lib/strings/wrap-words.ts";
import { Button } from "../../ui/button.tsx";
import { Arrival, KeptFocusBox } from "../../ui/kept-focus.tsx";
import { FoldedSection, Paper } from "../../ui/section.tsx";
import { CarryList } from "./carry-list.tsx";
import { NextDate } from "./next-date.tsx";
import { Worth } from "./worth.tsx";
import css from "./wrap.module.css";
import { WrapResults } from "./wrap-results.tsx";

export type WrapUpProps = {
  readonly course: Course;
  readonly next: Occurrence | null;
  readonly zone: string | null;
  readonly me: PersonId;
  readonly partner: string;
  readonly people: readonly [Person, Person];
  /** Put off or undiscussed until now; after the wrap what still waits for the next time. */
  readonly carried: readonly TalkingPoint[];
  readonly asked: readonly TalkingPoint[];
  readonly decisions: readonly Decision[];
  readonly actionItems: readonly ActionItem[];
  readonly worth: WorthAnswers;
  /** The turn is at the wrap-up, or the meeting is over. */
  readonly isDue: boolean;
  readonly onDrop: (point: TalkingPoint) => void;
  readonly undo: ReactNode;
};

/** The end of the meeting: what moves on, what came of it, the next date, and one button; then the recap. */
export function WrapUp(props: WrapUpProps) {
  const { course, isDue } = props;
  const { occurrenceId } = course;
  const words = useWrapWords();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isWrapped = course.wrap !== null;
  const isOpen = chosen ?? (isDue || isWrapped);

  return (
    <KeptFocusBox>
      <FoldedSection
        title={course.wrap === null ? words.title : words.wrapped(course.wrap.heldMinutes)}
        isOpen={isOpen}
        onToggle={setChosen}
      >
        <Paper>
          <CarryList
            points={props.carried}
            asked={isWrapped ? [] : props.asked}
            occurrenceId={occurrenceId}
            onDrop={props.onDrop}
            undo={props.undo}
          />
          <WrapResults decisions={props.decisions} actionItems={props.actionItems} people={props.people} />
          <NextDate
            course={course}
            next={props.next}
            zone={props.zone}
            me={props.me}
            partner={props.partner}
          />
          <Worth occurrenceId={occurrenceId} answers={props.worth} />
          <WrapAction occurrenceId={occurrenceId} isWrapped={isWrapped} />
        </Paper>
      </FoldedSection>
      <Arrival key={String(isWrapped)} />
    </KeptFocusBox>
  );
}

/**
 * Both may press at the same moment, and the wrap of the one arrives under the other's finger: the way back is
 * another button in another place, and the focus goes to the heading, so that no such press takes it back. [WU1]
 */
function WrapAction(props: { occurrenceId: OccurrenceId; isWrapped: boolean }) {
  const { occurrenceId, isWrapped } = props;
  const session = useSession();
  const words = useWrapWords();
  return isWrapped ? (
    <div key="wrapped" className={css.part}>
      <p className={css.quiet}>{words.saved}</p>
      <Button
        size="small"
        appearance="subtle"
        className={css.back}
        onClick={() => session.act({ name: "course.unwrap", occurrenceId })}
      >
        {words.unwrap}
      </Button>
    </div>
  ) : (
    <div key="open" className={css.part}>
      <div className={css.buttons}>
        <Button appearance="primary" onClick={() => session.act({ name: "course.wrap", occurrenceId })}>
          {words.wrapUp}
        </Button>
      </div>
    </div>
  );
}
