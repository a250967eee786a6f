import { type CheckInItem, checkInVersions } from "../../../core/domain/check-in.ts";
import { catalogueOf } from "../../lib/strings/catalogue.ts";
import type { checkIn } from "../../lib/strings/en/check-in.ts";

/** The words of the check-in. */
export const useCheckInWords = catalogueOf({
  en: () => import("../../lib/strings/en/check-in.ts").then((m) => m.checkIn),
  de: () => import("../../lib/strings/de/check-in.ts").then((m) => m.checkIn),
});

type CheckInWords = typeof checkIn;
type ItemWords = CheckInWords["items"][CheckInItem][number];

/** What an item said in a version of its words; of a version that is not known here, the one asked now. [CI1] */
export function itemWords(words: CheckInWords, item: CheckInItem, version: number): ItemWords {
  const versions = words.items[item];
  const found = versions[version] ?? versions[checkInVersions[item]];
  if (found === undefined) throw new Error(`There are no words for ${item}.`);
  return found;
}

/** An answer in words: the point of the scale, or one's own word; undefined when there is none. */
export function saidIn(
  words: CheckInWords,
  {
    item,
    version,
    value,
    word,
  }: { item: CheckInItem; version: number; value: number | null; word: string | null },
): string | undefined {
  if (word !== null) return word;
  return value === null ? undefined : itemWords(words, item, version).points[value - 1];
}
