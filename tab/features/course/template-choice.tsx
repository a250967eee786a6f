import { useId, useState } from "react";
import type { Course } from "../../../core/domain/course.ts";
import { isSpecial, type TemplateKey } from "../../../core/domain/template.ts";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { Button } from "../../ui/button.tsx";
import { Paper } from "../../ui/section.tsx";
import css from "./template-choice.module.css";

const GROUPS: readonly { readonly name: "fromNowOn" | "thisTime"; readonly keys: readonly TemplateKey[] }[] =
  [
    { name: "fromNowOn", keys: ["regular", "own"] },
    { name: "thisTime", keys: ["short", "growth", "career", "retro", "first"] },
  ];

/**
 * What kind of meeting it is: as always from now on, or of a special kind this once. Arrows pass by what nobody
 * means, so a choice counts when it is applied. [CO8]
 */
export function TemplateChoice(props: { course: Course }) {
  const { occurrenceId, template } = props.course;
  const session = useSession();
  const words = useCourseWords();
  const name = useId();
  const [chosen, setChosen] = useState<TemplateKey | null>(null);
  const shown = chosen ?? template;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (shown !== template) session.act({ name: "course.useTemplate", occurrenceId, template: shown });
        setChosen(null);
      }}
    >
      {GROUPS.map((group) => (
        <fieldset key={group.name} className={css.group}>
          <legend className={css.legend}>{words[group.name]}</legend>
          <Paper>
            {group.keys.map((key) => (
              <label key={key} className={css.row}>
                <input type="radio" name={name} checked={key === shown} onChange={() => setChosen(key)} />
                <span className={css.words}>
                  {words.templates[key]}
                  <span className={css.about}>{words.about[key]}</span>
                </span>
              </label>
            ))}
          </Paper>
        </fieldset>
      ))}
      <Button type="submit" disabledFocusable={shown === template}>
        {isSpecial(shown) ? words.apply.thisTime : words.apply.fromNowOn}
      </Button>
    </form>
  );
}
