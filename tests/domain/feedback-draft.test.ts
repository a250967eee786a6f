import type { CommandInput } from "../../core/domain/command.ts";
import { shareFeedback } from "../../core/domain/feedback-draft-commands.ts";
import { codeOf, NOON, type PairInMemory, report, startPair } from "../support/pair-builder.ts";

const parts = { when: "On Thursday", saw: "You asked Ines", ledTo: "A risk was seen", nextTime: "The same" };

function withDraft(tone: "worked" | "next-time" = "next-time", written: object = parts): PairInMemory {
  const pair = startPair();
  pair.act("report", { name: "feedback.draft", tone }, { id: "cmd_d" });
  pair.act("report", { name: "feedback.write", draftId: "fd_d", ...written });
  return pair;
}

const share: CommandInput = { name: "feedback.share", draftId: "fd_d" };
const draftsOf = (pair: PairInMemory) => pair.view("report").notebook.feedbackDrafts;

describe("drafts of feedback", () => {
  test("[FB1] a draft changes no record of the pair, whatever is done to it", () => {
    const pair = withDraft();
    pair.act("report", { name: "feedback.discard", draftId: "fd_d" });
    pair.act("report", { name: "feedback.restore", draftId: "fd_d" });
    expect(pair.records()).toEqual(startPair().records());
    expect(pair.view("manager").notebook).toEqual(startPair().view("manager").notebook);
  });

  test("[FB1] the other who names a draft learns nothing", () => {
    const pair = withDraft();
    for (const draftId of ["fd_d", "fd_none"] as const) {
      for (const name of [
        "feedback.write",
        "feedback.discard",
        "feedback.restore",
        "feedback.share",
      ] as const) {
        expect(pair.act("manager", { name, draftId })).toEqual({ ok: false, refusal: { code: "not-found" } });
      }
    }
  });

  test("[FB2] a write changes the parts it names and keeps what is typed as it is typed", () => {
    const pair = withDraft();
    pair.act("report", { name: "feedback.write", draftId: "fd_d", saw: "  You\n\nasked " });
    expect(draftsOf(pair)).toMatchObject([{ ...parts, saw: "  You\n\nasked ", tone: "next-time" }]);
    pair.act("report", { name: "feedback.write", draftId: "fd_d", tone: "worked", asksIntent: false });
    expect(draftsOf(pair)).toMatchObject([{ saw: "  You\n\nasked ", tone: "worked", asksIntent: false }]);
  });

  test("[FB2] a part has at most 2,000 characters", () => {
    const pair = withDraft();
    const write = (saw: string) => () => pair.act("report", { name: "feedback.write", draftId: "fd_d", saw });
    expect(write("x".repeat(2_000))().ok).toBe(true);
    expect(write("x".repeat(2_001))).toThrow();
  });

  test("[FB2] writing what stands there already changes nothing", () => {
    const pair = withDraft();
    expect(pair.act("report", { name: "feedback.write", draftId: "fd_d", saw: parts.saw })).toEqual({
      ok: true,
      value: { shared: [], notebook: null },
    });
  });

  test("[FB3] the eleventh draft is refused; a discarded one comes back when there is room", () => {
    const pair = withDraft();
    pair.act("report", { name: "feedback.discard", draftId: "fd_d" });
    const begin = () => pair.act("report", { name: "feedback.draft", tone: "worked" });
    for (let i = 0; i < 10; i++) expect(begin().ok).toBe(true);
    expect(codeOf(begin())).toBe("too-many-drafts");
    const restore = () => pair.act("report", { name: "feedback.restore", draftId: "fd_d" });
    expect(codeOf(restore())).toBe("too-many-drafts");
    const [first] = draftsOf(pair);
    if (first !== undefined) pair.act("report", { name: "feedback.discard", draftId: first.id });
    expect(restore().ok).toBe(true);
    expect(draftsOf(pair).at(-1)).toMatchObject({ id: "fd_d", ...parts });
  });

  test("[FB3] of the discarded ones the last three come back", () => {
    const pair = startPair();
    const ids = ["fd_a", "fd_b", "fd_c", "fd_d"] as const;
    for (const id of ids) {
      pair.act("report", { name: "feedback.draft", tone: "worked" }, { id: `cmd_${id.slice(3)}` });
      pair.act("report", { name: "feedback.discard", draftId: id });
    }
    const codes = ids.map((draftId) => codeOf(pair.act("report", { name: "feedback.restore", draftId })));
    expect(codes).toEqual(["not-found", undefined, undefined, undefined]);
  });

  test.each([
    ["worked", { saw: " " }, { saw: 1 }],
    ["worked", { saw: "You asked" }, null],
    ["next-time", {}, { when: 1, saw: 1, ledTo: 1, nextTime: 1 }],
    ["next-time", { ...parts, ledTo: "\n" }, { ledTo: 1 }],
    ["next-time", { ...parts, nextTime: "" }, { nextTime: 1 }],
    ["next-time", parts, null],
  ] as const)("[FB4] what %s with %j lacks is said: %j", (tone, written, missing) => {
    const pair = withDraft(tone, written);
    const shared = pair.act("report", share);
    if (missing === null) {
      expect(shared.ok).toBe(true);
    } else {
      expect(shared).toEqual({ ok: false, refusal: { code: "feedback-incomplete", detail: missing } });
      expect(draftsOf(pair)).toMatchObject([written]);
    }
  });

  test("[FB5] sharing makes the feedback, without blank ends, and takes the draft away", () => {
    const pair = withDraft("next-time", { ...parts, saw: " You asked Ines\n" });
    pair.act("report", share);
    expect(draftsOf(pair)).toEqual([]);
    expect(pair.records().find((record) => record.type === "feedback")).toMatchObject({
      ...parts,
      id: "fb_d",
      from: "person-r",
      to: "person-m",
      tone: "next-time",
      asksIntent: true,
      sharedAt: NOON,
      openedAt: null,
      answer: null,
      settledAt: null,
    });
  });

  test("[FB5] sharing that stopped half-way is completed when it is done again", () => {
    const pair = withDraft();
    const before = pair.view("report");
    pair.act("report", share, { id: "cmd_s" });
    const crashed = { ...pair.view("report"), notebook: before.notebook };
    const again = shareFeedback(crashed, { name: "feedback.share", draftId: "fd_d" }, report, {
      commandId: "cmd_s",
      now: NOON,
    });
    expect(again.ok && again.value.shared).toEqual([]);
    expect(again.ok && again.value.notebook?.feedbackDrafts).toEqual([]);
    expect(pair.act("report", share)).toEqual({ ok: true, value: { shared: [], notebook: null } });
  });

  test("[FB9] what worked does not ask what the other had in mind", () => {
    const pair = withDraft("worked");
    pair.act("report", share);
    expect(pair.records().find((record) => record.type === "feedback")).toMatchObject({
      asksIntent: false,
      followUp: null,
    });
  });

  test("[FB14] the 101st piece of unsettled feedback is refused, and its draft stays", () => {
    const pair = withDraft();
    for (let i = 0; i < 100; i++) {
      pair.act("manager", { name: "feedback.draft", tone: "worked" }, { id: `cmd_n${i}` });
      pair.act("manager", { name: "feedback.write", draftId: `fd_n${i}`, saw: "x" });
      pair.act("manager", { name: "feedback.share", draftId: `fd_n${i}` });
    }
    expect(codeOf(pair.act("report", share))).toBe("too-much-feedback");
    expect(draftsOf(pair)).toHaveLength(1);
    pair.act("report", { name: "feedback.open", feedbackId: "fb_n0" });
    pair.act("report", { name: "feedback.answer", feedbackId: "fb_n0", answer: "thanks" });
    expect(pair.act("report", share).ok).toBe(true);
  });

  test("[WR2] a command on drafts that arrives again is done once", () => {
    const pair = withDraft();
    const again = () =>
      pair.act("report", { name: "feedback.write", draftId: "fd_d", saw: "Once" }, { id: "cmd_w" });
    again();
    expect(again()).toEqual({ ok: true, value: { shared: [], notebook: null } });
    pair.act("report", { name: "feedback.draft", tone: "worked" }, { id: "cmd_d" });
    expect(draftsOf(pair)).toHaveLength(1);
  });
});
