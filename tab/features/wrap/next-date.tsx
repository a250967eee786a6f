import type { Course } from "../../../core/domain/course.ts";
import type { PersonId } from "../../../core/domain/ids.ts";
import type { Occurrence } from "../../../core/domain/series.ts";
import { nextConfirmedBy } from "../../../core/domain/wrap.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWrapWords } from "../../lib/strings/wrap-words.ts";
import { Button } from "../../ui/button.tsx";
import css from "./wrap.module.css";

/** The next date, confirmed by each for themselves. [WU9] */
export function NextDate(props: {
  course: Course;
  next: Occurrence | null;
  zone: string | null;
  me: PersonId;
  partner: string;
}) {
  const { course, next, partner } = props;
  const session = useSession();
  const words = useWrapWords();
  const dates = useDates();
  if (next === null) return <p className={`${css.part} ${css.quiet}`}>{words.noNext}</p>;
  const confirmedBy = nextConfirmedBy(course, next.start);
  const isMine = confirmedBy.includes(props.me);
  const isTheirs = confirmedBy.some((id) => id !== props.me);
  const said = isMine
    ? isTheirs
      ? words.bothConfirmed
      : words.youConfirmed(partner)
    : isTheirs && words.theyConfirmed(partner);
  return (
    <div className={css.part}>
      <p>{words.next(dates.meeting(next.start, session.now(), props.zone))}</p>
      {said !== false && <p className={css.quiet}>{said}</p>}
      <div className={css.buttons}>
        <Button
          size="small"
          onClick={() =>
            session.act({
              name: "course.confirmNext",
              occurrenceId: course.occurrenceId,
              confirmed: !isMine,
              start: next.start,
            })
          }
        >
          {isMine ? words.notGood : words.good}
        </Button>
      </div>
    </div>
  );
}
