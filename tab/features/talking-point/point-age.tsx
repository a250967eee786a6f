import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { timesOnAgenda } from "../../../core/domain/talking-point.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Unseen } from "../../ui/unseen.tsx";
import { isPrivatePoint, type Point } from "./point-actions.ts";
import css from "./point-row.module.css";

/** How many times it has been on the agenda, else how old it is; where there is room, both. [AG16] */
export function PointAge(props: { point: Point; occurrenceId: OccurrenceId | null }) {
  const { point } = props;
  const session = useSession();
  const words = useWords();
  const dates = useDates();
  const isPrivate = isPrivatePoint(point);
  const nth = isPrivate ? 1 : timesOnAgenda(point, props.occurrenceId);
  const age = dates.age(point.raisedAt, session.now());
  return (
    <>
      {age !== null && (
        <span className={nth > 1 || isPrivate ? css.roomy : undefined}>
          <span aria-hidden="true">{age.short}</span>
          <Unseen>{words.point.raised(age.spoken)}</Unseen>
        </span>
      )}
      {nth > 1 && <span>{words.point.nthTime(nth)}</span>}
    </>
  );
}
