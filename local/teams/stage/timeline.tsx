import { type Meeting, meetingAt, momentOf, stepAt, stepNames } from "../meeting-time.ts";
import { momentWords } from "./moment-words.ts";
import { useWords } from "./strings.ts";
import styles from "./timeline.module.css";

const WEEK_MS = 7 * 86_400_000;

type Props = { nowMs: number; meeting: Meeting; onMove: (ms: number) => void };

/** The steps of one 1-on-1 on a line; each moves the clock to its moment. */
export function Timeline({ nowMs, meeting, onMove }: Props) {
  const words = useWords();
  const reached = stepAt(nowMs, meeting);
  const reachedAt = reached === null ? -1 : stepNames.indexOf(reached);
  return (
    <nav className={styles.timeline} aria-label={words.clock.move}>
      <ol className={styles.steps}>
        {stepNames.map((step, i) => (
          <li key={step} data-reached={i <= reachedAt}>
            <button
              type="button"
              className={styles.step}
              aria-current={step === reached ? "step" : undefined}
              title={momentWords(momentOf(step, meeting), words.locale)}
              onClick={() => onMove(momentOf(step, meeting))}
            >
              <span className={styles.dot} />
              {words.clock.steps[step]}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={styles.onward}
        onClick={() => onMove(momentOf("day-before", meetingAt(meeting.startMs + WEEK_MS)))}
      >
        {words.clock.nextWeek}
      </button>
    </nav>
  );
}
