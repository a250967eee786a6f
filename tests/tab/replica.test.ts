import { Command, type CommandInput } from "../../core/domain/command.ts";
import { decide } from "../../core/domain/decide.ts";
import type { CommandId } from "../../core/domain/ids.ts";
import type { Participant } from "../../core/domain/pair.ts";
import {
  isCommandOver,
  mergedView,
  openedView,
  type Pending,
  rebase,
  seenNow,
  shownOf,
  withPending,
} from "../../tab/lib/replica.ts";
import { aPair, codeOf, manager, NOON, report, startPair } from "../support/pair-builder.ts";

function pending(commandId: CommandId, command: CommandInput, more: Partial<Pending> = {}): Pending {
  return { commandId, command: Command.parse(command), at: NOON, seen: undefined, isDone: false, ...more };
}

const as = (by: Participant) => ({ by, decide });

function textsOf(shown: { view: { records: ReadonlyMap<string, unknown> } }): unknown[] {
  return [...shown.view.records.values()].flatMap((record) =>
    typeof record === "object" && record !== null && "text" in record ? [record.text] : [],
  );
}

describe("the replica", () => {
  test("[RP1] what is shown is the confirmed records with the pending commands applied in order", () => {
    const confirmed = startPair().view("report");
    const shown = rebase(
      confirmed,
      [
        pending("cmd_a", { name: "point.add", text: "Budget" }),
        pending("cmd_b", { name: "point.edit", pointId: "tp_a", text: "Budget and travel" }),
        pending("cmd_c", { name: "point.add", text: "Only mine", isPrivate: true }),
        pending("cmd_d", {
          name: "actionItem.add",
          text: "Ask",
          owner: report.id,
          due: { kind: "next-time" },
        }),
      ],
      as(report),
    );
    expect(textsOf(shown)).toEqual(["Budget and travel", "Ask"]);
    expect(shown.view.notebook.privatePoints.map((point) => point.text)).toEqual(["Only mine"]);
    expect([...shown.changed]).toEqual(["tp_a", "pp_c", "ai_d"]);
    expect(confirmed.records.size).toBe(1);
  });

  test("[RP1] pending commands are applied anew to what the other one did meanwhile", () => {
    const server = startPair();
    server.act("report", { name: "point.add", text: "Budget" }, { id: "cmd_a" });
    const mine = [pending("cmd_b", { name: "point.edit", pointId: "tp_a", minutes: 10 })];
    server.act("manager", { name: "point.edit", pointId: "tp_a", text: "Budget 2027" });
    const shown = rebase(server.view("report"), mine, as(report));
    expect(shown.view.records.get("tp_a")).toMatchObject({ text: "Budget 2027", minutes: 10, rev: 3 });
  });

  test("[RP1] a command that cannot be shown any more hides nothing else", () => {
    const server = startPair();
    server.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    server.act("manager", { name: "point.delete", pointId: "tp_a" });
    const shown = rebase(
      server.view("report"),
      [
        pending("cmd_b", { name: "point.edit", pointId: "tp_a", text: "b" }),
        pending("cmd_c", { name: "point.add", text: "c" }),
      ],
      as(report),
    );
    expect(textsOf(shown)).toEqual(["a", "c"]);
    expect([...shown.changed]).toEqual(["tp_c"]);
  });

  test("[RP4] of each record the highest rev stays, in whatever order they come", () => {
    const server = startPair();
    server.act("report", { name: "point.add", text: "first" }, { id: "cmd_a" });
    const early = server.view("report");
    server.act("report", { name: "point.edit", pointId: "tp_a", text: "second" });
    const late = server.view("report");
    const empty = startPair().view("report");
    const inOrder = mergedView(
      mergedView(empty, [...early.records.values()], undefined),
      [...late.records.values()],
      undefined,
    );
    const outOfOrder = mergedView(
      mergedView(empty, [...late.records.values()], undefined),
      [...early.records.values()],
      undefined,
    );
    expect(outOfOrder).toEqual(inOrder);
    expect(textsOf({ view: outOfOrder })).toEqual(["second"]);
  });

  test("[RP4] an older notebook does not replace a newer one", () => {
    const server = startPair();
    const empty = server.view("report");
    server.act("report", { name: "point.add", text: "mine", isPrivate: true });
    const newer = server.view("report");
    expect(mergedView(newer, [], empty.notebook).notebook).toBe(newer.notebook);
    expect(mergedView(empty, [], newer.notebook).notebook).toBe(newer.notebook);
  });

  test("[RP4] a snapshot takes the place of all that was there; changes are merged in", () => {
    const server = startPair();
    server.act("report", { name: "point.add", text: "gone from the agenda" }, { id: "cmd_a" });
    const before = server.view("report");
    const { notebook } = before;
    const snapshot = openedView(before, { mode: "snapshot", records: [aPair], notebook });
    expect(snapshot?.records.size).toBe(1);
    expect(openedView(before, { mode: "changes", records: [aPair], notebook })?.records.size).toBe(2);
    expect(openedView(null, { mode: "snapshot", records: [], notebook })).toBeNull();
  });

  test("[RP1] a command is over once the records contain it, even if nobody said so", () => {
    const server = startPair();
    const add = pending("cmd_a", { name: "point.add", text: "a" });
    const edit = pending("cmd_b", { name: "point.edit", pointId: "tp_a", text: "b" });
    expect(isCommandOver(server.view("report"), add, as(report))).toBe(false);
    server.act("report", add.command, { id: add.commandId });
    expect(isCommandOver(server.view("report"), add, as(report))).toBe(true);
    expect(isCommandOver(server.view("report"), edit, as(report))).toBe(false);
    server.act("report", edit.command, { id: edit.commandId });
    expect(isCommandOver(server.view("report"), edit, as(report))).toBe(true);
  });

  test("[RP1] a private point is over once it is kept, even when it has been deleted since", () => {
    const server = startPair();
    const add = pending("cmd_a", { name: "point.add", text: "a", isPrivate: true }, { seen: 0 });
    server.act("report", add.command, { id: "cmd_a" });
    for (let i = 0; i < 30; i++) {
      server.act("report", { name: "point.edit", pointId: "pp_a", text: `${i}` });
    }
    expect(isCommandOver(server.view("report"), add, as(report))).toBe(true);
    server.act("report", { name: "point.delete", pointId: "pp_a" });
    expect(isCommandOver(server.view("report"), add, as(report))).toBe(true);
  });

  test("[RP1] sharing is over only when both halves are stored", () => {
    const server = startPair();
    server.act("report", { name: "point.add", text: "a", isPrivate: true }, { id: "cmd_a" });
    const share = pending("cmd_b", { name: "point.share", pointId: "pp_a" });
    const before = server.view("report");
    server.act("report", share.command, { id: "cmd_b" });
    const after = server.view("report");
    expect(isCommandOver({ ...after, notebook: before.notebook }, share, as(report))).toBe(false);
    expect(isCommandOver({ ...before, notebook: after.notebook }, share, as(report))).toBe(false);
    expect(isCommandOver(after, share, as(report))).toBe(true);
  });

  test("[RP1] a done command stays applied until its records are here, and then lets go", () => {
    const server = startPair();
    server.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    const before = server.view("report");
    const edit = pending(
      "cmd_b",
      { name: "point.edit", pointId: "tp_a", text: "b" },
      { seen: 1, isDone: true },
    );
    expect(isCommandOver(before, edit, as(report))).toBe(false);
    const shown = rebase(before, [edit], as(report));
    expect(textsOf(shown)).toEqual(["b"]);
    expect(shown.changed.size).toBe(0);
    server.act("report", edit.command, { id: "cmd_b" });
    for (let i = 0; i < 30; i++) {
      server.act("manager", { name: "point.edit", pointId: "tp_a", text: `${i}` });
    }
    expect(isCommandOver(server.view("report"), edit, as(report))).toBe(true);
  });

  test("what is decided here is refused with the rule's code", () => {
    const server = startPair();
    server.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    const move = pending("cmd_b", { name: "point.move", pointId: "tp_a", after: null });
    expect(codeOf(withPending(shownOf(server.view("manager")), move, as(manager)))).toBe("not-yours-to-move");
  });

  test("[WR3] a command is sent with the rev that the confirmed records have, never a guessed one", () => {
    const server = startPair();
    server.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    server.act("report", { name: "point.edit", pointId: "tp_a", text: "b" });
    const seen = (command: CommandInput) => seenNow(server.view("report"), pending("cmd_new", command));
    expect(seen({ name: "point.edit", pointId: "tp_a", text: "c" })).toBe(2);
    expect(seen({ name: "point.edit", pointId: "tp_not-here-yet", text: "c" })).toBe(0);
    expect(seen({ name: "point.add", text: "c" })).toBeUndefined();
    expect(seen({ name: "point.add", text: "c", isPrivate: true })).toBe(0);
    expect(seen({ name: "actionItem.keep", actionItemId: "ai_x", kept: true })).toBe(0);
  });
});
