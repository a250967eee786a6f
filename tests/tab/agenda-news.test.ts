import { type Agenda, agendaOf } from "../../core/domain/agenda.ts";
import { Command, type CommandInput } from "../../core/domain/command.ts";
import { decide } from "../../core/domain/decide.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { type News, newsBetween } from "../../tab/lib/agenda-news.ts";
import { type Pending, rebase } from "../../tab/lib/replica.ts";
import { aPair, manager, NOON, type PairInMemory, report, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const meeting = plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z");
const nothing: ReadonlySet<string> = new Set();
const agendaAt = (pair: PairInMemory): Agenda => agendaOf(aPair, pair.records(), null, NOON);

type Did = (ids: { point: `tp_${string}`; item: `ai_${string}` }) => CommandInput;

const keep: Did = ({ item }) => ({ name: "actionItem.keep", actionItemId: item, kept: true });
const release: Did = ({ item }) => ({ name: "actionItem.release", actionItemId: item, released: true });

const carryFrom =
  (week: number): Did =>
  ({ point }) => ({
    name: "point.carryOver",
    pointId: point,
    occurrenceId: `occ_202601${String(week).padStart(2, "0")}T090000Z`,
    carried: true,
  });

/** What the report hears when the manager does something to a pair with one point and one action item. */
function heard(command: Did, ...before: Did[]): News[] {
  const pair = startPair();
  const act = (input: CommandInput, id: `cmd_${string}`) => pair.act("manager", input, { id });
  act({ name: "point.add", text: "Travel" }, "cmd_point");
  act({ name: "actionItem.add", text: "Book", owner: report.id, due: { kind: "next-time" } }, "cmd_item");
  const ids = { point: "tp_point", item: "ai_item" } as const;
  for (const [n, did] of before.entries()) act(did(ids), `cmd_before${n}`);
  const seen = agendaAt(pair);
  act(command(ids), "cmd_now");
  return newsBetween(seen, agendaAt(pair), { id: report.id, pending: nothing, now: NOON });
}

describe("what is told to those who listen", () => {
  test.each<[string, Did | Did[], News[]]>([
    ["a new point", () => ({ name: "point.add", text: "Budget" }), [{ what: "added", text: "Budget" }]],
    [
      "changed words",
      ({ point }) => ({ name: "point.edit", pointId: point, text: "Trains" }),
      [{ what: "edited", text: "Trains" }],
    ],
    [
      "a point put off",
      ({ point }) => ({ name: "point.later", pointId: point, later: true }),
      [{ what: "later", text: "Travel" }],
    ],
    [
      "a point discussed",
      ({ point }) => ({ name: "point.discuss", pointId: point, occurrenceId: null, discussed: true }),
      [{ what: "discussed", text: "Travel" }],
    ],
    [
      "a point deleted",
      ({ point }) => ({ name: "point.delete", pointId: point }),
      [{ what: "deleted", text: "Travel" }],
    ],
    [
      "a point carried over once more than it remembers",
      Array.from({ length: 13 }, (_, n) => carryFrom(n + 1)),
      [{ what: "carried", text: "Travel" }],
    ],
    ["a promise kept", keep, [{ what: "kept", text: "Book" }]],
    ["a promise let go", release, [{ what: "released", text: "Book" }]],
    ["a kept promise let go", [keep, release], [{ what: "released", text: "Book" }]],
    [
      "a kept promise that is open again",
      [keep, ({ item }) => ({ name: "actionItem.keep", actionItemId: item, kept: false })],
      [{ what: "reopened", text: "Book" }],
    ],
    [
      "a promise that is held on to again",
      [release, ({ item }) => ({ name: "actionItem.release", actionItemId: item, released: false })],
      [{ what: "reopened", text: "Book" }],
    ],
    [
      "a promise deleted",
      ({ item }) => ({ name: "actionItem.delete", actionItemId: item }),
      [{ what: "deleted", text: "Book" }],
    ],
    [
      "a promise with other words",
      ({ item }) => ({ name: "actionItem.edit", actionItemId: item, text: "Book it" }),
      [{ what: "edited", text: "Book it" }],
    ],
    [
      "a promise handed over",
      ({ item }) => ({ name: "actionItem.edit", actionItemId: item, owner: manager.id }),
      [{ what: "edited", text: "Book" }],
    ],
    [
      "a new date of a promise",
      [
        ({ item }) => ({ name: "actionItem.edit", actionItemId: item, owner: manager.id }),
        ({ item }) => ({
          name: "actionItem.renegotiate",
          actionItemId: item,
          due: { kind: "date", date: "2026-03-20" },
          why: "x",
        }),
      ],
      [{ what: "newDate", text: "Book" }],
    ],
    [
      "other minutes: too little to tell",
      ({ point }) => ({ name: "point.edit", pointId: point, minutes: 5 }),
      [],
    ],
  ])("%s", (_name, command, news) => {
    const [now, ...before] = [command].flat().reverse();
    if (now === undefined) throw new Error("nothing is done");
    expect(heard(now, ...before.reverse())).toEqual(news);
  });

  test("nothing of what is on its way from here, and nothing raised here in another window", () => {
    const pair = startPair();
    const before = agendaAt(pair);
    pair.act("manager", { name: "point.add", text: "Mine" }, { id: "cmd_mine" });
    const after = agendaAt(pair);
    expect(newsBetween(before, after, { id: manager.id, pending: nothing, now: NOON })).toEqual([]);
    expect(newsBetween(before, after, { id: report.id, pending: new Set(["tp_mine"]), now: NOON })).toEqual(
      [],
    );
    expect(newsBetween(before, after, { id: report.id, pending: nothing, now: NOON })).toHaveLength(1);
  });

  test("[RP1] nothing of what one's own wrap-up carries over, or one's own split makes of a point", () => {
    const pair = startPair([aSeries, meeting]);
    pair.act("manager", { name: "point.add", text: "Budget" }, { id: "cmd_budget" });
    pair.act("manager", { name: "point.add", text: "Travel" }, { id: "cmd_travel" });
    pair.act("manager", { name: "course.start", occurrenceId: meeting.id });
    const confirmed = pair.view("report");
    const rows: CommandInput[] = [
      { name: "course.wrap", occurrenceId: meeting.id },
      { name: "point.split", pointId: "tp_travel", first: "Trains", second: "Hotels" },
    ];
    for (const command of rows) {
      const mine: Pending = {
        commandId: "cmd_mine",
        command: Command.parse(command),
        at: NOON,
        seen: undefined,
        isDone: false,
      };
      const shown = rebase(confirmed, [mine], { by: report, decide });
      const before = agendaOf(aPair, confirmed.records.values(), null, NOON);
      const after = agendaOf(aPair, shown.view.records.values(), null, NOON);
      expect(newsBetween(before, after, { id: report.id, pending: nothing, now: NOON })).toHaveLength(2);
      expect(newsBetween(before, after, { id: report.id, pending: shown.changed, now: NOON })).toEqual([]);
    }
  });
});
