import { Options20Regular } from "@fluentui/react-icons/headless/svg/options";
import { Send20Filled } from "@fluentui/react-icons/headless/svg/send";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { TEXT_MAX } from "../../../core/domain/limits.ts";
import { noDraft } from "../../lib/composer-draft.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { GrowingText } from "../../ui/growing-text.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { KeptWords } from "../../ui/kept-words.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { Problem } from "../../ui/problem.tsx";
import css from "./composer.module.css";
import { useComposerDraft } from "./use-composer-draft.ts";

const PointFields = onDemand(() => import("./point-fields.tsx").then((m) => m.PointFields), { height: 128 });

/** Where a new point begins. What stands in it outlives the page. */
export function Composer(props: { field: RefObject<HTMLTextAreaElement>; onLeave: () => void }) {
  const session = useSession();
  const words = useWords();
  const { draft, write, aside, use, discard, onFocus, onBlur } = useComposerDraft();
  const [hasOptions, setOptions] = useState(false);
  const text = draft.text.replace(/\s+/g, " ").trim();
  const over = text.length - TEXT_MAX;

  const add = () => {
    if (text === "" || over > 0) return;
    const answer = session.act({ name: "point.add", ...draft, text });
    if ("refusal" in answer) return;
    write(noDraft);
    setOptions(false);
    props.field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      add();
    } else if (event.key === "Escape") {
      if (hasOptions) setOptions(false);
      else props.onLeave();
    }
  };

  return (
    <div className={css.composer}>
      {aside.map((one) => (
        <KeptWords
          key={`${one.isPrivate} ${one.text}`}
          words={one.text}
          isPrivate={one.isPrivate}
          onUse={() => {
            use(one);
            props.field.current?.focus();
          }}
          onDiscard={() => {
            discard(one);
            props.field.current?.focus();
          }}
        />
      ))}
      <form
        className={css.composer}
        aria-label={words.composer.label}
        onFocus={onFocus}
        onBlur={onBlur}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        {hasOptions && (
          <div className={css.options} id="composer-options">
            <PointFields
              value={draft}
              onChange={(details) => write({ ...draft, ...details })}
              isPrivate={draft.isPrivate}
              onPrivate={(isPrivate) => write({ ...draft, isPrivate })}
            />
          </div>
        )}
        {draft.isPrivate && <PrivacyMark words={words.privacy.onlyYouLong} />}
        <div className={css.line}>
          <div className={css.words}>
            <GrowingText
              ref={props.field}
              dir="auto"
              aria-label={words.composer.label}
              placeholder={words.composer.label}
              enterKeyHint="send"
              value={draft.text}
              onChange={(event) => write({ ...draft, text: event.currentTarget.value })}
              onKeyDown={onKeyDown}
            />
          </div>
          <div className={css.buttons}>
            <IconButton
              name={words.composer.options}
              icon={<Options20Regular />}
              aria-expanded={hasOptions}
              aria-controls={hasOptions ? "composer-options" : undefined}
              onClick={() => setOptions(!hasOptions)}
            />
            <IconButton
              type="submit"
              name={words.composer.add}
              icon={<Send20Filled className={text === "" || over > 0 ? css.waits : css.sends} />}
            />
          </div>
        </div>
        {over > 0 && <Problem>{words.composer.tooLong(over)}</Problem>}
      </form>
    </div>
  );
}
