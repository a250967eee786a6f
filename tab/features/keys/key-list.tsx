import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { useWords } from "../../lib/strings/words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import css from "./key-list.module.css";

/** What the keyboard can do. */
export function KeyList(props: { onClose: () => void }) {
  const words = useWords();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const keys: readonly (readonly [string, string])[] = [
    ["N", words.keys.newPoint],
    [words.keys.arrows, words.keys.move],
    [words.keys.altArrows, words.keys.reorder],
    [words.keys.space, words.keys.discuss],
    [words.keys.enter, words.keys.open],
    [words.keys.escape, words.keys.leave],
    ["?", words.keys.help],
  ];
  return (
    <section
      className={css.panel}
      aria-label={words.keys.title}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onClose();
      }}
    >
      <div className={css.head}>
        {words.keys.title}
        <IconButton ref={close} name={words.keys.close} icon={<Dismiss16Regular />} onClick={props.onClose} />
      </div>
      <dl className={css.keys}>
        {keys.map(([key, does]) => (
          <div key={key} className={css.pair}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
