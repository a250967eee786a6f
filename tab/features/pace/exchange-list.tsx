import type { TurnKey } from "../../../core/domain/course.ts";
import { ASKED_POINTS_MAX, MORE_MINUTES } from "../../../core/domain/limits.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { partnerOf } from "../../../core/domain/pair.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import { useSession } from "../../lib/session.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { Button } from "../../ui/button.tsx";
import { UndoRow } from "../../ui/undo-row.tsx";
import type { Exchange, ExchangeRow } from "./exchange-rows.ts";
import { GiveButton } from "./give-button.tsx";
import css from "./pace-bar.module.css";
import { PointWords } from "./point-words.tsx";
import type { Giving } from "./use-giving.ts";

/** What falls off, each with its owner and what can be done about it, and the way back for what was let go. */
export function ExchangeList(props: {
  id: string;
  meeting: MeetingOn;
  exchange: Exchange;
  isOpen: boolean;
  giving: Giving;
}) {
  const { meeting, exchange, giving } = props;
  const words = usePaceWords();
  const name = firstNameOf(partnerOf(meeting.pair, meeting.me.id).name);
  const rows = props.isOpen ? exchange.rows : [];
  if (rows.length === 0 && giving.letGo === null) return null;
  return (
    <ul id={props.id} data-list="no-time" aria-label={words.noTime}>
      {rows.map((row) => (
        <li key={row.left.point.id} className={css.row} data-row={row.left.point.id}>
          <PointWords row={row} meeting={meeting} />
          {row.question === "wanted" ? (
            <span className={css.meta}>{words.asksForIt(name)}</span>
          ) : row.isMine ? (
            <GiveButton row={row} onGive={() => giving.give(row)} />
          ) : (
            <AskButton row={row} meeting={meeting} to={exchange.to} />
          )}
        </li>
      ))}
      {giving.letGo !== null && (
        <UndoRow
          key={giving.letGo.point.id}
          words={words.waits(giving.letGo.point.text)}
          onUndo={giving.undo}
          onGone={giving.forget}
        />
      )}
    </ul>
  );
}

/** Asks the owner; a second tap takes the question back. */
function AskButton(props: { row: ExchangeRow; meeting: MeetingOn; to: TurnKey | null }) {
  const { row, to } = props;
  const { course, me, pair } = props.meeting;
  const session = useSession();
  const words = usePaceWords();
  const name = firstNameOf(partnerOf(pair, me.id).name);
  const { id, text } = row.left.point;
  if (row.question === "kept") return <span className={css.meta}>{words.keeps(name)}</span>;
  const isAsked = row.question === "asked";
  if (to === null || (row.minutes === 0 && !isAsked)) return null;
  const before = course.asked.find((one) => one.by === me.id && one.to === to)?.fromPointIds ?? [];
  const others = before.filter((one) => one !== id);
  const ask = () =>
    session.act({
      name: "course.ask",
      occurrenceId: course.occurrenceId,
      to,
      minutes: MORE_MINUTES,
      fromPointIds: isAsked ? others : [...others, id].slice(-ASKED_POINTS_MAX),
    });
  return (
    <Button
      size="small"
      data-control="title"
      aria-label={isAsked ? words.askedFor(name, text) : words.askFor(name, text)}
      aria-pressed={isAsked}
      onClick={ask}
    >
      {isAsked ? words.asked : words.ask(name)}
    </Button>
  );
}
