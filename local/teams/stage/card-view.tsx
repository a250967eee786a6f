import { useEffect, useRef, useState } from "react";
import styles from "./card-view.module.css";
import type { UsedAction } from "./chat-message.ts";
import { useWords } from "./strings.ts";

type Props = { card: unknown; locale: string; onUse: (action: UsedAction) => void };

/** An Adaptive Card; the renderer is loaded with the first one. */
export function CardView({ card, locale, onUse }: Props) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const latestUse = useRef(onUse);
  latestUse.current = onUse;
  const [hasFailed, setFailed] = useState(false);
  const content = JSON.stringify(card);
  useEffect(() => {
    let isOver = false;
    import("./render-card.ts").then(
      ({ renderCard }) => {
        if (isOver) return;
        const rendered = renderCard(content, locale, (action) => latestUse.current(action));
        setFailed(rendered === null);
        place.current?.replaceChildren(...(rendered === null ? [] : [rendered]));
      },
      () => setFailed(true),
    );
    return () => {
      isOver = true;
    };
  }, [content, locale]);
  return (
    <>
      <div ref={place} className={styles.card} />
      {hasFailed && <p className={styles.failed}>{words.chat.cardFailed}</p>}
    </>
  );
}
