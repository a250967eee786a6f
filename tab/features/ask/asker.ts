import type { Participant } from "../../../core/domain/pair.ts";
import type { PairView } from "../../../core/domain/pair-view.ts";
import type { Person } from "../../../core/domain/people.ts";

/** Who looks at the questions, and at whom they would be asked. */
export type Asker = { readonly view: PairView; readonly me: Participant; readonly partner: Person };
