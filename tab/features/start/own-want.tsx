import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Course } from "../../../core/domain/course.ts";
import { WANT_MAX } from "../../../core/domain/limits.ts";
import type { Person, Role } from "../../../core/domain/people.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { useStartWords } from "../../lib/strings/start-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { GrowingText } from "../../ui/growing-text.tsx";
import { Initials } from "../../ui/initials.tsx";
import { Problem } from "../../ui/problem.tsx";
import { WANT_FIELD } from "./want-field.ts";
import css from "./wants.module.css";

/**
 * What the viewer wants from the meeting: a line that is always open, kept when it is left. When the meeting
 * goes on meanwhile and the line moves to another place, it is gone on with there. [CO4]
 */
export function OwnWant(props: { course: Course; me: Role; person: Person }) {
  const { course, me } = props;
  const session = useSession();
  const words = useStartWords();
  const { composer } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(`want/${course.occurrenceId}`);
  const [isWriting, setWriting] = useState(draft.words !== "");
  const kept = course.wants[me] ?? "";
  const text = draft.words.replace(/\s+/g, " ").trim();
  const over = text.length - WANT_MAX;

  const begin = () => {
    if (isWriting) return;
    draft.write(kept);
    setWriting(true);
  };

  const keep = () => {
    if (!isWriting || over > 0) return;
    if (text !== kept) {
      const { occurrenceId } = course;
      session.act({ name: "course.want", occurrenceId, words: text === "" ? null : text });
    }
    draft.clear();
    setWriting(false);
  };

  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    // Left in the middle, by a reload for one.
    if (document.activeElement !== field.current) latest.current();
    return () => {
      if (document.querySelector(WANT_FIELD) === null) latest.current();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      keep();
    } else if (event.key === "Escape" && isWriting && text !== kept) {
      event.preventDefault();
      draft.write(kept);
    }
  };

  return (
    <div className={css.own}>
      <Initials person={props.person} role={me} isNamed />
      <div className={css.field}>
        <GrowingText
          ref={field}
          data-want
          dir="auto"
          aria-label={words.label}
          placeholder={words.hint}
          enterKeyHint="done"
          value={isWriting ? draft.words : kept}
          onFocus={begin}
          onBlur={keep}
          onChange={(event) => {
            setWriting(true);
            draft.write(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        {over > 0 && <Problem>{composer.tooLong(over)}</Problem>}
      </div>
    </div>
  );
}
