import type { Agenda } from "../../../core/domain/agenda.ts";
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
