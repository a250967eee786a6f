import { ArrowLeft20Regular } from "@fluentui/react-icons/headless/svg/arrow-left";
import { useEffect, useId, useRef } from "react";
import { useWords } from "../../lib/strings/words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { DrawerKey } from "./agenda-context.ts";
import css from "./drawer-page.module.css";
import { drawers } from "./drawers.tsx";

/** A page in the place of the agenda, with its title and the way back. */
export function DrawerPage(props: { drawer: DrawerKey; onClose: () => void }) {
  const { drawer, onClose } = props;
  const words = useWords();
  const id = useId();
  const back = useRef<HTMLButtonElement>(null);
  const { Page } = drawers[drawer];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => back.current?.focus(), [drawer]);
  return (
    <section
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css.head}>
        <IconButton
          ref={back}
          name={words.drawers.back}
          icon={<ArrowLeft20Regular className={css.arrow} />}
          onClick={onClose}
        />
        <h2 className={css.title} id={id}>
          {words.drawers.titles[drawer]}
        </h2>
      </div>
      <Page key={drawer} />
    </section>
  );
}
