import type { Focus } from "../../../core/domain/focus.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import { useSession } from "../../lib/session.ts";
import { useGoalWords } from "../../lib/strings/goal-words.ts";
import css from "./focus.module.css";

/** The skills and areas that an open point is, or can be, marked with. [FO3] */
export function PointMarks(props: { point: TalkingPoint; focuses: readonly Focus[] }) {
  const { point } = props;
  const session = useSession();
  const words = useGoalWords();
  return (
    <fieldset className={css.marks}>
      <legend className={css.legend}>{words.mark}</legend>
      {props.focuses.map((focus) => {
        const isMarked = (point.marks ?? []).includes(focus.id);
        return (
          <button
            key={focus.id}
            type="button"
            className={css.mark}
            aria-pressed={isMarked}
            onClick={() =>
              session.act({
                name: "point.mark",
                pointId: point.id,
                focusId: focus.id,
                marked: !isMarked,
              })
            }
          >
            <span aria-hidden="true">{isMarked ? "✓ " : ""}</span>
            {focus.text}
          </button>
        );
      })}
    </fieldset>
  );
}
