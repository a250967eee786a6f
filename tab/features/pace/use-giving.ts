import { useState } from "react";
import type { CommandInput } from "../../../core/domain/command.ts";
import { type Course, type TurnKey, turnKeyOf } from "../../../core/domain/course.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import type { SharedRecord } from "../../../core/domain/shared-record.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import { useSession } from "../../lib/session.ts";
import type { ExchangeRow } from "./exchange-rows.ts";

/** A point that was let go just now: its minutes went to something, or it simply waits. */
type LetGo = {
  readonly point: TalkingPoint;
  readonly to: TurnKey | null;
  readonly minutes: number;
  /** What had the turn; once that goes on, the point is brought back from where it waits. */
  readonly during: TurnKey | null;
};

/** Lets go of one's own points, and takes the last one back. [PA7] */
export type Giving = {
  readonly give: (row: ExchangeRow) => void;
  readonly letGo: LetGo | null;
  readonly undo: () => void;
  readonly forget: () => void;
};

/** `to` is what gets the minutes; where nothing can take them the point waits for the next time all the same. */
export function useGiving({ course, records }: MeetingOn, to: TurnKey | null, onGiven: () => void): Giving {
  const session = useSession();
  const [last, setLast] = useState<LetGo | null>(null);
  const during = course.turn === null ? null : turnKeyOf(course.turn);
  // It may have come back meanwhile: refused, or fetched back by either.
  const letGo = last?.during === during && isWaiting(records.get(last.point.id), course) ? last : null;
  return {
    give: ({ left, minutes }) => {
      const next = { point: left.point, to: minutes === 0 ? null : to, minutes, during };
      session.act(commandOf(course, next, true));
      setLast(next);
      onGiven();
    },
    letGo,
    undo: () => {
      if (letGo !== null) session.act(commandOf(course, letGo, false));
      setLast(null);
    },
    forget: () => setLast(null),
  };
}

function isWaiting(record: SharedRecord | undefined, { occurrenceId }: Course): boolean {
  return record?.type === "talkingPoint" && record.carriedFrom.includes(occurrenceId);
}

function commandOf({ occurrenceId }: Course, { point, to, minutes }: LetGo, isOn: boolean): CommandInput {
  return to === null
    ? { name: "point.carryOver", pointId: point.id, occurrenceId, carried: isOn }
    : { name: "course.give", occurrenceId, fromPointId: point.id, to, minutes, given: isOn };
}
