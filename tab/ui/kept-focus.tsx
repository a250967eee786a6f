import {
  createContext,
  createRef,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useLayoutEffect,
  useState,
} from "react";
import css from "./kept-focus.module.css";

/** A place whose content changes, and whether the focus is, or was just now, in there. */
type Kept = { readonly box: RefObject<HTMLDivElement>; hasFocus: boolean };

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

/**
 * To be called when new content stands: what it names, else its first control, gets the focus that went with
 * the old content.
 */
export function useKeptFocus(to?: RefObject<HTMLElement>): () => void {
  const kept = useContext(KeptFocus);
  return useCallback(() => {
    if (!kept?.hasFocus || document.activeElement !== document.body) return;
    (to?.current ?? kept.box.current?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
  }, [kept, to]);
}

/**
 * Stands in what came, with a key of its own: whoever stood in what gave way stands there now. Where the first
 * control would do something at a second press of the same key, `to` names a sentence.
 */
export function Arrival(props: { to?: RefObject<HTMLElement> }) {
  const keepFocus = useKeptFocus(props.to);
  useLayoutEffect(keepFocus, [keepFocus]);
  return null;
}
