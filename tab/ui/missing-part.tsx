import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import { serverAnswers } from "../lib/server-answers.ts";
import { useWords } from "../lib/strings/words.ts";
import { Button } from "./button.tsx";
import { ComingPart } from "./coming-part.tsx";
import { InlineBar } from "./inline-bar.tsx";
import { useKeptFocus } from "./kept-focus.tsx";

/** Coming: it is tried once more before anything is said. Outdated: the server is there, the part is not. */
type State = "coming" | "missing" | "outdated";

/** In the place of a part that could not be fetched: a sentence, and ways to go on. */
export function MissingPart(props: { height: number; again: () => Promise<unknown>; onLeave?: () => void }) {
  const { again } = props;
  const [state, setState] = useState<State>("coming");
  const [isTrying, setTrying] = useState(false);

  const tryAgain = useCallback(async () => {
    setTrying(true);
    try {
      await again();
    } catch (error) {
      console.error("a part is missing", error instanceof Error ? error.name : "unknown");
      setState((await serverAnswers(true)) ? "outdated" : "missing");
      setTrying(false);
    }
  }, [again]);

  useEffect(() => {
    tryAgain();
    window.addEventListener("online", tryAgain);
    return () => window.removeEventListener("online", tryAgain);
  }, [tryAgain]);

  if (state === "coming") return <ComingPart height={props.height} />;
  return (
    <Missing
      isOutdated={state === "outdated"}
      isTrying={isTrying}
      onTryAgain={tryAgain}
      onLeave={props.onLeave}
    />
  );
}

function Missing(props: {
  isOutdated: boolean;
  isTrying: boolean;
  onTryAgain: () => void;
  onLeave?: () => void;
}) {
  const { isOutdated, isTrying, onLeave } = props;
  const words = useWords();
  const keepFocus = useKeptFocus();
  useLayoutEffect(keepFocus, [keepFocus]);
  return (
    <InlineBar
      look="refusal"
      isAlone
      onKeyDown={(event) => {
        if (event.key !== "Escape" || onLeave === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
      actions={
        <>
          {isOutdated && (
            <Button size="small" appearance="primary" onClick={() => location.reload()}>
              {words.page.reload}
            </Button>
          )}
          <Button size="small" data-control="title" disabledFocusable={isTrying} onClick={props.onTryAgain}>
            {words.page.tryAgain}
          </Button>
          {onLeave && (
            <Button size="small" appearance="subtle" onClick={onLeave}>
              {words.point.dismiss}
            </Button>
          )}
        </>
      }
    >
      {isOutdated ? words.page.partOutdated : words.page.partMissing}
    </InlineBar>
  );
}
