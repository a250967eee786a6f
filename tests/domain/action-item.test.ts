import { agendaOf } from "../../core/domain/agenda.ts";
import { aPair, codeOf, manager, NOON, report, startPair } from "../support/pair-builder.ts";

const nextTime = { kind: "next-time" } as const;
const on = (date: string) => ({ kind: "date", date }) as const;

describe("action items", () => {
  test("[AI1] the owner is one of the two", () => {
    const pair = startPair();
    const add = (owner: string) =>
      pair.act("report", { name: "actionItem.add", text: "List tasks", owner, due: nextTime });
    expect(codeOf(add("somebody-else"))).toBe("not-a-participant");
    expect(add(manager.id).ok).toBe(true);
    const edit = pair.act("report", {
      name: "actionItem.edit",
      actionItemId: "ai_2",
      owner: "somebody-else",
    });
    expect(codeOf(edit)).toBe("not-a-participant");
  });

  test("[AI1] a due day is a day of the calendar", () => {
    const pair = startPair();
    const add = (date: string) => () =>
      pair.act("report", { name: "actionItem.add", text: "x", owner: report.id, due: on(date) });
    expect(add("2026-02-30")).toThrow();
    expect(add("2026-02-28")().ok).toBe(true);
  });

  test("[AI2] both can change the words, hand over, keep, delete and bring back an item", () => {
    const pair = startPair();
    pair.act(
      "report",
      { name: "actionItem.add", text: "a", owner: report.id, due: nextTime },
      { id: "cmd_a" },
    );
    const item = () => pair.records().find((record) => record.id === "ai_a");
    pair.act("manager", { name: "actionItem.edit", actionItemId: "ai_a", text: "b", owner: manager.id });
    expect(item()).toMatchObject({ text: "b", due: nextTime, owner: manager.id, state: "open" });
    pair.act("manager", { name: "actionItem.keep", actionItemId: "ai_a", kept: true });
    expect(item()).toMatchObject({ state: "kept", settledAt: NOON });
    pair.act("report", { name: "actionItem.keep", actionItemId: "ai_a", kept: false });
    expect(item()).toMatchObject({ state: "open", settledAt: null });
    pair.act("manager", { name: "actionItem.delete", actionItemId: "ai_a" });
    expect(item()).toMatchObject({ state: "deleted", ttl: 30 * 24 * 3600 });
    pair.act("report", { name: "actionItem.restore", actionItemId: "ai_a" });
    expect(item()).toMatchObject({ state: "open" });
    expect(item()).not.toHaveProperty("ttl");
  });

  test("[AI3] open items come first, by day, then next time", () => {
    const pair = startPair();
    const add = (text: string, due: typeof nextTime | ReturnType<typeof on>) =>
      pair.act("report", { name: "actionItem.add", text, owner: report.id, due }, { id: `cmd_${text}` });
    add("kept", on("2026-03-01"));
    add("next", nextTime);
    add("late", on("2026-03-09"));
    add("soon", on("2026-03-06"));
    pair.act("report", { name: "actionItem.keep", actionItemId: "ai_kept", kept: true });
    const agenda = agendaOf(aPair, pair.records(), null, NOON);
    expect(agenda.actionItems.map((item) => item.text)).toEqual(["soon", "late", "next", "kept"]);
  });

  test("[AI4] the 201st open item is refused", () => {
    const pair = startPair();
    const add = () =>
      pair.act("report", { name: "actionItem.add", text: "x", owner: report.id, due: nextTime });
    for (let i = 0; i < 200; i++) add();
    expect(codeOf(add())).toBe("too-many-action-items");
  });

  test("[AI5] a deleted item takes no change but its return", () => {
    const pair = startPair();
    pair.act(
      "report",
      { name: "actionItem.add", text: "a", owner: report.id, due: nextTime },
      { id: "cmd_a" },
    );
    pair.act("report", { name: "actionItem.delete", actionItemId: "ai_a" });
    const keep = pair.act("manager", { name: "actionItem.keep", actionItemId: "ai_a", kept: true });
    expect(codeOf(keep)).toBe("action-item-deleted");
  });
});
