import {
  type RehearsalLanguage,
  type RehearsedDraft,
  type RehearsedField,
  rehearse,
} from "../../core/domain/rehearsal.ts";

type Tone = RehearsedDraft["tone"];

/** A draft that gets no remark in either tone. */
export const goodDrafts: Record<RehearsalLanguage, Omit<RehearsedDraft, "tone">> = {
  en: {
    when: "Thursday's workshop",
    saw: "You asked the two silent people first.",
    ledTo: "We found the risk that we had missed.",
    nextTime: "Do the same in the review.",
  },
  de: {
    when: "Workshop am Donnerstag",
    saw: "Du hast die beiden Stillen zuerst gefragt.",
    ledTo: "Wir haben das Risiko gefunden, das uns entgangen war.",
    nextTime: "Mach es im Review genauso.",
  },
};

/** The remarks on a good draft with other words in one field, as `check: words`. */
export function heard(
  language: RehearsalLanguage,
  tone: Tone,
  field: RehearsedField,
  text: string,
): string[] {
  const remarks = rehearse({ ...goodDrafts[language], tone, [field]: text }, language);
  return remarks.map(({ check, field: at, found }) => `${at === field ? "" : `${at} `}${check}: ${found}`);
}
