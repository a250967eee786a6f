import { createContext, useContext } from "react";
import type { Presence } from "../../../core/contract/live.ts";
import type { CommandInput } from "../../../core/domain/command.ts";
import { type Course, lengthOf } from "../../../core/domain/course.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import type { MeetingPhase } from "../../../core/domain/meeting-phase.ts";
import { partnerOf } from "../../../core/domain/pair.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import type { Refusal } from "../../../core/domain/result.ts";
import { subjectOf } from "../../../core/domain/subject.ts";
import type { PairScreen, RefusedCommand, SessionOwner } from "../../lib/pair-session.ts";
import type { Words } from "../../lib/strings/en.ts";
import { placeOnAgenda } from "./agenda-lists.ts";
import { isAboutCheckIn } from "./refused-check-in.ts";

/** A pair that is there to be shown. */
export type ReadyScreen = Extract<PairScreen, { state: "ready" }>;

/** Something that was deleted and can still be brought back, and where it stood. */
export type Deleted = {
  readonly restore: CommandInput;
  /** What is said about it. */
  readonly words: string;
  /** The viewer's own words about it that were not saved yet. */
  readonly unsaved?: string;
  readonly list: string;
  readonly index: number;
};

/** A promise whose words, or date, the viewer is changing. */
export type ChangingItem = { readonly id: string; readonly what: "edit" | "renegotiate" };

/** A page that opens over the body; each has a title, by which the compiler knows of it. */
export type DrawerKey = keyof Words["drawers"]["titles"];

/** How the current meeting stands now. */
export type MeetingMoment = {
  readonly phase: MeetingPhase;
  /** Both read in silence. */
  readonly isQuiet: boolean;
  /** The panel shows the start of the meeting and nothing else. */
  readonly isFocusStart: boolean;
};

/** What every part of an agenda looks at. */
export type AgendaState = {
  readonly screen: ReadyScreen;
  /** The course of the current meeting; null when none is planned. */
  readonly course: Course | null;
  readonly moment: MeetingMoment;
  readonly openDrawer: (key: DrawerKey) => void;
  readonly closeDrawer: () => void;
  /** The viewer first. */
  readonly people: readonly [Person, Person];
  /** The first name of the other one. */
  readonly partner: string;
  /** For what is shown on demand: it suspends until the sentences are there. */
  readonly sentenceFor: (refusal: Refusal) => string;
  /** The one point that is open. */
  readonly openId: string | null;
  readonly setOpenId: (id: string | null) => void;
  /** The one point whose words are being changed. */
  readonly editingId: string | null;
  readonly setEditingId: (id: string | null) => void;
  /** The point to which an action item is being written. */
  readonly promisingId: string | null;
  readonly setPromisingId: (id: string | null) => void;
  /** The one promise that is being changed. */
  readonly changing: ChangingItem | null;
  readonly setChanging: (changing: ChangingItem | null) => void;
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

/** The current meeting, before its start too; null while none is planned. */
export function useCurrentMeeting(): MeetingOn | null {
  const { screen, course } = useAgenda();
  const { current } = screen.agenda;
  if (current === null || course === null) return null;
  const { pair, me, view } = screen;
  return { pair, records: view.records, course, minutes: lengthOf(course, current.minutes), me };
}

/** The meeting that is on; null while none is. */
export function useMeeting(): MeetingOn | null {
  const meeting = useCurrentMeeting();
  return meeting === null || meeting.course.startedAt === null || meeting.course.wrap !== null
    ? null
    : meeting;
}

/** The two of a pair, the viewer first. */
export function peopleOf({ pair, me }: ReadyScreen): readonly [Person, Person] {
  const viewer = pair[me.role];
  return [viewer, partnerOf(pair, viewer.id)];
}

/** The viewer, by whose name something is kept on this device. */
export function ownerIn({ pair, me }: ReadyScreen): SessionOwner {
  return { tenantId: pair.tenantId, personId: me.id };
}

/** The other one's first name. */
export function partnerNameOf(screen: ReadyScreen): string {
  return firstNameOf(peopleOf(screen)[1].name);
}

/** The other one's presence; who is offline cannot know it. */
export function partnerSeenIn(screen: ReadyScreen): Presence | null {
  return screen.saving.state === "offline" ? null : screen.partnerHere;
}

/** Whether a change of a point or an action item is on its way, or waits for a connection. */
export function pendingIn(screen: ReadyScreen, id: string): "saving" | "waiting" | null {
  if (!screen.pending.has(id)) return null;
  return screen.saving.state === "offline" ? "waiting" : "saving";
}

/** What was refused about a point or an action item. */
export function refusedAbout(screen: ReadyScreen, id: string): readonly RefusedCommand[] {
  return screen.refused.filter((one) => aboutOf(one) === id);
}

/** What was refused and stands beside nothing: it would have created something, or its subject is gone. */
export function refusedElsewhere({ agenda, view, refused }: ReadyScreen): readonly RefusedCommand[] {
  return refused.filter((one) => {
    if (isAboutCheckIn(one)) return false;
    const about = aboutOf(one);
    if (about === null) return true;
    const isItem = agenda.actionItems.some((item) => item.id === about);
    return (
      !isItem &&
      !isFeedback(view, about) &&
      !isQuestion(view, about) &&
      placeOnAgenda(agenda, pointBehind(about)) === null
    );
  });
}

/** What was refused because a question was open, which is not any more: nothing was typed for it. */
export function refusedNoLonger({ view, refused }: ReadyScreen): readonly RefusedCommand[] {
  const records = [...view.records.values()];
  return refused.filter(({ command, refusal }) => {
    if (refusal.code !== "already-asked" || command.name !== "question.ask") return false;
    return !records.some(
      (one) => one.type === "sealedQuestion" && one.state === "open" && one.kind === command.kind,
    );
  });
}

/** What was refused about something that stands in the section of growth. */
export function refusedInGrowth({ view, refused }: ReadyScreen): readonly RefusedCommand[] {
  return refused.filter((one) => {
    const about = aboutOf(one);
    return about !== null && (isFeedback(view, about) || isQuestion(view, about));
  });
}

/** What is refused about feedback, a draft or a question for it stands in the section of feedback. */
function isFeedback({ records, notebook }: ReadyScreen["view"], about: string): boolean {
  const type = records.get(about)?.type;
  if (type === "feedback" || type === "feedbackRequest") return true;
  return notebook.feedbackDrafts.some((draft) => draft.id === about);
}

/** What is refused about a sealed question stands at the question, as long as that is there. */
function isQuestion({ records }: ReadyScreen["view"], about: string): boolean {
  const record = records.get(about);
  return record?.type === "sealedQuestion" && record.state !== "dropped";
}

/** What is refused about a decision stands beside its point. */
function pointBehind(about: string): string {
  return about.startsWith("dec_") ? `tp_${about.slice("dec_".length)}` : about;
}

/** What a refused command was about; null when it would have created it. */
function aboutOf({ command, commandId }: RefusedCommand): string | null {
  const subject = subjectOf(command, commandId);
  return subject.isNew ? null : subject.id;
}
