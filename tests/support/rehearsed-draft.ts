import type { FeedbackPart, FeedbackParts, Tone } from "../../core/domain/feedback.ts";
import { type RehearsalLanguage, rehearse } from "../../core/domain/rehearsal.ts";

/** A draft that gets no remark in either tone. */
export const goodDrafts: Record<RehearsalLanguage, FeedbackParts> = {
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

/** The remarks on a good draft with other words in one part, as `check: words`. */
export function heard(language: RehearsalLanguage, tone: Tone, part: FeedbackPart, text: string): string[] {
  const remarks = rehearse({ ...goodDrafts[language], tone, [part]: text }, language);
  return remarks.map(({ check, part: at, found }) => `${at === part ? "" : `${at} `}${check}: ${found}`);
}
