import { useId, useState } from "react";
import { type TurnKey, turnKeyOf } from "../../../core/domain/course.ts";
import { MORE_MINUTES } from "../../../core/domain/limits.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { canExchange, overrunMinutes } from "../../../core/domain/minute-gift.ts";
import { type Pace, pushedBy, SLACK_MS } from "../../../core/domain/pace.ts";
import { freeMinutesOf } from "../../../core/domain/pace-commands.ts";
import type { Plan } from "../../../core/domain/plan.ts";
import { useSession } from "../../lib/session.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { Chevron } from "../../ui/chevron.tsx";
import { RowFocusArea } from "../../ui/row-focus.tsx";
import { ExchangeList } from "./exchange-list.tsx";
import { exchangeOf } from "./exchange-rows.ts";
import { LatePoints } from "./late-points.tsx";
import css from "./pace-bar.module.css";
import { TurnLine } from "./turn-line.tsx";
import { useTurnTitle } from "./turn-title.ts";
import { useGiving } from "./use-giving.ts";
import { WantedMinutes } from "./wanted-minutes.tsx";

/** What has the turn, what there is no time for, and the way that minutes go from one to the other. */
export function MinuteExchange(props: { meeting: MeetingOn; plan: Plan; pace: Pace }) {
  const { meeting, pace } = props;
  const { course, me } = meeting;
  const session = useSession();
  const words = usePaceWords();
  const titleOf = useTurnTitle(meeting);
  const listId = useId();
  const key = course.turn === null ? null : turnKeyOf(course.turn);
  /** Both are about what had the turn when they were said. */
  const [wish, setWish] = useState<TurnKey | null>(null);
  const [chosen, setChosen] = useState<{ key: TurnKey | null; isOpen: boolean } | null>(null);
  const canMove = canExchange(pace);
  const isWished = canMove && key !== null && wish === key;
  const exchange = exchangeOf({ pace, course, me }, isWished);
  const giving = useGiving(meeting, exchange.to, () => setWish(null));

  const { rows, short, wanted } = exchange;
  const isUrgent =
    isWished ||
    (pace.current?.overrunMs ?? 0) >= SLACK_MS ||
    rows.some(({ question }) => question === "asked" || question === "kept");
  const isOpen = chosen !== null && chosen.key === key ? chosen.isOpen : isUrgent;
  const [first] = short;

  const more = (to: TurnKey) => {
    if (pushedBy(pace, MORE_MINUTES).length > 0) {
      setWish(to);
      setChosen({ key: to, isOpen: true });
      return;
    }
    const minutes = freeMinutesOf(course, to) + MORE_MINUTES + overrunMinutes(pace);
    session.act({ name: "course.extend", occurrenceId: course.occurrenceId, to, minutes });
  };

  const toggle = () => {
    setChosen({ key, isOpen: !isOpen });
    if (isOpen) setWish(null);
  };

  return (
    <RowFocusArea>
      {pace.current !== null && (
        <TurnLine
          {...props}
          current={pace.current}
          onMore={canMove && key !== null ? () => more(key) : null}
        />
      )}
      <div className={css.exchange}>
        {wanted !== null && exchange.to !== null && (
          <WantedMinutes meeting={meeting} to={exchange.to} wanted={wanted} giving={giving} />
        )}
        <LatePoints meeting={meeting} late={exchange.late} canGo={canMove} />
        {rows.length > 0 && (
          <button
            type="button"
            className={css.fold}
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            onClick={toggle}
          >
            <Chevron />
            {key !== null && (isWished || first === undefined)
              ? words.withMore(titleOf(key))
              : first !== undefined && short.length === 1
                ? words.noTimeFor(first.point.text)
                : words.noTimeForMany(short.length)}
          </button>
        )}
        <ExchangeList id={listId} meeting={meeting} exchange={exchange} isOpen={isOpen} giving={giving} />
      </div>
    </RowFocusArea>
  );
}
