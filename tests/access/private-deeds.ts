import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId, FeedbackId, OccurrenceId } from "../../core/domain/ids.ts";
import type { NoteTarget } from "../../core/domain/note.ts";

/** What marks a private value: whoever must not see it must not find this anywhere. */
export const CANARY = "canary";

export type Deed = { readonly commandId: CommandId; readonly command: CommandInput };

/**
 * Everything that one person can write for themselves alone, each with a canary that tells whose and where. The question is open for both, and answered by this one only.
 */
export function privateDeeds(who: string, occurrenceId: OccurrenceId, question: CommandId): readonly Deed[] {
  const mark = (where: string) => `${CANARY}-${who}-${where}`;
  const id = (name: string): CommandId => `cmd_${who}-${name}`;
  const point = `pp_${who}-point` as const;
  const gone = `pp_${who}-gone` as const;
  const draft = `fd_${who}-draft` as const;
  const thrown = `fd_${who}-thrown` as const;
  const own = `oq_${who}-own` as const;
  const questionId = `sq_${question.slice("cmd_".length)}` as const;
  const parts = (where: string) => ({
    when: mark(`${where}-when`),
    saw: mark(`${where}-saw`),
    ledTo: mark(`${where}-led`),
    nextTime: mark(`${where}-next`),
  });
  const deeds: readonly (readonly [CommandId, CommandInput])[] = [
    [id("point"), { name: "point.add", text: mark("point"), isPrivate: true, minutes: 7, mustCover: true }],
    [id("edit"), { name: "point.edit", pointId: point, text: mark("point-again"), kind: "growth" }],
    [id("gone"), { name: "point.add", text: mark("gone"), isPrivate: true }],
    [id("delete"), { name: "point.delete", pointId: gone }],
    [id("draft"), { name: "feedback.draft", tone: "next-time" }],
    [id("write"), { name: "feedback.write", draftId: draft, ...parts("draft"), asksIntent: true }],
    [id("thrown"), { name: "feedback.draft", tone: "worked" }],
    [id("write-thrown"), { name: "feedback.write", draftId: thrown, ...parts("thrown") }],
    [id("discard"), { name: "feedback.discard", draftId: thrown }],
    [
      id("answer"),
      {
        name: "question.answer",
        questionId,
        answer: { kind: "priorities", lines: [mark("first"), mark("second"), mark("third")] },
      },
    ],
    [
      id("word"),
      {
        name: "checkIn.answer",
        occurrenceId,
        item: "word",
        version: 1,
        word: mark("word"),
        wantsToTalk: true,
      },
    ],
    [id("energy"), { name: "checkIn.answer", occurrenceId, item: "energy", version: 1, value: 1 }],
    [id("ready"), { name: "checkIn.ready", occurrenceId }],
    [id("own"), { name: "ask.write", text: mark("question") }],
    [id("own-again"), { name: "ask.edit", questionId: own, text: mark("question-again") }],
    [id("removed"), { name: "ask.write", text: mark("question-removed") }],
    [id("remove"), { name: "ask.remove", questionId: `oq_${who}-removed` }],
    [id("favour"), { name: "ask.favour", questionId: "q_help-light-r1", favoured: true }],
    [id("worth"), { name: "worth.answer", occurrenceId, worth: "no" }],
  ];
  return deeds.map(([commandId, command]) => ({ commandId, command }));
}

/** What the receiver of a piece of feedback keeps about it for themselves. */
export function privateReflection(who: string, feedbackId: FeedbackId): readonly Deed[] {
  return [
    { commandId: `cmd_${who}-open`, command: { name: "feedback.open", feedbackId } },
    {
      commandId: `cmd_${who}-reflect`,
      command: { name: "feedback.reflect", feedbackId, words: `${CANARY}-${who}-reflection` },
    },
  ];
}

/** Where one person types for themselves alone, and what. */
export function privateNotes(who: string): readonly { target: NoteTarget; words: string }[] {
  return [
    { target: "private-note", words: `${CANARY}-${who}-note` },
    { target: `pp_${who}-point`, words: `${CANARY}-${who}-under-point` },
  ];
}

/** What the other one might try with ids that are not theirs. */
export function attemptsOn(who: string, occurrenceId: OccurrenceId): readonly CommandInput[] {
  return [
    { name: "point.share", pointId: `pp_${who}-point` },
    { name: "point.edit", pointId: `pp_${who}-point`, minutes: 5 },
    { name: "point.restore", pointId: `pp_${who}-gone` },
    { name: "feedback.share", draftId: `fd_${who}-draft` },
    { name: "feedback.write", draftId: `fd_${who}-draft`, saw: "x" },
    { name: "feedback.restore", draftId: `fd_${who}-thrown` },
    { name: "ask.edit", questionId: `oq_${who}-own`, text: "x" },
    { name: "ask.restore", questionId: `oq_${who}-removed` },
    { name: "checkIn.share", occurrenceId, item: "clarity", until: "2026-03-05T00:00:00.000Z" },
  ];
}
