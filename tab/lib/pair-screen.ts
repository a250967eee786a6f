import type { Presence } from "../../core/contract/live.ts";
import { agendaOf } from "../../core/domain/agenda.ts";
import type { PersonId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { Pair, Participant } from "../../core/domain/pair.ts";
import type { PairScreen, RefusedCommand, Saving } from "./pair-session.ts";
import type { Shown } from "./replica.ts";

export type ScreenParts = {
  readonly shown: Shown;
  readonly me: Participant;
  readonly now: Instant;
  readonly targetsOnTheWay: ReadonlySet<string>;
  readonly refused: readonly RefusedCommand[];
  readonly present: readonly Presence[];
  readonly saving: Saving;
};

/** What a surface shows, put together. */
export function readyScreen(parts: ScreenParts): PairScreen {
  const { shown, me, saving, refused } = parts;
  const { pair, records, notebook } = shown.view;
  return {
    state: "ready",
    pair,
    me,
    view: shown.view,
    agenda: agendaOf(pair, records.values(), notebook, parts.now),
    pending: shown.changed.union(parts.targetsOnTheWay),
    refused,
    partnerHere: partnerOf(parts.present, me.id),
    saving,
  };
}

/** The person's own side of the pair. */
export function participantIn(pair: Pair, personId: PersonId): Participant {
  return { id: personId, role: pair.manager.id === personId ? "manager" : "report" };
}

/** Of the partner's windows the one in which most happens. */
function partnerOf(present: readonly Presence[], me: PersonId): Presence | null {
  const activity = ({ at }: Presence) => (at.typing ? 2 : 0) + (at.looking === null ? 0 : 1);
  const theirs = present.filter((one) => one.personId !== me);
  return theirs.sort((a, b) => activity(b) - activity(a))[0] ?? null;
}
