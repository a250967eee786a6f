import type { Instant } from "../../core/domain/instant.ts";
import type { Person, Role } from "../../core/domain/people.ts";
import type { Series } from "../../core/domain/series.ts";
import { emptyText, type SharedText } from "../../core/domain/text.ts";
import { docOf, textOf, wordsOf } from "../../core/domain/text-merge.ts";
import { SAMPLE_PAIR_ID, SAMPLE_TENANT, samplePeople } from "../people.ts";

type RecordBase = Pick<Series, "tenantId" | "pairId" | "schemaVersion" | "rev" | "at" | "recent">;

/** The part that all records of the sample pair share, as after one commit. */
export function sampleRecord(at: Instant): RecordBase {
  return { tenantId: SAMPLE_TENANT, pairId: SAMPLE_PAIR_ID, schemaVersion: 1, rev: 1, at, recent: [] };
}

/** One of the two, as records name them. */
export function samplePersonOf(role: Role): Person {
  const person = samplePeople.find((one) => one.key === role);
  if (person === undefined) throw new Error(`No sample person for ${role}`);
  return { id: person.personId, name: person.name };
}

/** Words as a text that can be typed into; the same words always give the same state. */
export function sampleText(words: string | undefined): SharedText {
  if (words === undefined) return emptyText;
  const doc = docOf(emptyText);
  doc.clientID = 1;
  wordsOf(doc).insert(0, words);
  return textOf(doc);
}
