import { MeetingStart } from "../../features/start/meeting-start.tsx";
import { useStartWords } from "../../lib/strings/start-words.ts";
import { Button } from "../../ui/button.tsx";
import { useAgenda } from "./agenda-context.ts";
import css from "./focus-start.module.css";

/** The first thing that is seen when a meeting is about to begin: the two, and nothing else. */
export function FocusStart(props: { onLeave: () => void }) {
  const { screen, course } = useAgenda();
  const words = useStartWords();
  if (course === null) return null;
  return (
    <section className={css.page} aria-label={words.title}>
      <h2 className={css.title}>{words.label}</h2>
      <MeetingStart
        agenda={screen.agenda}
        course={course}
        me={screen.me.role}
        people={screen.pair}
        isNear
        isQuiet={false}
      />
      <Button className={css.leave} appearance="subtle" size="small" onClick={props.onLeave}>
        {words.showAgenda}
      </Button>
    </section>
  );
}
