import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { CoverProvider, usePrivateCover } from "../lib/private-cover.ts";
import { onDemand } from "./on-demand.tsx";
import css from "./private-thing.module.css";

const PrivateCover = onDemand(() => import("./private-cover.tsx").then((m) => m.PrivateCover), {
  height: 40,
});

const FIRST = '[data-control="title"], textarea, input, button, a[href]';

/**
 * What only the viewer sees. Around a meeting a quiet line stands in its place, the same whether there is much or
 * nothing, until they choose to see it: the screen may be shared. Whoever is at it when the meeting begins is not
 * taken away from it; it is covered when they leave it. What they open by a tap of their own (`isOpened`)
 * meanwhile is open, with all that is in it. [SS1] [SS2] [SS4] [SS5]
 */
export function PrivateThing(props: { children: ReactNode; isOpened?: boolean }) {
  const cover = usePrivateCover();
  const { isCovered, show } = cover;
  const box = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const wasCovered = useRef(isCovered);
  const isGoingIn = useRef(false);
  const [isHeld, setHeld] = useState(false);
  const [isAskedFor, setAskedFor] = useState(isCovered && props.isOpened === true);
  if (wasCovered.current !== isCovered) {
    wasCovered.current = isCovered;
    setHeld(isCovered && hasFocus.current);
    setAskedFor(false);
  }

  useLayoutEffect(() => {
    if (isCovered || !isGoingIn.current) return;
    isGoingIn.current = false;
    const inside = box.current?.querySelector<HTMLElement>(FIRST);
    if (inside === null || inside === undefined) goToBar();
    else inside.focus();
  }, [isCovered]);
  // Where there was nothing to be seen, the place itself may go.
  useEffect(
    () => () => {
      if (isGoingIn.current) goToBar();
    },
    [],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches who is in there
    <div
      ref={box}
      className={css.thing}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        hasFocus.current = false;
        setHeld(false);
      }}
    >
      {isCovered && !isHeld && !isAskedFor ? (
        <PrivateCover
          onShow={() => {
            isGoingIn.current = true;
            show();
          }}
        />
      ) : (
        <CoverProvider value={isCovered ? { ...cover, isCovered: false } : cover}>
          {props.children}
        </CoverProvider>
      )}
    </div>
  );
}

function goToBar(): void {
  document.querySelector<HTMLElement>("[data-uncovered] button")?.focus();
}
