import type { Course, TurnKey } from "../../../core/domain/course.ts";
import type { SharedPointId } from "../../../core/domain/ids.ts";
import { MORE_MINUTES } from "../../../core/domain/limits.ts";
import { canExchange, minutesNeeded, minutesToPass, pushedByGift } from "../../../core/domain/minute-gift.ts";
import { type Pace, type PointLeft, pushedBy } from "../../../core/domain/pace.ts";
import type { Participant } from "../../../core/domain/pair.ts";
import { minutesToGive } from "../../../core/domain/plan.ts";

/** A point whose minutes could go to what has the turn. */
export type ExchangeRow = {
  readonly left: PointLeft;
  readonly isMine: boolean;
  /** What the viewer would give of it, or ask of it; 0: it just waits, and there is nothing to ask for. */
  readonly minutes: number;
  /** How the viewer's question about it stands, or the other one's: that one is answered in its own place. */
  readonly question: "none" | "asked" | "kept" | "wanted";
  /** What nobody was told of, and what there would be no time for if it gave them. */
  readonly pushes: readonly PointLeft[];
};

/** What an exchange of minutes is about, for one of the two. */
export type Exchange = {
  /** What would get the minutes; null: nothing can take any, or it is too late to move any. */
  readonly to: TurnKey | null;
  /** What falls off and is not late: the same for both, whatever they asked for. */
  readonly short: readonly PointLeft[];
  /** That, all that would fall off with more minutes here, and what the viewer asked for. */
  readonly rows: readonly ExchangeRow[];
  /** What is not reached in time: must-covers, and what is kept for the report. */
  readonly late: readonly PointLeft[];
  /** The viewer's points that the other one asks for, and how many minutes they want. */
  readonly wanted: { readonly minutes: number; readonly rows: readonly ExchangeRow[] } | null;
};

/**
 * The exchange as one of the two sees it; `isWished`: they want more minutes for what has the turn. Nothing but
 * must-covers is named once it is time to wrap up. [PA6] [PA8] [PA10] [PA16]
 */
export function exchangeOf(
  { pace, course, me }: { pace: Pace; course: Course; me: Participant },
  isWished: boolean,
): Exchange {
  const { current, points } = pace;
  if (pace.phase !== "before" && !canExchange(pace)) {
    const late = pace.phase === "on" ? pace.mustCoversLate : [];
    return { to: null, short: [], rows: [], late, wanted: null };
  }
  const key =
    current === null || current.minutes === null ? null : (current.point?.point.id ?? current.section);
  const questions = course.asked.filter((one) => one.to === key);
  const mine = questions.find((one) => one.by === me.id);
  const theirs = questions.find((one) => one.by !== me.id);
  const asked = mine?.fromPointIds ?? [];
  const fallen = [...pace.fallsOff, ...pace.protectedLate];
  const told = isWished ? pushedBy(pace, MORE_MINUTES) : fallen;
  const needed = minutesNeeded(pace, isWished || mine !== undefined);
  const isWanted = ({ point }: PointLeft) =>
    theirs?.fromPointIds.includes(point.id) === true && !theirs.kept.includes(point.id);
  const row = (left: PointLeft): ExchangeRow => {
    const isMine = left.role === me.role;
    return {
      left,
      isMine,
      minutes: isMine
        ? minutesToPass({ pace, course }, left, needed, told)
        : Math.min(needed, minutesToGive(left, course)),
      question: isWanted(left) ? "wanted" : questionAbout(left.point.id, asked, mine?.kept ?? []),
      pushes: [],
    };
  };
  /** Who is asked gives what pushes nothing; where that is none, they are told what it pushes. */
  const wantedRow = (left: PointLeft): ExchangeRow => {
    const most = Math.min(minutesNeeded(pace, true), minutesToGive(left, course));
    const free = minutesToPass({ pace, course }, left, most, fallen);
    const pushes = free > 0 ? [] : pushedByGift(pace, left, most, fallen);
    return { ...row(left), minutes: free > 0 ? free : most, pushes };
  };
  const isLate = (left: PointLeft) => pace.mustCoversLate.includes(left) || pace.protectedLate.includes(left);
  const short = pace.fallsOff.filter((left) => !isLate(left));
  const isOffered = (left: PointLeft) =>
    asked.includes(left.point.id) || (isWished ? told : short).includes(left);
  const wanted = points.filter(isWanted).map(wantedRow);
  return {
    to: key,
    short,
    rows: points.filter(isOffered).map(row),
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
