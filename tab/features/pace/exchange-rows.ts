import type { Course, TurnKey } from "../../../core/domain/course.ts";
import type { SharedPointId } from "../../../core/domain/ids.ts";
import { type Pace, type PointLeft, pushedBy } from "../../../core/domain/pace.ts";
import type { Participant } from "../../../core/domain/pair.ts";
import { minutesToGive } from "../../../core/domain/plan.ts";

/** What is added at a tap. */
export const MORE_MINUTES = 5;

/** A point whose minutes could go to what has the turn. */
export type ExchangeRow = {
  readonly left: PointLeft;
  readonly isMine: boolean;
  /** What it can give; 0 when nothing can take minutes now. */
  readonly minutes: number;
  /** How the viewer's question about it stands. */
  readonly question: "none" | "asked" | "kept";
};

/** What an exchange of minutes is about, for one of the two. */
export type Exchange = {
  /** What would get the minutes; null: nothing can take any. */
  readonly to: TurnKey | null;
  /**
   * What falls off and is not late, all that would with more minutes here, and what the viewer asked for; not
   * what is wanted.
   */
  readonly rows: readonly ExchangeRow[];
  /** What is not reached in time: must-covers, and what is kept for the report. */
  readonly late: readonly PointLeft[];
  /** The viewer's points that the other one asks for, and how many minutes they want. */
  readonly wanted: { readonly minutes: number; readonly rows: readonly ExchangeRow[] } | null;
};

/** The exchange as one of the two sees it; `isWished`: they want more minutes for what has the turn. [PA6] [PA10] */
export function exchangeOf(
  { pace, course, me }: { pace: Pace; course: Course; me: Participant },
  isWished: boolean,
): Exchange {
  const { current, points } = pace;
  const to =
    current === null || current.minutes === null ? null : (current.point?.point.id ?? current.section);
  const questions = course.asked.filter((one) => one.to === to);
  const mine = questions.find((one) => one.by === me.id);
  const theirs = questions.find((one) => one.by !== me.id);
  const asked = mine?.fromPointIds ?? [];
  const pushed = isWished ? pushedBy(pace, MORE_MINUTES) : pace.fallsOff;
  const row = (left: PointLeft): ExchangeRow => ({
    left,
    isMine: left.role === me.role,
    minutes: to === null ? 0 : minutesToGive(left, course),
    question: questionAbout(left.point.id, asked, mine?.kept ?? []),
  });
  const isWanted = ({ point }: PointLeft) =>
    theirs?.fromPointIds.includes(point.id) === true && !theirs.kept.includes(point.id);
  const isLate = (left: PointLeft) => pace.mustCoversLate.includes(left) || pace.protectedLate.includes(left);
  const isOffered = (left: PointLeft) =>
    asked.includes(left.point.id) || (pushed.includes(left) && (isWished || !isLate(left)));
  const wanted = points.filter(isWanted).map(row);
  return {
    to,
    rows: points.filter((one) => isOffered(one) && !isWanted(one)).map(row),
    late: points.filter(isLate),
    wanted: theirs === undefined || wanted.length === 0 ? null : { minutes: theirs.minutes, rows: wanted },
  };
}

function questionAbout(
  id: SharedPointId,
  asked: readonly SharedPointId[],
  kept: readonly SharedPointId[],
): ExchangeRow["question"] {
  if (kept.includes(id)) return "kept";
  return asked.includes(id) ? "asked" : "none";
}
