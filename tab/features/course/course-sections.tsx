import type { Course } from "../../../core/domain/course.ts";
import type { Person, Role } from "../../../core/domain/people.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { useSectionTitle } from "../../lib/strings/section-title.ts";
import css from "./course-sections.module.css";

/** The sections of a meeting in their order, and the minutes of each. */
export function CourseSections(props: { course: Course; me: Role; people: Readonly<Record<Role, Person>> }) {
  const { course } = props;
  const words = useCourseWords();
  const titleOf = useSectionTitle(props);
  const total = course.sections.reduce((sum, one) => sum + one.minutes, 0);
  return (
    <div className={css.sections}>
      <ol className={css.list} aria-label={words.order}>
        {course.sections.map((section) => (
          <li key={section.key} className={css.row}>
            <span className={css.title}>{titleOf(section.key)}</span>
            <span className={css.minutes}>{words.minutes(section.minutes)}</span>
          </li>
        ))}
      </ol>
      <p className={css.total}>{words.total(total)}</p>
    </div>
  );
}
