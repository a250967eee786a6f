import type { Course } from "../../../core/domain/course.ts";
import { firstNameOf, type Person, type Role } from "../../../core/domain/people.ts";
import type { SectionKey } from "../../../core/domain/template.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { useWords } from "../../lib/strings/words.ts";
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

/** What a section is called by one of the two. */
function useSectionTitle(of: { me: Role; people: Readonly<Record<Role, Person>> }) {
  const { agenda } = useWords();
  const words = useCourseWords();
  return (key: SectionKey): string => {
    if (key !== "report" && key !== "manager") return words.sections[key];
    return key === of.me ? agenda.yourPoints : agenda.theirPoints(firstNameOf(of.people[key].name));
  };
}
