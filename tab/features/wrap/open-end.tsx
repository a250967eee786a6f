import type { OpenEnd as OpenEndOf } from "../../../core/domain/last-time.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWrapWords } from "../../lib/strings/wrap-words.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import { useSettled } from "../../ui/use-settled.ts";

/** Where a meeting is planned by hand, in Teams itself. */
const NEW_MEETING = "https://teams.microsoft.com/l/meeting/new";

/**
 * Asks what became of a meeting that nobody wrapped up, or reminds that one still needs a time. What the other
 * says arrives under the finger: each state has its own bar, whose sentence takes the focus. [WU5] [WU8]
 */
export function OpenEnd(props: { end: OpenEndOf; zone: string | null }) {
  const { end, zone } = props;
  return end.isAsked ? (
    <Asked key={`asked ${end.occurrence.id}`} end={end} zone={zone} />
  ) : (
    <NeedsTime key={`time ${end.occurrence.id}`} end={end} zone={zone} />
  );
}

function Asked({ end, zone }: { end: OpenEndOf; zone: string | null }) {
  const session = useSession();
  const words = useWrapWords();
  const dates = useDates();
  const isNew = !useSettled(end.occurrence.id);
  const { id: occurrenceId, start } = end.occurrence;
  const miss = (outcome: "find-time" | "skipped") =>
    session.act({ name: "course.miss", occurrenceId, outcome });
  return (
    <InlineBar
      isAlone
      actions={
        <>
          <Button
            size="small"
            disabledFocusable={isNew}
            onClick={() => session.act({ name: "course.wrap", occurrenceId })}
          >
            {words.happened}
          </Button>
          <Button size="small" disabledFocusable={isNew} onClick={() => miss("find-time")}>
            {words.findTime}
          </Button>
          <Button size="small" appearance="subtle" disabledFocusable={isNew} onClick={() => miss("skipped")}>
            {words.skip}
          </Button>
        </>
      }
    >
      <p tabIndex={-1}>{words.unwrapped(dates.meeting(start, session.now(), zone))}</p>
    </InlineBar>
  );
}

function NeedsTime({ end, zone }: { end: OpenEndOf; zone: string | null }) {
  const session = useSession();
  const words = useWrapWords();
  const dates = useDates();
  const isNew = !useSettled(end.occurrence.id);
  const { id: occurrenceId, start } = end.occurrence;
  const miss = (outcome: "skipped" | null) => session.act({ name: "course.miss", occurrenceId, outcome });
  return (
    <InlineBar
      isAlone
      actions={
        <>
          <Button size="small" onClick={() => window.open(NEW_MEETING, "_blank", "noopener")}>
            {words.openCalendar}
          </Button>
          <Button size="small" appearance="subtle" disabledFocusable={isNew} onClick={() => miss("skipped")}>
            {words.skip}
          </Button>
          <Button size="small" appearance="subtle" disabledFocusable={isNew} onClick={() => miss(null)}>
            {words.undo}
          </Button>
        </>
      }
    >
      <p tabIndex={-1}>{words.needsTime(dates.meeting(start, session.now(), zone))}</p>
    </InlineBar>
  );
}
