import { firstNameOf } from "../../../core/domain/people.ts";
import { outlineOf } from "../../../core/domain/planned-course.ts";
import { CourseSections } from "../../features/course/course-sections.tsx";
import { SeriesTerms } from "../../features/course/series-terms.tsx";
import { StartEarly } from "../../features/course/start-early.tsx";
import { TemplateChoice } from "../../features/course/template-choice.tsx";
import { TemplateSuggestions } from "../../features/course/template-suggestions.tsx";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { Section } from "../../ui/section.tsx";
import { useAgenda } from "./agenda-context.ts";
import css from "./meeting-drawer.module.css";

/** How this meeting runs: what kind it is, its sections in their order, and their minutes. */
export function MeetingDrawer() {
  const { course, screen, moment, closeDrawer } = useAgenda();
  const words = useCourseWords();
  const { current } = screen.agenda;
  if (course === null || current === null) return null;
  const { pair, me, view } = screen;
  const series = view.records.get(current.seriesId);
  return (
    <div className={css.page}>
      {me.role === "report" && (
        <p className={css.hint}>{words.managerSets(firstNameOf(pair.manager.name))}</p>
      )}
      <CourseSections
        course={course}
        hasOwn={outlineOf(view).own !== null}
        length={current.minutes}
        me={me.role}
        people={pair}
      />
      <TemplateSuggestions template={course.template} view={view} />
      {me.role === "manager" ? (
        <Section title={words.template} level={3}>
          <TemplateChoice course={course} />
        </Section>
      ) : (
        <Section title={words.template} level={3}>
          <p>
            {words.templates[course.template]}
            <span className={css.hint}> · {words.about[course.template]}</span>
          </p>
        </Section>
      )}
      {series?.type === "series" && (
        <Section title={words.terms} level={3}>
          <SeriesTerms series={series} canSet={me.role === "manager"} />
        </Section>
      )}
      {moment.phase === "ahead" && <StartEarly occurrenceId={course.occurrenceId} onStarted={closeDrawer} />}
    </div>
  );
}
