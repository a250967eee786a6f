import { Dismiss16Regular } from "@fluentui/react-icons/headless/svg/dismiss";
import { useEffect, useRef } from "react";
import { catalogueOf } from "../../lib/strings/catalogue.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import css from "./key-list.module.css";

const useKeyWords = catalogueOf({
  en: () => import("../../lib/strings/en/keys.ts").then((m) => m.keys),
  de: () => import("../../lib/strings/de/keys.ts").then((m) => m.keys),
});

/** What the keyboard can do. */
export function KeyList(props: { onClose: () => void }) {
  const words = useKeyWords();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const keys: readonly (readonly [string, string])[] = [
    ["N", words.newPoint],
    [words.arrows, words.move],
    [words.altArrows, words.reorder],
    [words.space, words.discuss],
    ["T", words.talk],
    [words.enter, words.open],
    [words.escape, words.leave],
    ["?", words.help],
  ];
  return (
    <section
      className={css.panel}
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onClose();
      }}
    >
      <div className={css.head}>
        {words.title}
        <IconButton ref={close} name={words.close} icon={<Dismiss16Regular />} onClick={props.onClose} />
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
