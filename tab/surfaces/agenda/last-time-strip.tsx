import { lastTimeOf, openEndOf } from "../../../core/domain/last-time.ts";
import { promiseMirror } from "../../../core/domain/promise-mirror.ts";
import { LastTime } from "../../features/last-time/last-time.tsx";
import { LeftOut } from "../../features/wrap/left-out.tsx";
import { OpenEnd } from "../../features/wrap/open-end.tsx";
import { useSession } from "../../lib/session.ts";
import { Arrival, KeptFocusBox } from "../../ui/kept-focus.tsx";
import { useAgenda } from "./agenda-context.ts";
import { useLeftOut } from "./use-left-out.ts";

/** What the two left off with, and whether something is still to be said of the meeting before. */
export function LastTimeStrip() {
  const { screen, course } = useAgenda();
  const session = useSession();
  const { view, agenda, me } = screen;
  const now = session.now();
  const last = lastTimeOf(view, agenda.current);
  const end = openEndOf(view, agenda.current, now);
  const [leftOut, putAway] = useLeftOut(view, end);
  const mirror = promiseMirror(view, agenda.actionItems, me.id, now);
  const hasAny = last.wrap !== null || last.carried.length > 0 || mirror.some((side) => side.open > 0);
  return (
    <KeptFocusBox>
      {leftOut !== null && (
        <LeftOut key={leftOut.id} occurrence={leftOut} zone={agenda.zone} onGone={putAway} />
      )}
      {end !== null && <OpenEnd end={end} zone={agenda.zone} />}
      {hasAny && (
        <LastTime
          last={last}
          mirror={mirror}
          meeting={agenda.current?.id ?? "none"}
          isOn={course !== null && course.startedAt !== null}
        />
      )}
      <Arrival key={`${leftOut?.id} ${end?.occurrence.id} ${end?.isAsked}`} />
    </KeptFocusBox>
  );
}
