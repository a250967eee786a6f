import { initialsOf, type Person, type Role } from "../../core/domain/people.ts";
import css from "./initials.module.css";

/** Who: the same size for both. Read out by name, unless the name stands beside it. */
export function Initials(props: { person: Person; role: Role; isNamed?: boolean }) {
  const { person, role } = props;
  const look = { className: `${css.circle} ${css[role]}`, "data-tip": person.name };
  return props.isNamed ? (
    <span {...look} aria-hidden="true">
      {initialsOf(person.name)}
    </span>
  ) : (
    <span {...look} role="img" aria-label={person.name}>
      {initialsOf(person.name)}
    </span>
  );
}
