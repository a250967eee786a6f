import { Dismiss16Regular } from "@fluentui/react-icons/headless/svg/dismiss";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { catalogueOf } from "../../lib/strings/catalogue.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import css from "./key-list.module.css";

const useKeyWords = catalogueOf({
  en: () => import("../../lib/strings/en/keys.ts").then((m) => m.keys),
  de: () => import("../../lib/strings/de/keys.ts").then((m) => m.keys),
});

/** What the keyboard can do. However it goes, the focus goes back to where it was; `button` is where else. */
export function KeyList(props: { button: RefObject<HTMLElement>; onClose: () => void }) {
  const { button } = props;
  const words = useKeyWords();
  const panel = useRef<HTMLElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const [list, from] = [panel.current, document.activeElement];
    close.current?.focus();
    return () => {
      if (list?.contains(document.activeElement) !== true) return;
      const isThere = from instanceof HTMLElement && from.isConnected && from !== document.body;
      (isThere ? from : button.current)?.focus();
    };
  }, [button]);
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
      ref={panel}
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
