import { type Agenda, isReadBefore } from "../../../core/domain/agenda.ts";
import { type Course, lengthOf } from "../../../core/domain/course.ts";
import type { Instant } from "../../../core/domain/instant.ts";
import { useDates } from "../../lib/dates.ts";
import { useWords } from "../../lib/strings/words.ts";
import css from "./meeting-line.module.css";

/** When, and with whom. */
export function MeetingLine(props: { agenda: Agenda; partner: string; now: Instant; level: 1 | 2 }) {
  const { current, zone } = props.agenda;
  const words = useWords();
  const dates = useDates();
  const Title = props.level === 1 ? "h1" : "h2";
  return (
    <Title className={css.line}>
      <span className={css.when}>
        {current === null ? words.meeting.none : dates.meeting(current.start, props.now, zone)}
      </span>
      <span className={css.with}>{words.meeting.with(props.partner)}</span>
    </Title>
  );
}

/** Minutes that the open points ask for, of those that the meeting has; nothing where none ask. */
export function PlannedMinutes(props: { agenda: Agenda; course: Course | null }) {
  const { current, sections } = props.agenda;
  const words = useWords();
  const minutes = sections
    .flatMap((section) => section.points)
    .filter((point) => !isReadBefore(point))
    .reduce((sum, point) => sum + (point.minutes ?? 0), 0);
  const { course } = props;
  if (current === null || course === null || minutes === 0) return null;
  const length = lengthOf(course, current.minutes);
  const share = Math.min(1, minutes / length);
  return (
    <p className={css.planned}>
      <span className={css.bar} aria-hidden="true">
        <span className={css.filled} style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <span>{words.meeting.planned(minutes, length)}</span>
    </p>
  );
}
