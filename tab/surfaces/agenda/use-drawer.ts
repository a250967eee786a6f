import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { DrawerKey } from "./agenda-context.ts";

/** The page that lies over the agenda, if any. */
export type OpenDrawer = {
  readonly key: DrawerKey | null;
  readonly open: (key: DrawerKey) => void;
  readonly close: () => void;
};

/**
 * Opens pages over what scrolls in `body`, and leads back: to where it was scrolled to, and with the focus on
 * what opened the page. What a menu opened gives the focus to the button of the menu, `menu`.
 */
export function useDrawer(body: RefObject<HTMLElement>, menu: RefObject<HTMLElement>): OpenDrawer {
  const [key, setKey] = useState<DrawerKey | null>(null);
  const left = useRef<{ opener: Element | null; scrollTop: number } | null>(null);

  const open = useCallback(
    (next: DrawerKey) => {
      const active = document.activeElement;
      const opener = active?.closest("[role=menu]") ? null : active;
      left.current ??= { opener, scrollTop: body.current?.scrollTop ?? 0 };
      setKey(next);
    },
    [body],
  );

  useLayoutEffect(() => {
    if (body.current === null || left.current === null) return;
    if (key !== null) {
      body.current.scrollTop = 0;
      return;
    }
    const { opener, scrollTop } = left.current;
    left.current = null;
    body.current.scrollTop = scrollTop;
    const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
    (isThere ? opener : menu.current?.querySelector("button"))?.focus({ preventScroll: true });
  }, [key, body, menu]);

  return { key, open, close: useCallback(() => setKey(null), []) };
}
