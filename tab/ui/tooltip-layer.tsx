import { useEffect, useLayoutEffect, useRef, useState } from "react";
import css from "./tooltip-layer.module.css";

const HOVER_MS = 400;
const GAP_PX = 6;
const EDGE_PX = 8;

/**
 * One tooltip for the whole page, for whatever carries `data-tip`. Fluent's own costs 14 kB of the first
 * load, and this one stays inside a panel of 280 px. What it says is also the name of its target, so it is
 * hidden from screen readers.
 */
export function TooltipLayer() {
  const [target, setTarget] = useState<Element | null>(null);
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: number | undefined;
    const show = (element: Element | null, afterMs: number) => {
      window.clearTimeout(timer);
      if (element === null) setTarget(null);
      else timer = window.setTimeout(() => setTarget(element), afterMs);
    };
    const over = (event: PointerEvent) => {
      if (event.pointerType === "mouse") show(tipped(event.target), HOVER_MS);
    };
    const focused = (event: FocusEvent) => {
      const element = tipped(event.target);
      show(element?.matches(":focus-visible") ? element : null, 0);
    };
    const hide = () => show(null, 0);
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape") hide();
    };
    document.addEventListener("pointerover", over);
    document.addEventListener("focusin", focused);
    document.addEventListener("focusout", hide);
    document.addEventListener("pointerdown", hide);
    document.addEventListener("keydown", key, true);
    document.addEventListener("scroll", hide, true);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("focusin", focused);
      document.removeEventListener("focusout", hide);
      document.removeEventListener("pointerdown", hide);
      document.removeEventListener("keydown", key, true);
      document.removeEventListener("scroll", hide, true);
    };
  }, []);

  useLayoutEffect(() => {
    if (target === null || tip.current === null) return;
    const at = target.getBoundingClientRect();
    const own = tip.current.getBoundingClientRect();
    const left = at.left + at.width / 2 - own.width / 2;
    const below = at.bottom + GAP_PX;
    const fits = below + own.height + EDGE_PX <= window.innerHeight;
    tip.current.style.left = `${Math.max(EDGE_PX, Math.min(left, window.innerWidth - own.width - EDGE_PX))}px`;
    tip.current.style.top = `${fits ? below : at.top - own.height - GAP_PX}px`;
  }, [target]);

  const text = target?.isConnected ? target.getAttribute("data-tip") : null;
  if (!text) return null;
  return (
    <div ref={tip} className={css.tip} aria-hidden="true">
      {text}
    </div>
  );
}

function tipped(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("[data-tip]") : null;
}
