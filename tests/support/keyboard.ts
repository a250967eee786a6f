import type { Frame, Locator, Page } from "playwright-core";

const MOST_STEPS = 200;
/** What takes the focus may come on demand. */
const ARRIVES_MS = 2_000;

/** Somebody who has a keyboard and nothing else. */
export type Keyboard = {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  /** Goes there by Tab, whichever way it is. Throws when the keyboard does not lead there. */
  readonly goTo: (target: Locator) => Promise<void>;
  /** Goes through rows or choices by an arrow, until it is there. */
  readonly goBy: (arrow: string, target: Locator) => Promise<void>;
  /** Waits until the focus stands there by itself. */
  readonly isAt: (target: Locator) => Promise<void>;
};

/** The keyboard of a page with a surface in it. The focus must always be on something, and be seen there. */
export function keyboardOf({ page, frame }: { page: Page; frame: Frame }): Keyboard {
  const { keyboard } = page;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await keyboard.press(key);
      const before = performance.now();
      for (let fault = await focusFault(frame); fault !== null; fault = await focusFault(frame)) {
        if (performance.now() - before > ARRIVES_MS) throw new Error(`After ${key} the focus is ${fault}.`);
      }
    }
  };
  const walk = async (target: Locator, keyTo: () => Promise<string>) => {
    await target.waitFor();
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await press(await keyTo());
    }
    throw new Error(`The keyboard does not lead to ${String(target)}.`);
  };
  return {
    press,
    type: (words) => keyboard.type(words),
    goTo: (target) => walk(target, async () => ((await target.evaluate(isBefore)) ? "Shift+Tab" : "Tab")),
    goBy: (arrow, target) => walk(target, async () => arrow),
    isAt: async (target) => {
      await target.waitFor();
      await target.and(frame.locator(":focus")).waitFor();
    },
  };
}

/** What is wrong with where the focus is, if it is anywhere. */
function focusFault(frame: Frame): Promise<string | null> {
  return frame.evaluate(() => {
    const at = document.activeElement;
    if (!document.hasFocus()) return null;
    if (at === null || at === document.body) return "lost";
    const { top, bottom } = at.getBoundingClientRect();
    const isInSight = bottom >= 0 && top <= window.innerHeight;
    return isInSight ? null : `out of sight: ${at.outerHTML.slice(0, 120)}`;
  });
}

function isBefore(target: Element): boolean {
  const at = document.activeElement;
  if (at === null || at === document.body) return false;
  return (at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
