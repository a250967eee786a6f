import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { Button } from "../../ui/button.tsx";

/** Starts a meeting long before its time: the two have met already. */
export function StartEarly(props: { occurrenceId: OccurrenceId; onStarted: () => void }) {
  const session = useSession();
  const words = useCourseWords();
  return (
    <Button
      onClick={() => {
        session.act({ name: "course.start", occurrenceId: props.occurrenceId });
        props.onStarted();
      }}
    >
      {words.startNow}
    </Button>
  );
}
