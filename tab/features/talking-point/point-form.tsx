import { useEffect, useRef, useState } from "react";
import { TEXT_MAX } from "../../../core/domain/limits.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { formKeys } from "../../ui/form-keys.ts";
import { GrowingText } from "../../ui/growing-text.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useWholeInView } from "../../ui/use-whole-in-view.ts";
import { isPrivatePoint, type Point } from "./point-actions.ts";
import { editDraftOf } from "./point-details.ts";
import { PointFields } from "./point-fields.tsx";
import css from "./point-form.module.css";

/** Changes a point in its place. Only what was changed is sent, so that the other's changes stay. */
export function PointForm(props: { point: Point; onDone: () => void }) {
  const { point } = props;
  const session = useSession();
  const words = useWords();
  const draft = useDraft(editDraftOf(point), point.text);
  const [before] = useState(point);
  const [details, setDetails] = useState({
    kind: point.kind,
    minutes: point.minutes,
    mustCover: point.mustCover,
  });
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useWholeInView<HTMLFormElement>();
  const text = draft.words.replace(/\s+/g, " ").trim();
  const over = text.length - TEXT_MAX;

  const isBegun = useRef(draft.words !== point.text);
  useEffect(() => {
    const area = field.current;
    area?.focus();
    // Words that were begun, here or before the row moved to another list, are not there to be typed over.
    if (isBegun.current) area?.setSelectionRange(area.value.length, area.value.length);
    else area?.select();
  }, []);

  const leave = () => {
    draft.clear();
    props.onDone();
  };

  const save = () => {
    if (text === "" || over > 0) return;
    const changes = {
      ...(text !== before.text && { text }),
      ...(details.kind !== before.kind && { kind: details.kind }),
      ...(details.minutes !== before.minutes && { minutes: details.minutes }),
      ...(details.mustCover !== before.mustCover && { mustCover: details.mustCover }),
    };
    if (Object.keys(changes).length > 0) session.act({ name: "point.edit", pointId: point.id, ...changes });
    leave();
  };

  return (
    <form
      ref={form}
      className={css.form}
      aria-label={words.point.edit}
      onKeyDown={formKeys({ save, leave })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <GrowingText
        ref={field}
        dir="auto"
        aria-label={words.composer.words}
        data-control="title"
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
      />
      {over > 0 && <Problem>{words.composer.tooLong(over)}</Problem>}
      <PointFields value={details} onChange={setDetails} />
      {isPrivatePoint(point) && <PrivacyMark words={words.privacy.onlyYouLong} />}
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={text === "" || over > 0}>
          {words.composer.save}
        </Button>
        <Button size="small" onClick={leave}>
          {words.composer.cancel}
        </Button>
      </div>
    </form>
  );
}
