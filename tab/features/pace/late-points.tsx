import { Star16Filled } from "@fluentui/react-icons/headless/svg/star";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import type { PointLeft } from "../../../core/domain/pace.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import { useSession } from "../../lib/session.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import css from "./pace-bar.module.css";

/** What is not reached in time unless it is talked about now: must-covers, and what is kept for the report. [PA6] */
export function LatePoints(props: { meeting: MeetingOn; late: readonly PointLeft[]; canGo: boolean }) {
  const { course, pair, me } = props.meeting;
  const session = useSession();
  const words = usePaceWords();
  const { mustCover } = useWords().point;
  const keeper = me.role === "report" ? null : firstNameOf(pair.report.name);
  if (props.late.length === 0) return null;
  return (
    <ul data-list="late" aria-label={words.lateOnes}>
      {props.late.map(({ point, role, isProtected }) => (
        <li key={point.id} className={css.row} data-row={`late-${point.id}`}>
          <span className={css.about}>
            <span className={css.sayings}>
              {point.mustCover && <Star16Filled className={css.star} role="img" aria-label={mustCover} />}
              {isProtected ? words.lateKept(point.text, keeper) : words.late(point.text)}
            </span>
          </span>
          {props.canGo && (
            <Button
              size="small"
              data-control="title"
              aria-label={words.talkNowAbout(point.text)}
              onClick={() =>
                session.act({
                  name: "course.goTo",
                  occurrenceId: course.occurrenceId,
                  section: role,
                  pointId: point.id,
                })
              }
            >
              {words.now}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
