import { parseEnvelope } from "../../core/contract/envelope.ts";
import { agendaAhead } from "../../core/domain/agenda.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import {
  type CommandId,
  idFromCommand,
  type OccurrenceId,
  type PairId,
  type SharedPointId,
} from "../../core/domain/ids.ts";
import { partnerOf } from "../../core/domain/pair.ts";
import type { Actor } from "../../core/domain/people.ts";
import type { RefusalCode } from "../../core/domain/refusal.ts";
import { ok, type Result } from "../../core/domain/result.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import type { App, OpenedPair, Outcome } from "../app/app.ts";
import type { Clock } from "../ports/clock.ts";
import type { CardAction } from "./card-action.ts";
import type { AdaptiveCard } from "./cards/adaptive-card.ts";
import { type AgendaReceipt, agendaCard } from "./cards/agenda-card.ts";
import { askTopicCard, chooseAgendaCard, chooseForPointCard, type PairChoice } from "./cards/choice-card.ts";
import { helpCard } from "./cards/help-card.ts";
import { type MeetingEnd, meetingCard, type SaidOfMeeting } from "./cards/meeting-card.ts";
import { noticeCard, refusalCard } from "./cards/notice-card.ts";
import { type PointFacts, pointAddedCard, pointWithdrawnCard } from "./cards/point-card.ts";
import { meetingFor } from "./meeting-end.ts";
import type { Wording } from "./strings/wording.ts";

/** Who asks, in which language, and the command that this asking stands for. */
export type Asking = {
  readonly actor: Actor;
  readonly wording: Wording;
  readonly commandId: CommandId;
  readonly channelUserId: string;
};

type Needs = {
  readonly app: App;
  readonly clock: Clock;
  readonly linkTo: ((pairId: PairId) => string) | undefined;
};

/** Answers a person with a card, whatever they asked and however it went. */
export type AnswerAction = (asking: Asking, action: CardAction) => Promise<AdaptiveCard>;

/** Makes the bot's answers from the use cases. */
export function createAnswers({ app, clock, linkTo }: Needs): AnswerAction {
  return async (asking, action) => {
    switch (action.verb) {
      case "help.show":
        return helpCard(asking.wording);
      case "agenda.show":
        return showAgenda(asking, action.pairId);
      case "point.discuss":
      case "point.reopen":
        return tick(asking, action);
      case "meeting.happened":
      case "meeting.findTime":
      case "meeting.skip":
      case "meeting.undo":
        return answerMeeting(asking, action);
      case "point.add":
        return addPoint(asking, action);
      case "point.withdraw":
        return withdraw(asking, action, "point.delete");
      case "point.restore":
        return withdraw(asking, action, "point.restore");
    }
  };

  async function showAgenda(asking: Asking, pairId: PairId | undefined): Promise<AdaptiveCard> {
    if (pairId !== undefined) return agendaAfter(asking, pairId, {});
    const [only, ...others] = await choicesOf(asking.actor);
    if (only === undefined) return noticeCard(asking.wording, asking.wording.noPair);
    if (others.length > 0) return chooseAgendaCard(asking.wording, [only, ...others]);
    return agendaAfter(asking, only.pairId, {});
  }

  async function tick(
    asking: Asking,
    action: Extract<CardAction, { verb: "point.discuss" | "point.reopen" }>,
  ): Promise<AdaptiveCard> {
    const { pairId, pointId, seen } = action;
    const opened = await app.openPair(asking.actor, pairId);
    if (!opened.ok) return refusalCard(asking.wording, opened.refusal);
    const discussed = action.verb === "point.discuss";
    const occurrenceId = agendaFor(opened.value)?.current?.id ?? null;
    const command = { name: "point.discuss", pointId, occurrenceId, discussed } as const;
    const outcome = await execute(asking, pairId, command, seen);
    if (!outcome.ok)
      return agendaAfter(asking, pairId, {
        notice: asking.wording.refusals[outcome.refusal.code](outcome.refusal.detail ?? {}),
      });
    const done = discussed ? "ticked" : "reopened";
    return agendaAfter(asking, pairId, { receipt: { done, pointId } });
  }

  /** The agenda as it is now, with what has just happened to it. */
  async function agendaAfter(
    asking: Asking,
    pairId: PairId,
    after: { receipt?: { done: AgendaReceipt["done"]; pointId: SharedPointId }; notice?: string },
  ): Promise<AdaptiveCard> {
    const opened = await app.openPair(asking.actor, pairId);
    if (!opened.ok) return refusalCard(asking.wording, opened.refusal);
    const { receipt, notice } = after;
    const point = receipt && pointIn(opened.value.records, receipt.pointId);
    return agendaCard(asking.wording, {
      pairId,
      agenda: agendaFor(opened.value),
      reader: asking.actor.personId,
      channelUserId: asking.channelUserId,
      link: linkTo?.(pairId),
      ...(receipt && point ? { receipt: { done: receipt.done, point } } : {}),
      ...(notice === undefined ? {} : { notice }),
    });
  }

  /** Without the notebook: what is private is left behind before any card is made. [PP1] [WU11] */
  function agendaFor(opened: OpenedPair) {
    return agendaAhead(opened.pair, opened.records, null, clock.now());
  }

  async function addPoint(
    asking: Asking,
    action: Extract<CardAction, { verb: "point.add" }>,
  ): Promise<AdaptiveCard> {
    const text = action.text.replace(/\s+/g, " ").trim();
    if (text === "") return askTopicCard(asking.wording);
    const commandId = action.commandId ?? asking.commandId;
    const command = { name: "point.add", text } as const;
    const envelope = parseEnvelope({ commandId, command });
    if (!envelope.ok) return refusalCard(asking.wording, envelope.refusal);
    const [only, ...others] =
      action.pairId === undefined
        ? await choicesOf(asking.actor)
        : [{ pairId: action.pairId, partnerName: "" }];
    if (only === undefined) return noticeCard(asking.wording, asking.wording.noPair);
    if (others.length > 0) {
      return chooseForPointCard(asking.wording, [only, ...others], { text, commandId });
    }
    const { pairId } = only;
    const outcome = await execute({ ...asking, commandId }, pairId, command);
    if (!outcome.ok) return refusalCard(asking.wording, outcome.refusal);
    const facts = await factsOf(asking, pairId, idFromCommand("tp_", commandId), outcome.value);
    return facts.ok
      ? pointAddedCard(asking.wording, facts.value)
      : refusalCard(asking.wording, facts.refusal);
  }

  async function withdraw(
    asking: Asking,
    { pairId, pointId }: { pairId: PairId; pointId: SharedPointId },
    name: "point.delete" | "point.restore",
  ): Promise<AdaptiveCard> {
    const outcome = await execute(asking, pairId, { name, pointId });
    if (!outcome.ok) return refusalCard(asking.wording, outcome.refusal);
    const facts = await factsOf(asking, pairId, pointId, outcome.value);
    if (!facts.ok) return refusalCard(asking.wording, facts.refusal);
    return name === "point.delete"
      ? pointWithdrawnCard(asking.wording, facts.value)
      : pointAddedCard(asking.wording, facts.value);
  }

  /** It happened, or it did not: what the other one said since is shown, not overruled unseen. [WU1] [WU5] */
  async function answerMeeting(asking: Asking, action: MeetingAction): Promise<AdaptiveCard> {
    const { pairId, occurrenceId } = action;
    const opened = await app.openPair(asking.actor, pairId);
    if (!opened.ok) return refusalCard(asking.wording, opened.refusal);
    const said = meetingIn(asking, opened.value, occurrenceId)?.end ?? nothingSaid;
    const outcome =
      action.verb === "meeting.undo" && !mayTakeBack(said, action.said)
        ? ok({ records: [], notebook: null })
        : await execute(asking, pairId, meetingCommand(action, said.said));
    if (!outcome.ok && !saidOtherwise.includes(outcome.refusal.code)) {
      return refusalCard(asking.wording, outcome.refusal);
    }
    const after = await app.openPair(asking.actor, pairId);
    if (!after.ok) return refusalCard(asking.wording, after.refusal);
    const meeting = meetingIn(asking, after.value, occurrenceId, outcome.ok ? outcome.value.records : []);
    return meeting === undefined
      ? refusalCard(asking.wording, { code: "occurrence-unknown" })
      : meetingCard(asking.wording, meeting.facts, meeting.end, linkTo?.(pairId));
  }

  /** Together with what a command just led to, which may no longer be at hand. */
  function meetingIn(
    { actor }: Asking,
    { pair, records }: OpenedPair,
    id: OccurrenceId,
    changed: Outcome["records"] = [],
  ) {
    const all = new Map([...changed, ...records].map((record) => [record.id, record]));
    return meetingFor({ pair, records: all }, id, actor.personId, clock.now());
  }

  async function factsOf(
    asking: Asking,
    pairId: PairId,
    pointId: SharedPointId,
    outcome: Outcome,
  ): Promise<Result<PointFacts>> {
    const opened = await app.openPair(asking.actor, pairId);
    if (!opened.ok) return opened;
    const point = pointIn(outcome.records, pointId) ?? pointIn(opened.value.records, pointId);
    const partnerName = partnerOf(opened.value.pair, asking.actor.personId).name;
    return ok({ pairId, pointId, text: point?.text ?? null, partnerName });
  }

  async function execute(
    asking: Asking,
    pairId: PairId,
    command: CommandInput,
    seen?: number,
  ): Promise<Result<Outcome>> {
    const envelope = parseEnvelope({
      commandId: asking.commandId,
      command,
      ...(seen === undefined ? {} : { seen }),
    });
    return envelope.ok ? app.execute(asking.actor, pairId, envelope.value) : envelope;
  }

  async function choicesOf(actor: Actor): Promise<PairChoice[]> {
    const pairs = await app.myPairs(actor);
    return pairs.map((pair) => ({ pairId: pair.pairId, partnerName: pair.partner.name }));
  }
}

type MeetingAction = Extract<CardAction, { verb: `meeting.${string}` }>;

const nothingSaid: MeetingEnd = { said: null, isAsked: false };

/** One takes back what one said oneself, and nothing that was said since. [WU5] */
function mayTakeBack(now: MeetingEnd, said: SaidOfMeeting | undefined): boolean {
  return now.said === null || (now.by === "you" && now.said === (said ?? now.said));
}

/** The refusals that say that the other one said something first. */
const saidOtherwise: readonly RefusalCode[] = ["conflict", "course-wrapped"];

const missedAs = { findTime: "find-time", skip: "skipped", happened: null } as const;

/** What a button says of a meeting, as a command; taking back depends on what was said. */
function meetingCommand(action: MeetingAction, now: SaidOfMeeting | null): CommandInput {
  const { verb, occurrenceId } = action;
  const overrules = action.overrules === undefined ? null : missedAs[action.overrules];
  switch (verb) {
    case "meeting.happened":
      return { name: "course.wrap", occurrenceId, overrules };
    case "meeting.findTime":
      return { name: "course.miss", occurrenceId, outcome: "find-time", overrules };
    case "meeting.skip":
      return { name: "course.miss", occurrenceId, outcome: "skipped", overrules };
    case "meeting.undo":
      return now === "happened"
        ? { name: "course.unwrap", occurrenceId }
        : { name: "course.miss", occurrenceId, outcome: null, overrules: now && missedAs[now] };
  }
}

function pointIn(records: Outcome["records"], pointId: SharedPointId): TalkingPoint | undefined {
  const found = records.find((record) => record.id === pointId);
  return found?.type === "talkingPoint" ? found : undefined;
}
