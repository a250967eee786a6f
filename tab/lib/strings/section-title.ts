import { firstNameOf, type Person, type Role } from "../../../core/domain/people.ts";
import type { SectionKey } from "../../../core/domain/template.ts";
import { useCourseWords } from "./course-words.ts";
import { useWords } from "./words.ts";

/** What a section of a meeting is called by one of the two. */
export function useSectionTitle(of: {
  me: Role;
  people: Readonly<Record<Role, Person>>;
}): (key: SectionKey) => string {
  const { agenda } = useWords();
  const words = useCourseWords();
  return (key) => {
    if (key !== "report" && key !== "manager") return words.sections[key];
    return key === of.me ? agenda.yourPoints : agenda.theirPoints(firstNameOf(of.people[key].name));
  };
}
