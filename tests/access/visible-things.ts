import { copyIdOf } from "../../core/domain/check-in-copy.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId, OccurrenceId, SharedPointId } from "../../core/domain/ids.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { StoredThing } from "../../core/domain/visibility.ts";
import { personOf } from "../support/test-server.ts";
import { typingDoc } from "../support/typing-doc.ts";

export type Who = "manager" | "report";
export const others = { manager: "report", report: "manager" } as const;

/** How one of the two writes, over a real socket. */
export type Wire = {
  readonly act: (who: Who, command: CommandInput, commandId?: CommandId) => Promise<void>;
  readonly type: (who: Who, target: NoteTarget, update: string) => Promise<void>;
  readonly look: (who: Who, pointId: SharedPointId) => void;
};

/** Who wrote, and what is found wherever that went. */
export type Traced = { readonly by: Who; readonly trace: RegExp };

const NEXT: OccurrenceId = "occ_20260303T090000Z";
const LATER: OccurrenceId = "occ_20260317T090000Z";
const REPORT = personOf("report");
const words = (thing: StoredThing) => `visible-${thing}`;
const found = (thing: StoredThing, by: Who = "report"): Traced => ({
  by,
  trace: new RegExp(`${words(thing)}\\b`),
});

/**
 * One way in which each thing comes to be, through the API alone. A thing that is missing here does not
 * compile, so nothing stands on the page that was not tried.
 */
export const waysToWrite: { readonly [T in StoredThing]: (wire: Wire) => Promise<Traced> } = {
  privatePoint: async ({ act }) => {
    await act("report", { name: "point.add", text: words("privatePoint"), isPrivate: true });
    return found("privatePoint");
  },
  privateNote: async ({ type }) => {
    await type("report", "private-note", typingDoc().insert(words("privateNote")));
    return found("privateNote");
  },
  checkIn: async ({ act }) => {
    await act("report", checkInWord(words("checkIn")));
    return found("checkIn");
  },
  sealedAnswer: async ({ act }) => {
    const lines = [words("sealedAnswer"), null, null];
    await act("manager", { name: "question.ask", kind: "retro" }, "cmd_retro");
    const answer = { kind: "retro" as const, lines };
    await act("report", { name: "question.answer", questionId: "sq_retro", answer });
    return found("sealedAnswer");
  },
  feedbackDraft: async ({ act }) => {
    await act("report", { name: "feedback.draft", tone: "worked" }, "cmd_draft");
    await act("report", { name: "feedback.write", draftId: "fd_draft", saw: words("feedbackDraft") });
    return found("feedbackDraft");
  },
  reflection: async ({ act }) => {
    await act("report", { name: "feedback.reflect", feedbackId: "fb_seeded", words: words("reflection") });
    return found("reflection");
  },
  worth: async ({ act }) => {
    await act("report", { name: "worth.answer", occurrenceId: NEXT, worth: "partly" });
    return { by: "report", trace: /"worth":"partly"/ };
  },
  favourite: async ({ act }) => {
    await act("report", { name: "ask.favour", questionId: "q_help-light-r1", favoured: true });
    return { by: "report", trace: /q_help-light-r1/ };
  },
  ownQuestion: async ({ act }) => {
    await act("report", { name: "ask.write", text: words("ownQuestion") });
    return found("ownQuestion");
  },
  questionChoice: async ({ act }) => {
    await act("report", { name: "ask.lifeFit", wanted: true });
    return { by: "report", trace: /"lifeFit":true/ };
  },
  people: async () => ({ by: "report", trace: new RegExp(REPORT.name) }),
  meetings: async ({ act }) => {
    await act("manager", { name: "course.miss", occurrenceId: LATER, outcome: "skipped" });
    return { by: "manager", trace: new RegExp(`"${LATER}"[^}]*"state":"cancelled"`) };
  },
  point: async ({ act }) => {
    await act("report", { name: "point.add", text: words("point") });
    return found("point");
  },
  pointNote: async ({ type }) => {
    await type("report", "tp_seeded", typingDoc().insert(words("pointNote")));
    return found("pointNote");
  },
  actionItem: async ({ act }) => {
    const due = { kind: "next-time" } as const;
    await act("report", { name: "actionItem.add", text: words("actionItem"), owner: REPORT.personId, due });
    return found("actionItem");
  },
  decision: async ({ act }) => {
    const outcome = words("decision");
    await act("manager", { name: "decision.decide", pointId: "tp_seeded", occurrenceId: NEXT, outcome });
    return found("decision", "manager");
  },
  want: async ({ act }) => {
    await act("manager", { name: "course.want", occurrenceId: NEXT, words: words("want") });
    return found("want", "manager");
  },
  course: async ({ act }) => {
    await act("manager", { name: "course.start", occurrenceId: NEXT });
    return { by: "manager", trace: /"startedAt":"2026/ };
  },
  worthAsking: async ({ act }) => {
    const pointId = "tp_asked";
    await act("report", { name: "point.add", text: "What can wait?", kind: "question" }, "cmd_asked");
    await act("report", { name: "point.discuss", pointId, occurrenceId: NEXT, discussed: true });
    await act("manager", { name: "ask.worth", pointId, worth: true });
    return { by: "manager", trace: /"type":"worthAsking"/ };
  },
  sealedQuestion: async ({ act }) => {
    await act("report", { name: "question.ask", kind: "statement", text: words("sealedQuestion") });
    return found("sealedQuestion");
  },
  revealed: async ({ act }) => {
    await act("report", { name: "question.ask", kind: "priorities" }, "cmd_both");
    for (const [who, line] of [
      ["report", words("revealed")],
      ["manager", "Hiring"],
    ] as const) {
      const answer = { kind: "priorities" as const, lines: [line] };
      await act(who, { name: "question.answer", questionId: "sq_both", answer });
    }
    return found("revealed");
  },
  feedback: async ({ act }) => {
    const parts = { when: "Today", ledTo: "We knew", nextTime: "Again" };
    await act("manager", { name: "feedback.draft", tone: "worked" }, "cmd_given");
    await act("manager", {
      name: "feedback.write",
      draftId: "fd_given",
      saw: words("feedback"),
      ...parts,
    });
    await act("manager", { name: "feedback.share", draftId: "fd_given" });
    return found("feedback", "manager");
  },
  opened: async ({ act }) => {
    await act("report", { name: "feedback.open", feedbackId: "fb_given" });
    return { by: "report", trace: /"openedAt":"2026-03-02/ };
  },
  feedbackRequest: async ({ act }) => {
    await act("report", { name: "feedback.request", text: words("feedbackRequest") });
    return found("feedbackRequest");
  },
  preference: async ({ act }) => {
    const line = words("preference");
    const { personId } = REPORT;
    await act("report", { name: "preference.share", personId, ways: ["straight"], line, coaching: "more" });
    return found("preference");
  },
  expectation: async ({ act }) => {
    await act("manager", { name: "expectation.write", text: words("expectation") });
    return found("expectation", "manager");
  },
  goal: async ({ act }) => {
    await act("report", { name: "goal.set", text: words("goal") });
    return found("goal");
  },
  focus: async ({ act }) => {
    await act("report", { name: "focus.name", kind: "skill", text: words("focus") });
    return found("focus");
  },
  ready: async ({ act }) => {
    await act("report", { name: "checkIn.ready", occurrenceId: NEXT });
    return { by: "report", trace: new RegExp(`rdy_20260303T090000Z_${REPORT.personId}`) };
  },
  presence: async ({ look }) => {
    look("report", "tp_seeded");
    return { by: "report", trace: /"looking":"tp_seeded"/ };
  },
  checkInShared: async ({ act }) => {
    await act("report", checkInWord(words("checkInShared")));
    const until = "2026-03-04T23:00:00.000Z";
    await act("report", { name: "checkIn.share", occurrenceId: NEXT, item: "word", until }, "cmd_line");
    return found("checkInShared");
  },
};

/** How the other one opens what says nothing before that. [VI5] */
export const waysToOpen: { readonly [T in StoredThing]?: (wire: Wire) => Promise<void> } = {
  feedback: ({ act }) => act("report", { name: "feedback.open", feedbackId: "fb_given" }),
  checkInShared: ({ act }) => {
    const copyId = copyIdOf(NEXT, REPORT.personId, "word");
    return act("manager", { name: "checkIn.opened", copyId, sharing: "cmd_line" });
  },
};

function checkInWord(word: string): CommandInput {
  return { name: "checkIn.answer", occurrenceId: NEXT, item: "word", version: 1, word };
}
