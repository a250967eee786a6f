import { Clock16Regular } from "@fluentui/react-icons/headless/svg/clock";
import { ClockAlarm16Regular } from "@fluentui/react-icons/headless/svg/clock-alarm";
import { Flag16Regular } from "@fluentui/react-icons/headless/svg/flag";
import { HourglassThreeQuarter16Regular } from "@fluentui/react-icons/headless/svg/hourglass-three-quarter";
import type { ReactElement } from "react";
import { MINUTE_MS } from "../../../core/domain/instant.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { type Pace, type PaceWord, paceWordOf } from "../../../core/domain/pace.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { LiveRegion } from "../../ui/unseen.tsx";
import { MinuteExchange } from "./minute-exchange.tsx";
import css from "./pace-bar.module.css";
import { sentenceOf } from "./pace-sentence.ts";
import { usePace } from "./use-pace.ts";
import { useToldPace } from "./use-told-pace.ts";

const icons: Record<PaceWord, ReactElement> = {
  before: <Clock16Regular />,
  "in-time": <Clock16Regular />,
  tight: <HourglassThreeQuarter16Regular />,
  wrap: <Flag16Regular />,
  over: <ClockAlarm16Regular />,
  wrapped: <Clock16Regular />,
};

/**
 * How the time of a meeting stands: one bar, one sentence, and what has the turn. Every second it alone changes.
 * Before the start it says what is planned, and what there is no time for. [PA15]
 */
export function PaceBar(props: { meeting: MeetingOn }) {
  const { meeting } = props;
  const words = usePaceWords();
  const { plan, pace } = usePace(meeting);
  const told = useToldPace(meeting, pace);
  const paceWord = paceWordOf(pace);
  if (pace.phase === "before" && pace.points.length === 0) return null;
  return (
    <div className={css.pace} data-pace={paceWord}>
      <p className={css.sentence}>
        <span className={css.icon} aria-hidden="true">
          {icons[paceWord]}
        </span>
        {sentenceOf(pace, words)}
      </p>
      <Bar pace={pace} minutes={meeting.minutes} />
      <MinuteExchange meeting={meeting} plan={plan} pace={pace} />
      <LiveRegion words={told} />
    </div>
  );
}

/** What is over is filled, what is planned is hatched, what is free is empty. */
function Bar({ pace, minutes }: { pace: Pace; minutes: number }) {
  const gone = 1 - Math.max(0, pace.leftMs) / (minutes * MINUTE_MS);
  const planned = Math.min(1 - gone, pace.plannedMinutes / minutes);
  const share = (part: number) => ({ inlineSize: `${(part * 100).toFixed(1)}%` });
  return (
    <span className={css.bar} aria-hidden="true">
      <span className={css.gone} style={share(gone)} />
      <span className={css.planned} style={share(planned)} />
    </span>
  );
}
