import type { Course } from "../../../core/domain/course.ts";
import { quietFor } from "../../../core/domain/meeting-phase.ts";
import { useSession } from "../../lib/session.ts";
import { useStartWords } from "../../lib/strings/start-words.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import { useSecond } from "../../ui/use-second.ts";
import css from "./quiet-bar.module.css";

/** While both read in silence: how long still, the same for both, and the way out of it. [CO11] */
export function QuietBar(props: { course: Course }) {
  const { course } = props;
  const session = useSession();
  const words = useStartWords();
  useSecond();
  const seconds = Math.ceil(quietFor(course, session.now()) / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <section data-quiet aria-label={words.quiet}>
      <InlineBar
        actions={
          <Button
            size="small"
            onClick={() =>
              session.act({ name: "course.beQuiet", occurrenceId: course.occurrenceId, seconds: 0 })
            }
          >
            {words.end}
          </Button>
        }
      >
        <span className={css.line}>
          {words.quiet}
          <span className={css.clock} role="timer">
            {clock}
          </span>
        </span>
      </InlineBar>
    </section>
  );
}
