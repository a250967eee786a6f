import type { CommandInput } from "../../core/domain/command.ts";
import { isReady } from "../../core/domain/reveal.ts";
import { differencesOf } from "../../core/domain/reveal-differences.ts";
import { sealedQuestionsOf } from "../../core/domain/reveal-list.ts";
import type { PairScreen } from "../../tab/lib/pair-session.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Ready = Extract<PairScreen, { state: "ready" }>;

/** Something to do with sealed questions: mostly answering, now and then thinking better of it. */
export function questionCommand(
  { view, me }: Ready,
  random: SeededRandom,
  word: () => string,
): CommandInput | undefined {
  const questions = sealedQuestionsOf(view.records.values());
  const question = random.pick(questions.slice(0, 3));
  if (question === undefined || random.chance(0.15)) {
    return { name: "question.ask", kind: random.chance(0.5) ? "priorities" : "statement", text: word() };
  }
  const questionId = question.id;
  if (question.state === "revealed") {
    const difference = random.pick(differencesOf(question));
    return difference && { name: "question.raise", questionId, key: difference.key, text: word() };
  }
  const isIn = isReady(question, me.id);
  if (random.chance(isIn ? 0.3 : 0.05)) return { name: "question.withdraw", questionId };
  if (random.chance(0.05)) return { name: "question.drop", questionId };
  if (isIn && random.chance(0.8)) return undefined;
  if (question.kind === "statement") {
    return {
      name: "question.answer",
      questionId,
      answer: { kind: "statement", rating: 1 + random.below(5) },
    };
  }
  return {
    name: "question.answer",
    questionId,
    answer: { kind: "priorities", lines: [`secret${word()}`] },
  };
}
