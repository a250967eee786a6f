import { useId, useState } from "react";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { CHECK_IN_WORD_MAX } from "../../../core/domain/limits.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import field from "../../ui/field.module.css";
import css from "./check-in.module.css";
import { useCheckInWords } from "./check-in-words.ts";

/** One word of one's own; kept when the field is left, cleared when it is emptied. */
export function WordField(props: {
  occurrenceId: OccurrenceId;
  version: number;
  word: string | null;
  label: string;
}) {
  const { occurrenceId, version, word } = props;
  const session = useSession();
  const words = useCheckInWords();
  const id = useId();
  const draft = useDraft(`check-in-word/${occurrenceId}`);
  const [isTyping, setTyping] = useState(draft.words !== "");

  const keep = () => {
    if (!isTyping) return;
    const said = draft.words.replace(/\s+/g, " ").trim();
    setTyping(false);
    draft.clear();
    if (said === (word ?? "")) return;
    session.act({
      name: "checkIn.answer",
      occurrenceId,
      item: "word",
      version,
      word: said === "" ? null : said,
    });
  };

  return (
    <div className={css.scale}>
      <label className={css.statement} htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className={field.field}
        dir="auto"
        maxLength={CHECK_IN_WORD_MAX}
        placeholder={words.wordHint}
        value={isTyping ? draft.words : (word ?? "")}
        onChange={(event) => {
          setTyping(true);
          draft.write(event.currentTarget.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          keep();
        }}
      />
    </div>
  );
}
