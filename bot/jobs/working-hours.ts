import { epochMsOf, type Instant } from "../../core/domain/instant.ts";
import { workingMoment } from "../../core/domain/time.ts";
import { RetryLater } from "../ports/retry-later.ts";

/**
 * Has a job that tells something in chat come back: before an instant then, and at night or at the weekend the
 * next morning, however late it is done. Throws `RetryLater`; returns at a moment to tell it. [FB19] [WU8]
 */
export function waitToTell(from: Instant, now: Instant, zone: string): void {
  const at = workingMoment(from > now ? from : now, zone);
  if (at > now) throw new RetryLater(epochMsOf(at) - epochMsOf(now));
}
