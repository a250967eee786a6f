import { deepStrictEqual } from "node:assert";
import type { FrameLocator, Locator } from "playwright-core";

const WITHIN_MS = 15_000;
const AGAIN_MS = 40;

/** Waits until all of it stands in front of whoever looks there. */
export async function sees(place: FrameLocator | Locator, ...said: (string | RegExp)[]): Promise<void> {
  for (const words of said) await place.getByText(words).filter({ visible: true }).first().waitFor();
}

/** Waits until none of it does. */
export async function seesNoMore(place: FrameLocator | Locator, ...said: string[]): Promise<void> {
  for (const words of said) {
    await becomes(() => place.getByText(words).filter({ visible: true }).count(), 0);
  }
}

/** Makes sure that words are nowhere in a page: neither in sight nor folded away, in a name or in a field. */
export async function holdsNowhere(panel: FrameLocator, ...kept: string[]): Promise<void> {
  const held = await panel.locator("html").evaluate((page) => {
    const fields = [...page.querySelectorAll("textarea, input")];
    const typed = fields.map((field) => ("value" in field ? String(field.value) : ""));
    return [page.outerHTML, ...typed].join("\n");
  });
  for (const words of kept) {
    if (held.includes(words)) throw new Error(`“${words}” is in a page where nobody may find it.`);
  }
}

/** Reads again until it is as expected; what it was at the end is in the failure. */
export async function becomes<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const until = performance.now() + WITHIN_MS;
  for (;;) {
    try {
      deepStrictEqual(await read(), expected);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
