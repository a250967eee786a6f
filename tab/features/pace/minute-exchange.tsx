import { useId, useState } from "react";
import { type TurnKey, turnKeyOf } from "../../../core/domain/course.ts";
import { MINUTE_MS } from "../../../core/domain/instant.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { type Pace, pushedBy } from "../../../core/domain/pace.ts";
import { freeMinutesOf } from "../../../core/domain/pace-commands.ts";
import type { Plan } from "../../../core/domain/plan.ts";
import { useSession } from "../../lib/session.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { Chevron } from "../../ui/chevron.tsx";
import { RowFocusArea } from "../../ui/row-focus.tsx";
import { ExchangeList } from "./exchange-list.tsx";
import { exchangeOf, MORE_MINUTES } from "./exchange-rows.ts";
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
  const [chosen, setChosen] = useState<{ key: TurnKey; isOpen: boolean } | null>(null);
  const isWished = key !== null && wish === key;
  const exchange = exchangeOf({ pace, course, me }, isWished);
  const giving = useGiving(meeting, exchange.to, () => setWish(null));
  if (key === null || pace.current === null) return null;

  const { rows, wanted } = exchange;
  const isUrgent =
    isWished || pace.current.overrunMs >= MINUTE_MS || rows.some((row) => row.question !== "none");
  const isOpen = chosen?.key === key ? chosen.isOpen : isUrgent;
  const [first] = rows;

  const more = () => {
    if (pushedBy(pace, MORE_MINUTES).length > 0) {
      setWish(key);
      setChosen({ key, isOpen: true });
      return;
    }
    const over = Math.ceil((pace.current?.overrunMs ?? 0) / MINUTE_MS);
    const minutes = freeMinutesOf(course, key) + MORE_MINUTES + over;
    session.act({ name: "course.extend", occurrenceId: course.occurrenceId, to: key, minutes });
  };

  const toggle = () => {
    setChosen({ key, isOpen: !isOpen });
    if (isOpen) setWish(null);
  };

  return (
    <RowFocusArea>
      <TurnLine {...props} current={pace.current} onMore={more} />
      {wanted !== null && exchange.to !== null && (
        <WantedMinutes meeting={meeting} to={exchange.to} wanted={wanted} giving={giving} />
      )}
      <LatePoints meeting={meeting} late={exchange.late} />
      {first !== undefined && (
        <button
          type="button"
          className={css.fold}
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          onClick={toggle}
        >
          <Chevron />
          {isWished
            ? words.withMore(titleOf(key))
            : rows.length === 1
              ? words.noTimeFor(first.left.point.text)
              : words.noTimeForMany(rows.length)}
        </button>
      )}
      <ExchangeList id={listId} meeting={meeting} exchange={exchange} isOpen={isOpen} giving={giving} />
    </RowFocusArea>
  );
}
