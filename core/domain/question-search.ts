import type { Question, QuestionWords } from "./question-bank.ts";

/** Those that have all the typed words in their own or in the name of their category, in any order. [QB18] */
export function questionsSaying(
  questions: readonly Question[],
  typed: string,
  words: QuestionWords,
): Question[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return questions.filter(({ id, category }) => {
    const said = plain(`${words.questions[id]} ${words.categories[category]}`);
    return wanted.every((word) => said.includes(word));
  });
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
