import { copyIdOf } from "../../core/domain/check-in-copy.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId, OccurrenceId } from "../../core/domain/ids.ts";
import { DAY_MS, type Instant, plusMs } from "../../core/domain/instant.ts";
import { sectionsThatWait } from "../../core/domain/waiting.ts";
import { manager, NOON, type PairInMemory, report, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const THIS: OccurrenceId = "occ_20260303T090000Z";
const UNTIL = plusMs(NOON, 7 * DAY_MS);
const COPY = copyIdOf(THIS, report.id, "energy");
const ANSWER = { name: "checkIn.answer", occurrenceId: THIS, item: "energy", version: 1 } as const;

let pair: PairInMemory;
beforeEach(() => {
  pair = startPair([aSeries]);
});

type Who = "manager" | "report";
const waits = (who: Who, now: Instant = NOON) => [
  ...sectionsThatWait(pair.view(who), { manager, report }[who].id, now),
];
const done = (who: Who, command: CommandInput, id?: CommandId) =>
  expect(pair.act(who, command, id === undefined ? {} : { id }).ok).toBe(true);

function shareAnswer(value: number): void {
  done("report", { ...ANSWER, value });
  done("report", { name: "checkIn.share", occurrenceId: THIS, item: "energy", until: UNTIL }, "cmd_share");
}

test("[CO15] nothing waits where nobody said anything, or only oneself", () => {
  expect([waits("report"), waits("manager")]).toEqual([[], []]);
  shareAnswer(1);
  expect(waits("report")).toEqual([]);
});

test("[CO15] a shared low answer waits until it has a response, another until it is opened, both until their day", () => {
  shareAnswer(1);
  expect(waits("manager")).toEqual(["check-in"]);
  expect(waits("manager", UNTIL)).toEqual([]);
  done("manager", { name: "checkIn.opened", copyId: COPY, sharing: "cmd_share" });
  expect(waits("manager")).toEqual(["check-in"]);
  done("manager", { name: "checkIn.respond", copyId: COPY, response: { kind: "noted" } });
  expect(waits("manager")).toEqual([]);
});

test("[CO15] an answer that asks for nothing waits until it is opened", () => {
  shareAnswer(4);
  expect(waits("manager")).toEqual(["check-in"]);
  done("manager", { name: "checkIn.opened", copyId: COPY, sharing: "cmd_share" });
  expect(waits("manager")).toEqual([]);
});

test("[CO15] what was taken back no longer waits", () => {
  shareAnswer(1);
  done("report", { name: "checkIn.revoke", occurrenceId: THIS, item: "energy" });
  expect(waits("manager")).toEqual([]);
});

test("[CO15] feedback waits for its receiver until they open it", () => {
  done("manager", { name: "feedback.draft", tone: "worked" }, "cmd_f");
  done("manager", {
    name: "feedback.write",
    draftId: "fd_f",
    when: "Today",
    saw: "You asked",
    ledTo: "Talk",
  });
  expect(waits("report")).toEqual([]);
  done("manager", { name: "feedback.share", draftId: "fd_f" });
  expect([waits("report"), waits("manager")]).toEqual([["growth"], []]);
  done("report", { name: "feedback.open", feedbackId: "fb_f" });
  expect(waits("report")).toEqual([]);
});

test("[CO15] a question for feedback waits for whoever was asked, a question to both for whoever has not answered", () => {
  done("report", { name: "feedback.request", text: "How was my talk?" }, "cmd_r");
  expect([waits("manager"), waits("report")]).toEqual([["growth"], []]);
  done("report", { name: "feedback.withdraw", requestId: "fr_r", withdrawn: true });
  expect(waits("manager")).toEqual([]);
  done("manager", { name: "question.ask", kind: "priorities" }, "cmd_q");
  expect([waits("manager"), waits("report")]).toEqual([["growth"], ["growth"]]);
  done("report", {
    name: "question.answer",
    questionId: "sq_q",
    answer: { kind: "priorities", lines: ["Pricing"] },
  });
  expect([waits("manager"), waits("report")]).toEqual([["growth"], []]);
});
