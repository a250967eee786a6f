import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { type Instant, MINUTE_MS, plusMs } from "../../../core/domain/instant.ts";
import { type MeetingPhase, phaseOf, quietFor } from "../../../core/domain/meeting-phase.ts";
import { courseOf } from "../../../core/domain/planned-course.ts";
import { meetingToCover } from "../../../core/domain/screen-sharing.ts";
import { WANT_FIELD } from "../../features/start/want-field.ts";
import { useSession } from "../../lib/session.ts";
import type { MeetingMoment, ReadyScreen } from "./agenda-context.ts";

const TICK_MS = 250;

/** Somebody is writing in the agenda, or stands in one of its rows; what they want from the meeting goes along. */
const AT_SOMETHING = `main :is(textarea, input, select, [data-row] *):not(${WANT_FIELD})`;

type Moment = {
  readonly phase: MeetingPhase;
  readonly isQuiet: boolean;
  readonly isStartDue: boolean;
  /** In or after which private things are covered. */
  readonly toCover: OccurrenceId | null;
};

/**
 * Follows the current meeting through its phases, by the server's clock. When it is about to begin, the panel
 * shows its start and nothing else, until that is left; nobody who is at something already is taken away
 * from it.
 */
export function useMeetingMoment(
  screen: ReadyScreen,
  isWide: boolean,
): MeetingMoment & Pick<Moment, "toCover"> & { readonly leaveFocusStart: () => void } {
  const session = useSession();
  const now = momentOf(screen, session.now());
  const [, setShown] = useState(keyOf(now));
  useEffect(() => {
    const timer = window.setInterval(() => setShown(keyOf(momentOf(screen, session.now()))), TICK_MS);
    return () => window.clearInterval(timer);
  }, [screen, session]);

  const current = screen.agenda.current?.id ?? null;
  const [focusOn, setFocusOn] = useState(now.isStartDue ? current : null);
  const wasDue = useRef(now.isStartDue);
  useLayoutEffect(() => {
    const becameDue = now.isStartDue && !wasDue.current;
    wasDue.current = now.isStartDue;
    if (becameDue && document.activeElement === document.body) setFocusOn(current);
  }, [now.isStartDue, current]);
  const wasQuiet = useRef(now.isQuiet);
  useLayoutEffect(() => {
    const becameLoud = wasQuiet.current && !now.isQuiet;
    wasQuiet.current = now.isQuiet;
    if (becameLoud && document.activeElement?.matches(AT_SOMETHING)) setFocusOn(null);
  }, [now.isQuiet]);

  const isFocusStart = !isWide && current !== null && focusOn === current && now.isStartDue && !now.isQuiet;
  return { ...now, isFocusStart, leaveFocusStart: () => setFocusOn(null) };
}

function momentOf({ agenda: { current }, view }: ReadyScreen, now: Instant): Moment {
  const toCover = meetingToCover(view, now);
  if (current === null) return { phase: "ahead", isQuiet: false, isStartDue: false, toCover };
  const course = courseOf(view, current);
  const phase = phaseOf(course, current, now);
  const isStartDue = phase === "near" && now < plusMs(current.start, current.minutes * MINUTE_MS);
  return { phase, isQuiet: quietFor(course, now) > 0, isStartDue, toCover };
}

function keyOf({ phase, isQuiet, isStartDue, toCover }: Moment): string {
  return `${phase} ${isQuiet} ${isStartDue} ${toCover}`;
}
