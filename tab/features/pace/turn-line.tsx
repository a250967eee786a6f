import { turnKeyOf } from "../../../core/domain/course.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { nextTurn } from "../../../core/domain/next-turn.ts";
import type { CurrentTurn } from "../../../core/domain/pace.ts";
import type { Plan } from "../../../core/domain/plan.ts";
import { useSession } from "../../lib/session.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { Button } from "../../ui/button.tsx";
import { Unseen } from "../../ui/unseen.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import css from "./pace-bar.module.css";
import { usedWords } from "./pace-sentence.ts";
import { useTurnTitle } from "./turn-title.ts";

/** What has the turn, its minutes, and the two things to do about it: stay longer, or go on. */
export function TurnLine(props: {
  meeting: MeetingOn;
  plan: Plan;
  current: CurrentTurn;
  /** Null: there is no time to add any. */
  onMore: (() => void) | null;
}) {
  const { meeting, plan, current } = props;
  const session = useSession();
  const words = usePaceWords();
  const titleOf = useTurnTitle(meeting);
  const next = nextTurn(plan, meeting.course);
  const title = titleOf(current.point?.point.id ?? current.section);
  const { minutes, usedMs } = current;
  const { turn } = meeting.course;
  const isSettled = useSettled(turn === null ? "" : turnKeyOf(turn));
  const used = minutes === null ? null : usedWords({ usedMs, minutes }, words);
  return (
    <div className={css.turn}>
      <span className={css.now} dir="auto" data-tip={title}>
        <Unseen>{words.nowIs}</Unseen> {title}
      </span>
      {used !== null && (
        <span className={`${css.used} ${used.isOver ? css.isOver : ""}`}>
          <span aria-hidden="true">{used.short}</span>
          <Unseen>{used.long}</Unseen>
        </span>
      )}
      <span className={css.buttons}>
        {used !== null && props.onMore !== null && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.moreHere(title)}
            data-tip={words.moreHere(title)}
            onClick={props.onMore}
          >
            {words.more}
          </Button>
        )}
        {next !== null && (
          <Button
            size="small"
            data-next
            disabledFocusable={!isSettled}
            aria-label={words.nextIs(titleOf(next.pointId ?? next.section))}
            data-tip={titleOf(next.pointId ?? next.section)}
            onClick={() => {
              const { occurrenceId } = meeting.course;
              const from = turn && { section: turn.section, pointId: turn.pointId };
              session.act({ name: "course.goTo", occurrenceId, ...next, from });
            }}
          >
            {words.next}
          </Button>
        )}
      </span>
    </div>
  );
}
