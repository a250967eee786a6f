import { createContext, useContext } from "react";
import type { CommandInput } from "../../../core/domain/command.ts";
import { partnerOf } from "../../../core/domain/pair.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import type { Refusal } from "../../../core/domain/result.ts";
import type { PairScreen, RefusedCommand } from "../../lib/pair-session.ts";

/** A pair that is there to be shown. */
export type ReadyScreen = Extract<PairScreen, { state: "ready" }>;

/** Something that was deleted here and can still be brought back, and where it stood. */
export type Deleted = {
  readonly restore: CommandInput;
  readonly text: string;
  readonly list: string;
  readonly index: number;
};

/** What every part of an agenda looks at. */
export type AgendaState = {
  readonly screen: ReadyScreen;
  /** The viewer first. */
  readonly people: readonly [Person, Person];
  /** The first name of the other one. */
  readonly partner: string;
  readonly sentenceFor: (refusal: Refusal) => string;
  /** The one point that is open. */
  readonly openId: string | null;
  readonly setOpenId: (id: string | null) => void;
  /** The point to which an action item is being written. */
  readonly promisingId: string | null;
  readonly setPromisingId: (id: string | null) => void;
  /** Goes to where a new point begins. */
  readonly begin: () => void;
  readonly deleted: Deleted | null;
  readonly setDeleted: (deleted: Deleted | null) => void;
};

const AgendaContext = createContext<AgendaState | null>(null);
export const AgendaProvider = AgendaContext.Provider;

export function useAgenda(): AgendaState {
  const state = useContext(AgendaContext);
  if (state === null) throw new Error("no agenda above");
  return state;
}

/** The two of a pair, the viewer first. */
export function peopleOf({ pair, me }: ReadyScreen): readonly [Person, Person] {
  const viewer = pair[me.role];
  return [viewer, partnerOf(pair, viewer.id)];
}

/** The other one's first name. */
export function partnerNameOf(screen: ReadyScreen): string {
  return firstNameOf(peopleOf(screen)[1].name);
}

/** Whether a change of a point or an action item is on its way, or waits for a connection. */
export function pendingIn(screen: ReadyScreen, id: string): "saving" | "waiting" | null {
  if (!screen.pending.has(id)) return null;
  return screen.saving.state === "offline" ? "waiting" : "saving";
}

/** What was refused about a point or an action item. */
export function refusedAbout(screen: ReadyScreen, id: string): readonly RefusedCommand[] {
  return screen.refused.filter(({ command }) => subjectOf(command) === id);
}

/** What was refused and stands beside nothing: it would have created something, or its subject is gone. */
export function refusedElsewhere(screen: ReadyScreen): readonly RefusedCommand[] {
  const { agenda } = screen;
  const shown = new Set<string>();
  for (const section of agenda.sections) for (const point of section.points) shown.add(point.id);
  for (const list of [
    agenda.privatePoints,
    agenda.nextTime,
    agenda.discussed,
    agenda.later,
    agenda.actionItems,
  ]) {
    for (const one of list) shown.add(one.id);
  }
  return screen.refused.filter(({ command }) => {
    const subject = subjectOf(command);
    return subject === null || !shown.has(subject);
  });
}

function subjectOf(command: RefusedCommand["command"]): string | null {
  if (command.name === "point.add" || command.name === "actionItem.add") return null;
  return "actionItemId" in command ? command.actionItemId : command.pointId;
}
