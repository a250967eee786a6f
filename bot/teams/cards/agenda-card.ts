import type { Agenda, Section } from "../../../core/domain/agenda.ts";
import type { PairId, PersonId } from "../../../core/domain/ids.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import type { Wording } from "../strings/wording.ts";
import {
  type AdaptiveCard,
  aside,
  type CardElement,
  cardOf,
  clipped,
  execute,
  heading,
  isolated,
  openLink,
  paragraph,
  whenLine,
} from "./adaptive-card.ts";

/** Points that a card shows; the rest is counted, and found in the tab. */
export const POINTS_SHOWN = 8;
/** Characters of a point in a row of the card, and of its name for a screen reader. */
const ROW_MAX = 200;
const NAME_MAX = 100;

/** What the reader has just done to a point, so that the card can say so and take it back. */
export type AgendaReceipt = { readonly done: "ticked" | "reopened"; readonly point: TalkingPoint };

/** What an agenda card is made of. */
export type AgendaFacts = {
  readonly pairId: PairId;
  readonly agenda: Agenda;
  readonly reader: PersonId;
  /** The reader as the channel knows them; their client refreshes the card by itself. */
  readonly channelUserId: string;
  readonly link: string | undefined;
  readonly receipt?: AgendaReceipt;
  /** A sentence about why the last action did not work. */
  readonly notice?: string;
};

/**
 * The open shared points of a pair, the report's first, each of which can be ticked. Only `sections` of the
 * agenda are read: what is private to the reader, or kept anywhere else, has no way into a card. [AG2] [PP1]
 */
export function agendaCard(wording: Wording, facts: AgendaFacts): AdaptiveCard {
  const { agenda, pairId, reader } = facts;
  const partner = agenda.sections.find((section) => section.owner.id !== reader)?.owner.name ?? "";
  const about = wording.agenda.with(isolated(firstNameOf(partner)));
  const open = agenda.sections.flatMap((section) => section.points).length;
  const shown = shownOf(agenda.sections);
  const rows = shown.flatMap((section) => sectionRows(wording, facts, section));
  const card = cardOf(
    wording,
    about,
    [
      heading(wording.agenda.title),
      paragraph(about),
      ...(agenda.current === null ? [] : [whenLine(wording, agenda.current.start)]),
      ...(facts.notice === undefined ? [] : [paragraph(facts.notice)]),
      ...(facts.receipt === undefined ? [] : [receiptLine(wording, facts.receipt)]),
      ...rows,
      ...closing(wording, open),
    ],
    [...undoOf(wording, pairId, facts.receipt), ...openLink(wording.buttons.open, facts.link)],
  );
  const refresh = {
    type: "Action.Execute",
    title: wording.buttons.showAgenda,
    verb: "agenda.show",
    data: { pairId },
  } as const;
  return { ...card, refresh: { action: refresh, userIds: [facts.channelUserId] } };
}

/** The first points of each section, as many as fit in all; both people get room. */
function shownOf(sections: Agenda["sections"]): readonly Section[] {
  const [first, second] = sections;
  const half = POINTS_SHOWN / 2;
  const ofFirst = Math.max(half, POINTS_SHOWN - second.points.length);
  const kept = first.points.slice(0, ofFirst);
  return [
    { ...first, points: kept },
    { ...second, points: second.points.slice(0, POINTS_SHOWN - kept.length) },
  ];
}

function sectionRows(wording: Wording, facts: AgendaFacts, section: Section): CardElement[] {
  if (section.points.length === 0) return [];
  const isMine = section.owner.id === facts.reader;
  const title = isMine
    ? wording.agenda.yours
    : wording.agenda.theirs(isolated(firstNameOf(section.owner.name)));
  return [aside(title), ...section.points.map((point) => row(wording, facts.pairId, point))];
}

function row(wording: Wording, pairId: PairId, point: TalkingPoint): CardElement {
  const meta = metaOf(wording, point);
  return {
    type: "ColumnSet",
    spacing: "Small",
    minHeight: "40px",
    selectAction: execute(wording.agenda.tick(isolated(clipped(point.text, NAME_MAX))), "point.discuss", {
      pairId,
      pointId: point.id,
      seen: point.rev,
    }),
    columns: [
      {
        type: "Column",
        width: "auto",
        verticalContentAlignment: "Center",
        items: [{ type: "TextBlock", text: "○", wrap: true }],
      },
      {
        type: "Column",
        width: "stretch",
        verticalContentAlignment: "Center",
        items: [
          paragraph(clipped(point.text, ROW_MAX)),
          ...(meta === "" ? [] : [{ ...aside(meta), spacing: "None" as const }]),
        ],
      },
    ],
  };
}

function metaOf(wording: Wording, point: TalkingPoint): string {
  return [
    ...(point.mustCover ? [`★ ${wording.point.mustCover}`] : []),
    ...(point.minutes === null ? [] : [wording.point.minutes(point.minutes)]),
    ...(point.kind === "talk" ? [] : [wording.point.kinds[point.kind]]),
  ].join(" · ");
}

function closing(wording: Wording, open: number): CardElement[] {
  if (open === 0) return [paragraph(wording.agenda.empty)];
  const hidden = open - POINTS_SHOWN;
  return [...(hidden > 0 ? [aside(wording.agenda.more(hidden))] : []), aside(wording.agenda.howToTick)];
}

function receiptLine(wording: Wording, { done, point }: AgendaReceipt): CardElement {
  const topic = isolated(clipped(point.text, NAME_MAX));
  return paragraph(done === "ticked" ? `✓ ${wording.agenda.ticked(topic)}` : wording.agenda.reopened(topic));
}

function undoOf(wording: Wording, pairId: PairId, receipt: AgendaReceipt | undefined) {
  if (receipt?.done !== "ticked") return [];
  const { id: pointId, rev: seen } = receipt.point;
  return [execute(wording.buttons.undo, "point.reopen", { pairId, pointId, seen })];
}

/** The client writes the moment in its reader's own zone and language. */
