import type { OpenEnd as OpenEndOf } from "../../../core/domain/last-time.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWrapWords } from "../../lib/strings/wrap-words.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";

/** Where a meeting is planned by hand, in Teams itself. */
const NEW_MEETING = "https://teams.microsoft.com/l/meeting/new";

/** Asks what became of a meeting that nobody wrapped up, or reminds that one still needs a time. [WU5] [WU8] */
export function OpenEnd(props: { end: OpenEndOf; zone: string | null }) {
  const { occurrence, isAsked } = props.end;
  const session = useSession();
  const words = useWrapWords();
  const dates = useDates();
  const { id: occurrenceId } = occurrence;
  const when = dates.meeting(occurrence.start, session.now(), props.zone);
  const miss = (outcome: "find-time" | "skipped" | null) =>
    session.act({ name: "course.miss", occurrenceId, outcome });
  return (
    <InlineBar
      isAlone
      actions={
        <>
          {isAsked ? (
            <>
              <Button size="small" onClick={() => session.act({ name: "course.wrap", occurrenceId })}>
                {words.happened}
              </Button>
              <Button size="small" onClick={() => miss("find-time")}>
                {words.findTime}
              </Button>
            </>
          ) : (
            <>
              <Button size="small" onClick={() => window.open(NEW_MEETING, "_blank", "noopener")}>
                {words.openCalendar}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => miss(null)}>
                {words.undo}
              </Button>
            </>
          )}
          <Button size="small" appearance="subtle" onClick={() => miss("skipped")}>
            {words.skip}
          </Button>
        </>
      }
    >
      <p>{isAsked ? words.unwrapped(when) : words.needsTime(when)}</p>
    </InlineBar>
  );
}
