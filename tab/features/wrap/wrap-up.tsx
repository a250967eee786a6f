import { type ReactNode, useState } from "react";
import type { ActionItem } from "../../../core/domain/action-item.ts";
import type { Course } from "../../../core/domain/course.ts";
import type { Decision } from "../../../core/domain/decision.ts";
import type { PersonId } from "../../../core/domain/ids.ts";
import type { Person } from "../../../core/domain/people.ts";
import type { Occurrence } from "../../../core/domain/series.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import type { WorthAnswers } from "../../../core/domain/worth.ts";
import { useSession } from "../../lib/session.ts";
import { useWrapWords } from "../../lib/strings/wrap-words.ts";
import { Button } from "../../ui/button.tsx";
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
  /** Put off or undiscussed until now, or what moved on with the wrap. */
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
  const session = useSession();
  const words = useWrapWords();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isWrapped = course.wrap !== null;
  const isOpen = chosen ?? (isDue || isWrapped);

  return (
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
        <NextDate course={course} next={props.next} zone={props.zone} me={props.me} partner={props.partner} />
        <Worth occurrenceId={occurrenceId} answers={props.worth} />
        <div className={css.part}>
          {isWrapped && <p className={css.quiet}>{words.saved}</p>}
          <div className={css.buttons}>
            {isWrapped ? (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => session.act({ name: "course.unwrap", occurrenceId })}
              >
                {words.unwrap}
              </Button>
            ) : (
              <Button appearance="primary" onClick={() => session.act({ name: "course.wrap", occurrenceId })}>
                {words.wrapUp}
              </Button>
            )}
          </div>
        </div>
      </Paper>
    </FoldedSection>
  );
}
