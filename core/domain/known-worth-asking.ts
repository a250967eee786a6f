import type { PersonId } from "./ids.ts";
import type { PairView } from "./pair-view.ts";
import { newRecord } from "./record.ts";
import { WORTH_ASKING_ID, type WorthAsking } from "./worth-asking.ts";

/** What the two found worth asking: the stored record, or one that names nothing yet (`rev` 0). */
export function worthAskingOf({ pair, records }: Pick<PairView, "pair" | "records">): WorthAsking {
  const stored = records.get(WORTH_ASKING_ID);
  if (stored?.type === "worthAsking") return stored;
  return {
    ...newRecord(pair, pair.at),
    id: WORTH_ASKING_ID,
    type: "worthAsking",
    questions: [],
  };
}

/** Who of the two says that the question at a point was worth asking. */
export function worthSaidBy(view: Pick<PairView, "pair" | "records">, pointId: string): readonly PersonId[] {
  return worthAskingOf(view).questions.find((one) => one.pointId === pointId)?.by ?? [];
}
