import {
  createContext,
  createRef,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useState,
} from "react";
import css from "./kept-focus.module.css";

/** A place whose content changes, and whether the focus is, or was just now, in there. */
type Kept = { readonly box: React.RefObject<HTMLDivElement>; hasFocus: boolean };

const KeptFocus = createContext<Kept | null>(null);

const FOCUSABLE = "button, a[href], input, textarea, select, [tabindex]";

/** Whoever is in here stays in here, whatever comes in the place of what they were at; see `useKeptFocus`. */
export function KeptFocusBox(props: { children: ReactNode }) {
  const [kept] = useState<Kept>(() => ({ box: createRef(), hasFocus: false }));
  return (
    // React tells of a blur only where somebody left, not where an element was taken away under them.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches who is in there
    <div
      ref={kept.box}
      className={css.box}
      onFocus={() => {
        kept.hasFocus = true;
      }}
      onBlur={() => {
        kept.hasFocus = false;
      }}
    >
      <KeptFocus.Provider value={kept}>{props.children}</KeptFocus.Provider>
    </div>
  );
}

/** To be called when new content stands: its first control gets the focus that went with the old content. */
export function useKeptFocus(): () => void {
  const kept = useContext(KeptFocus);
  return useCallback(() => {
    const isLost = document.activeElement === document.body;
    if (kept?.hasFocus && isLost) kept.box.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }, [kept]);
}

/** Stands in what came, with a key of its own: whoever stood in what gave way stands there now. */
export function Arrival() {
  const keepFocus = useKeptFocus();
  useLayoutEffect(keepFocus, [keepFocus]);
  return null;
}
