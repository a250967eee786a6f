import { Dismiss16Regular } from "@fluentui/react-icons/headless/svg/dismiss";
import type { Occurrence } from "../../../core/domain/series.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { useWrapWords } from "../../lib/strings/wrap-words.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import { useSettled } from "../../ui/use-settled.ts";

/** In the place of the question about a meeting that was left out: that it was, and the way back. [WU5] */
export function LeftOut(props: { occurrence: Occurrence; zone: string | null; onGone: () => void }) {
  const { id: occurrenceId, start } = props.occurrence;
  const session = useSession();
  const words = useWrapWords();
  const { dismiss } = useWords().point;
  const dates = useDates();
  const isNew = !useSettled(occurrenceId);
  return (
    <InlineBar
      isAlone
      actions={
        <>
          <Button
            size="small"
            disabledFocusable={isNew}
            onClick={() => session.act({ name: "course.miss", occurrenceId, outcome: null })}
          >
            {words.undo}
          </Button>
          <IconButton
            name={dismiss}
            icon={<Dismiss16Regular />}
            disabledFocusable={isNew}
            onClick={props.onGone}
          />
        </>
      }
    >
      <p tabIndex={-1}>{words.leftOut(dates.meeting(start, session.now(), props.zone))}</p>
    </InlineBar>
  );
}
