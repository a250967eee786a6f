import { flushSync } from "react-dom";
import { usePrivateCover } from "../lib/private-cover.ts";
import { usePrivateWords } from "../lib/strings/private-words.ts";
import { Button } from "./button.tsx";
import { InlineBar } from "./inline-bar.tsx";

/** Reminds who chose to see private things during a meeting that they are in sight, and hides them again. [SS3] */
export function UncoveredBar() {
  const { hide } = usePrivateCover();
  const words = usePrivateWords();
  const hideAndGo = () => {
    flushSync(hide);
    document.querySelector<HTMLElement>("[data-covered] button")?.focus();
  };
  return (
    <section data-uncovered aria-label={words.inSight}>
      <InlineBar
        actions={
          <Button size="small" onClick={hideAndGo}>
            {words.hide}
          </Button>
        }
      >
        {words.inSight}
      </InlineBar>
    </section>
  );
}
