import { Suspense } from "react";
import { preferenceOf } from "../../../core/domain/preference-commands.ts";
import { PreferenceLine } from "../../features/feedback/preference-line.tsx";
import { MeetingStart } from "../../features/start/meeting-start.tsx";
import { useStartWords } from "../../lib/strings/start-words.ts";
import { Section } from "../../ui/section.tsx";
import { useAgenda } from "./agenda-context.ts";
import css from "./agenda-view.module.css";
import { SectionTurn } from "./section-turn.tsx";

/** What each wants from today: before the start with all that begins a meeting, then in two lines. */
export function TodaySection() {
  const { screen, course, moment, people } = useAgenda();
  const words = useStartWords();
  if (course === null) return null;
  return (
    <Section title={words.title} aside={<SectionTurn of="today" />}>
      <div className={css.parts}>
        <MeetingStart
          agenda={screen.agenda}
          course={course}
          me={screen.me.role}
          people={screen.pair}
          isNear={moment.phase === "near"}
          isQuiet={moment.isQuiet}
        />
        {/* Its words may still be on their way: the start of a meeting does not wait for them. */}
        <Suspense fallback={null}>
          <PreferenceLine person={people[1]} preference={preferenceOf(screen.view, people[1].id)} isQuiet />
        </Suspense>
      </div>
    </Section>
  );
}
