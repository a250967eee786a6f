import type { CommandInput } from "../../core/domain/command.ts";
import type { PairScreen } from "../../tab/lib/pair-session.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Ready = Extract<PairScreen, { state: "ready" }>;

/** Something that a person does with questions to ask; undefined when there is nothing to do it to. */
export function askCommand(
  { agenda, view }: Ready,
  random: SeededRandom,
  word: () => string,
): CommandInput | undefined {
  const open = agenda.sections.flatMap(({ points }) => points).filter(({ kind }) => kind === "question");
  const asked = random.pick(agenda.discussed.filter(({ kind }) => kind === "question"));
  const own = random.pick(view.notebook.ownQuestions);
  switch (random.below(8)) {
    case 0:
      return { name: "point.add", text: word(), kind: "question", questionId: `q_${random.below(9)}` };
    case 1: {
      const point = random.pick(open);
      return point && { name: "point.discuss", pointId: point.id, occurrenceId: null, discussed: true };
    }
    case 2:
    case 3:
      return asked && { name: "ask.worth", pointId: asked.id, worth: random.chance(0.6) };
    case 4:
      return { name: "ask.favour", questionId: `q_${random.below(4)}`, favoured: random.chance(0.6) };
    case 5:
      return { name: "ask.write", text: `secret${word()}` };
    case 6:
      return own && { name: "ask.remove", questionId: own.id };
    default:
      return { name: "ask.swap", occurrenceId: "occ_20260303T090000Z", times: 1 + random.below(3) };
  }
}
