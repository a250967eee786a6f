import type { OccurrenceId, PairId } from "../../../core/domain/ids.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { MeetingFacts, RecapFacts } from "../../ports/notices.ts";
import type { Wording } from "../strings/wording.ts";
import {
  type AdaptiveCard,
  aside,
  cardOf,
  execute,
  heading,
  isolated,
  openLink,
  paragraph,
  whenLine,
} from "./adaptive-card.ts";

/** Where a meeting is planned by hand, in Teams itself. */
const NEW_MEETING = "https://teams.microsoft.com/l/meeting/new";

/** How a meeting ended: counts alone, never a word of what was said. [WU10] */
export function recapCard(wording: Wording, facts: RecapFacts, link: string | undefined): AdaptiveCard {
  const { meeting } = wording;
  const counts = meeting.counts(facts.decisions, facts.actionItems, facts.carried);
  return cardOf(
    wording,
    `${meeting.savedTitle}: ${counts}`,
    [heading(meeting.savedTitle), paragraph(counts), aside(meeting.savedWhere(nameIn(facts)))],
    openLink(wording.buttons.open, link),
  );
}

/** Asks what became of a meeting that nobody wrapped up. [WU8] */
export function unwrappedCard(wording: Wording, facts: MeetingFacts): AdaptiveCard {
  const { meeting } = wording;
  const { pairId, occurrenceId } = facts;
  const about = meeting.askText(nameIn(facts));
  const named = { pairId, occurrenceId };
  return cardOf(
    wording,
    about,
    [heading(meeting.askTitle), paragraph(about), whenLine(wording, facts.start), aside(meeting.askWhoSees)],
    [
      execute(meeting.happened, "meeting.happened", named),
      execute(meeting.findTime, "meeting.findTime", named),
      execute(meeting.skip, "meeting.skip", named),
    ],
  );
}

/** What can be said of a meeting that nobody wrapped up. */
export type SaidOfMeeting = "happened" | "findTime" | "skip";

/** What a person said of a meeting, or took back, or could not take back. */
export type MeetingReceipt = {
  readonly pairId: PairId;
  readonly occurrenceId: OccurrenceId;
  readonly said: SaidOfMeeting | "undone" | "left";
  /** What this person can take back of it: nothing that the other one said before them. */
  readonly undoes: SaidOfMeeting | null;
};

/** The card after its answer. */
export function meetingReceiptCard(
  wording: Wording,
  receipt: MeetingReceipt,
  link: string | undefined,
): AdaptiveCard {
  const { said, undoes, pairId, occurrenceId } = receipt;
  const passage = wording.meeting.said[said];
  return cardOf(
    wording,
    passage.text,
    [heading(passage.title), paragraph(passage.text)],
    [
      ...(said === "findTime" ? openLink(wording.meeting.openCalendar, NEW_MEETING) : []),
      ...(undoes === null
        ? []
        : [execute(wording.buttons.undo, "meeting.undo", { pairId, occurrenceId, said: undoes })]),
      ...openLink(wording.buttons.open, link),
    ],
  );
}

function nameIn(facts: MeetingFacts): string {
  return isolated(firstNameOf(facts.partnerName));
}
