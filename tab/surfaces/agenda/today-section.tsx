import { Suspense } from "react";
import { preferenceOf } from "../../../core/domain/preference-commands.ts";
import { PreferenceLine } from "../../features/feedback/preference-line.tsx";
import { MeetingStart } from "../../features/start/meeting-start.tsx";
import { OwnWant } from "../../features/start/own-want.tsx";
import { PartnersWant } from "../../features/start/partners-want.tsx";
import { useStartWords } from "../../lib/strings/start-words.ts";
import { Section } from "../../ui/section.tsx";
import { useAgenda } from "./agenda-context.ts";
import css from "./agenda-view.module.css";

/** What each wants from today: before the start with all that begins a meeting, then in two lines. */
export function TodaySection() {
  const { screen, course, moment, people } = useAgenda();
  const words = useStartWords();
  if (course === null) return null;
  const me = screen.me.role;
  return (
    <Section title={words.title}>
      <div className={css.parts}>
        {moment.phase === "near" && !moment.isQuiet ? (
          <MeetingStart agenda={screen.agenda} course={course} me={me} people={screen.pair} />
        ) : (
          <>
            <OwnWant course={course} me={me} person={people[0]} />
            <PartnersWant
              course={course}
              partner={people[1]}
              role={me === "manager" ? "report" : "manager"}
            />
          </>
        )}
        {/* Its words may still be on their way: the start of a meeting does not wait for them. */}
        <Suspense fallback={null}>
          <PreferenceLine person={people[1]} preference={preferenceOf(screen.view, people[1].id)} isQuiet />
        </Suspense>
      </div>
    </Section>
  );
}
