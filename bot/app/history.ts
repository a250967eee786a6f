import { Instant, plusMs } from "../../core/domain/instant.ts";
import { ok, refuse } from "../../core/domain/result.ts";
import type { Clock } from "../ports/clock.ts";
import type { SharedStore } from "../ports/store.ts";
import type { App } from "./app.ts";
import type { PairCache } from "./pair-cache.ts";
import { participatingIn } from "./participating.ts";

/**
 * Where a history goes on: the moment it was first asked for, so that its pages fit together, and the
 * store's own mark.
 */
type Page = { readonly before: Instant; readonly next: string };

const BETWEEN = "|";

type Deps = { readonly shared: SharedStore; readonly cache: PairCache; readonly clock: Clock };

/** What was settled in a pair, or its feedback alone, newest first. */
export function createHistory({ shared, cache, clock }: Deps): App["history"] {
  return async (actor, pairId, page, only) => {
    const participating = await participatingIn(cache, actor, pairId);
    if (!participating.ok) return participating;
    const from = page === null ? { before: plusMs(clock.now(), 1), next: null } : readPage(page);
    if (from === undefined) return refuse("invalid");
    const settled = await shared.settled(participating.value.state.key, from.before, from.next, only);
    if (settled === undefined) return refuse("invalid");
    const { records, next } = settled;
    return ok({
      records: [...records],
      next: next === null ? null : writePage({ before: from.before, next }),
    });
  };
}

function writePage(page: Page): string {
  return `${page.before}${BETWEEN}${page.next}`;
}

function readPage(text: string): Page | undefined {
  const at = text.indexOf(BETWEEN);
  const before = Instant.safeParse(text.slice(0, at));
  return at === -1 || !before.success ? undefined : { before: before.data, next: text.slice(at + 1) };
}
