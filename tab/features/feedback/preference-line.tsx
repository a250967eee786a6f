import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import type { Preference } from "../../../core/domain/preference.ts";
import css from "./feedback.module.css";
import { useFeedbackWords } from "./feedback-words.ts";

/** How the receiver likes feedback, in their own words, beside what is being written to them. [PF2] */
export function PreferenceLine(props: { person: Person; preference: Preference | undefined }) {
  const { preference } = props;
  const words = useFeedbackWords();
  const name = firstNameOf(props.person.name);
  const ways = preference?.ways.map((way) => words.ways[way]) ?? [];
  const said = [...ways, preference?.line ?? ""].filter((one) => one !== "");
  return (
    <aside className={css.likes} aria-label={words.likes(name)}>
      {said.length === 0 ? (
        <p className={css.meta}>{words.likesUnknown(name)}</p>
      ) : (
        <>
          <p className={css.label}>{words.likes(name)}</p>
          <p dir="auto">{said.join(" · ")}</p>
        </>
      )}
    </aside>
  );
}
