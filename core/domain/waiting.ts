import { asksForResponse } from "./check-in-copy.ts";
import { isKeptBack } from "./feedback.ts";
import type { PersonId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import type { PairView } from "./pair-view.ts";
import { isReady } from "./reveal.ts";
import type { SharedRecord } from "./shared-record.ts";
import type { SectionKey } from "./template.ts";

/** The sections in which something waits for the viewer to open or to answer it. [CO15] */
export function sectionsThatWait(
  view: Pick<PairView, "records">,
  viewer: PersonId,
  now: Instant,
): ReadonlySet<SectionKey> {
  const waiting = new Set<SectionKey>();
  for (const record of view.records.values()) {
    const section = sectionOf(record, viewer, now);
    if (section !== null) waiting.add(section);
  }
  return waiting;
}

/** Where a record waits for the viewer; null when it does not. */
function sectionOf(record: SharedRecord, viewer: PersonId, now: Instant): SectionKey | null {
  switch (record.type) {
    case "checkInCopy": {
      if (record.personId === viewer || record.state !== "shared" || record.until <= now) return null;
      // What it says is kept back until it is opened: it may be a low one.
      const isUnheard = record.openedAt === null || (asksForResponse(record) && record.response === null);
      return isUnheard ? "check-in" : null;
    }
    case "feedback":
      return record.to === viewer && (record.openedAt === null || isKeptBack(record)) ? "growth" : null;
    case "feedbackRequest":
      return record.askedBy !== viewer && record.state === "open" ? "growth" : null;
    case "sealedQuestion":
      return record.state === "open" && !isReady(record, viewer) ? "growth" : null;
    default:
      return null;
  }
}
