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

/** What became of a meeting, as one of the two is shown it: what was said and by whom, or whether it is asked. */
export type MeetingEnd =
  | { readonly said: SaidOfMeeting; readonly by: "you" | "partner" | "either" }
  | { readonly said: null; readonly isAsked: boolean };

/** The card of a meeting that was asked about, by what counts now: it asks as long as nobody said anything. [WU5] */
export function meetingCard(
  wording: Wording,
  facts: MeetingFacts,
  end: MeetingEnd,
  link: string | undefined,
): AdaptiveCard {
  const { meeting, buttons } = wording;
  if (end.said === null) {
    if (end.isAsked) return unwrappedCard(wording, facts);
    const { title, text } = meeting.takenBack;
    return cardOf(wording, text, [heading(title), paragraph(text)], openLink(buttons.open, link));
  }
  const { what, means } = meeting.said[end.said];
  const about = `${meeting.saidBy[end.by](what, nameIn(facts))} ${means}`;
  const { pairId, occurrenceId } = facts;
  const named = { pairId, occurrenceId };
  const calendar = end.said === "findTime" ? openLink(meeting.openCalendar, NEW_MEETING) : [];
  return cardOf(
    wording,
    about,
    [heading(meeting.askTitle), paragraph(about), whenLine(wording, facts.start)],
    end.by === "you"
      ? [
          ...calendar,
          execute(buttons.undo, "meeting.undo", { ...named, said: end.said }),
          ...openLink(buttons.open, link),
        ]
      : [...otherwise(wording, end.said, named), ...calendar, ...openLink(buttons.open, link)].slice(0, 3),
  );
}

/** What can be said instead of what the other one said: nothing of a meeting that happened. [WU5] */
function otherwise({ meeting }: Wording, overrules: SaidOfMeeting, named: object) {
  if (overrules === "happened") return [];
  return [
    execute(meeting.happened, "meeting.happened", { ...named, overrules }),
    overrules === "skip"
      ? execute(meeting.findTime, "meeting.findTime", { ...named, overrules })
      : execute(meeting.skip, "meeting.skip", { ...named, overrules }),
  ];
}

function nameIn(facts: MeetingFacts): string {
  return isolated(firstNameOf(facts.partnerName));
}
