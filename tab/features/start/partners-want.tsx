import type { Course } from "../../../core/domain/course.ts";
import { firstNameOf, type Person, type Role } from "../../../core/domain/people.ts";
import { useStartWords } from "../../lib/strings/start-words.ts";
import { Initials } from "../../ui/initials.tsx";
import css from "./wants.module.css";

/** What the other one wants from the meeting. */
export function PartnersWant(props: { course: Course; partner: Person; role: Role }) {
  const { course, partner, role } = props;
  const words = useStartWords();
  const want = course.wants[role];
  return (
    <p className={css.theirs}>
      <Initials person={partner} role={role} />
      <span className={`${css.words} ${want === null ? css.nothing : ""}`} dir="auto">
        {want ?? words.notYet(firstNameOf(partner.name))}
      </span>
    </p>
  );
}
