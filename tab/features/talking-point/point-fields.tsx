import { Eye16Filled, Eye16Regular } from "@fluentui/react-icons/headless/svg/eye";
import { Star16Filled, Star16Regular } from "@fluentui/react-icons/headless/svg/star";
import { PointKind } from "../../../core/domain/talking-point.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Choice, Toggle } from "../../ui/choice.tsx";
import { MinutesField } from "../../ui/small-fields.tsx";
import type { PointDetails } from "./point-details.ts";
import css from "./point-fields.module.css";

/** Kind, minutes and ★; and, for a new point, whether only its writer sees it. */
export function PointFields(props: {
  value: PointDetails;
  onChange: (value: PointDetails) => void;
  isPrivate?: boolean;
  onPrivate?: (isPrivate: boolean) => void;
}) {
  const { value, onChange, isPrivate, onPrivate } = props;
  const words = useWords();
  return (
    <div className={css.fields}>
      <div className={css.kinds}>
        <Choice
          legend={words.composer.kind}
          options={PointKind.options.map((kind) => ({ value: kind, words: words.kinds[kind] }))}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind })}
        />
      </div>
      <div className={css.marks}>
        <MinutesField
          label={words.composer.minutes}
          unit={words.composer.minutesUnit}
          value={value.minutes}
          onChange={(minutes) => onChange({ ...value, minutes })}
        />
        <Toggle
          words={words.composer.mustCover}
          icon={value.mustCover ? <Star16Filled /> : <Star16Regular />}
          checked={value.mustCover}
          onChange={(mustCover) => onChange({ ...value, mustCover })}
        />
        {onPrivate && (
          <Toggle
            words={words.composer.onlyYou}
            icon={isPrivate ? <Eye16Filled /> : <Eye16Regular />}
            checked={isPrivate === true}
            onChange={onPrivate}
          />
        )}
      </div>
    </div>
  );
}
