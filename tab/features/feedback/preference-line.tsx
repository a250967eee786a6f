import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import type { Preference } from "../../../core/domain/preference.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import css from "./feedback.module.css";

/** How somebody likes to get feedback and coaching, as they said it themselves. [PF2] */
export function PreferenceLine(props: {
  person: Person;
  preference: Preference | undefined;
  /** Where nothing was said, nothing stands. */
  isQuiet?: boolean;
}) {
  const { preference } = props;
  const words = useFeedbackWords();
  const name = firstNameOf(props.person.name);
  const said =
    preference === undefined
      ? []
      : [
          ...(preference.coaching === null ? [] : [words.coaching[preference.coaching]]),
          ...preference.ways.map((way) => words.ways[way]),
          ...(preference.line === "" ? [] : [preference.line]),
        ];
  if (said.length === 0 && props.isQuiet) return null;
  return (
    <div className={css.likes}>
      {said.length === 0 ? (
        <p className={css.meta}>{words.likesUnknown(name)}</p>
      ) : (
        <>
          <p className={css.label}>{words.likes(name)}</p>
          <p dir="auto">{said.join(" · ")}</p>
        </>
      )}
    </div>
  );
}
