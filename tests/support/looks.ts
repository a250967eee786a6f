import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in a page, its frames left out. What fades or moves is let come to its end first. */
export async function violationsIn(place: Page | Frame): Promise<string[]> {
  if ((await place.evaluate("typeof axe")) === "undefined") await place.evaluate(axe);
  await place.evaluate(() => {
    // A button that comes to life while axe looks would be seen between two colours.
    const still = new CSSStyleSheet();
    still.replaceSync("*, ::before, ::after { transition: none !important; }");
    document.adoptedStyleSheets = [still];
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
    }
  });
  const found: unknown = await place.evaluate(
    "axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' | ')))",
  );
  return Array.isArray(found) ? found.map(String) : [`axe did not answer: ${String(found)}`];
}

/** What reaches over the side of a page, holds more than it shows without a way to it, or scrolls sideways. */
export function sidewaysIn(place: Page | Frame): Promise<string[]> {
  return place.evaluate(() => {
    const { clientWidth: width } = document.documentElement;
    const isShown = (element: Element) =>
      element.clientWidth > 1 && element.closest("[aria-live], [aria-hidden=true]") === null;
    return [...document.querySelectorAll("html, body *")]
      .filter(isShown)
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const { clipPath, display, textOverflow } = getComputedStyle(element);
        if (clipPath === "inset(50%)") return false;
        const holdsMore = element.scrollWidth > element.clientWidth + 1;
        const isCut = holdsMore && textOverflow !== "ellipsis" && display !== "inline";
        return isCut || right > width + 1 || left < -1;
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`);
  });
}
