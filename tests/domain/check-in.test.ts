import { answersFor, checkInItems, checkInVersions } from "../../core/domain/check-in.ts";
import { allCheckIns, pastCheckInIdOf } from "../../core/domain/check-in-past.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { OccurrenceId } from "../../core/domain/ids.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import type { Change } from "../../core/domain/pair-view.ts";
import type { Role } from "../../core/domain/people.ts";
import type { Result } from "../../core/domain/result.ts";
import { codeOf, NOON, PAIR_ID, type PairInMemory, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const THIS: OccurrenceId = "occ_20260303T090000Z";
const NEXT: OccurrenceId = "occ_20260310T090000Z";
const THIRD: OccurrenceId = "occ_20260317T090000Z";

type Answer = Omit<Extract<CommandInput, { name: "checkIn.answer" }>, "name" | "occurrenceId" | "version">;

let pair: PairInMemory;
beforeEach(() => {
  pair = startPair([aSeries]);
});

const answer = (what: Answer, occurrenceId = THIS, who: Role = "report") =>
  pair.act(who, { name: "checkIn.answer", occurrenceId, version: 1, ...what });
const kept = (who: Role = "report") => pair.view(who).notebook.checkIn;
const pastOf = (change: Result<Change>) => (change.ok ? (change.value.kept ?? []) : []);

describe("a check-in", () => {
  test("[CI1] asks both the same, and keeps with an answer the version of its words", () => {
    for (const who of ["manager", "report"] as const) {
      for (const item of checkInItems) {
        const said = item === "word" ? { word: " quite  busy " } : { value: 4 };
        expect(answer({ item, ...said }, THIS, who).ok).toBe(true);
      }
      expect(
        kept(who)?.answers.map(({ item, version, value, word }) => [item, version, value, word]),
      ).toEqual([
        ["energy", 1, 4, null],
        ["workload", 1, 4, null],
        ["clarity", 1, 4, null],
        ["help", 1, 4, null],
        ["word", 1, null, "quite busy"],
      ]);
    }
    pair.act("report", { name: "checkIn.answer", occurrenceId: THIS, item: "help", version: 2, value: 1 });
    expect(kept()?.answers[3]).toMatchObject({ version: 2, value: 1 });
    expect(Object.keys(checkInVersions)).toEqual([...checkInItems]);
  });

  test("[CI1] has no point beyond the five, and one word is 40 characters at most", () => {
    expect(() => answer({ item: "energy", value: 6 })).toThrow();
    expect(() => answer({ item: "energy", value: 0 })).toThrow();
    expect(() => answer({ item: "word", word: "x".repeat(41) })).toThrow();
    answer({ item: "word", value: 3 });
    answer({ item: "energy", word: "low" });
    expect(kept()).toBeNull();
  });

  test("[CI2] is stored alike whether an item was skipped, cleared or never touched", () => {
    answer({ item: "energy", value: 2 });
    const untouched = JSON.stringify(kept());
    answer({ item: "clarity", value: 1 });
    answer({ item: "clarity", wantsToTalk: true });
    answer({ item: "clarity", sayInMeeting: true });
    answer({ item: "clarity", value: null, wantsToTalk: false });
    expect(JSON.stringify(kept())).toBe(untouched);
    answer({ item: "help", value: null });
    expect(JSON.stringify(kept())).toBe(untouched);
    answer({ item: "energy", value: null });
    expect(JSON.stringify(kept())).toBe(JSON.stringify(startPair().view("report").notebook.checkIn));
  });

  test("[CI2] names the items in their order, whatever the order of the answers", () => {
    answer({ item: "word", word: "late" });
    answer({ item: "help", value: 2 });
    answer({ item: "energy", value: 2 });
    expect(kept()?.answers.map(({ item }) => item)).toEqual(["energy", "help", "word"]);
  });

  test("[CI3] takes the wish to talk without a value", () => {
    answer({ item: "workload", wantsToTalk: true });
    expect(kept()?.answers).toMatchObject([{ item: "workload", value: null, wantsToTalk: true }]);
  });

  test("[CI4] changes nothing but its owner's notebook", () => {
    const before = JSON.stringify([pair.records(), pair.view("manager").notebook]);
    answer({ item: "energy", value: 1 });
    answer({ item: "energy", wantsToTalk: true });
    answer({ item: "word", word: "tired" });
    answer({ item: "energy", sayInMeeting: true });
    expect(JSON.stringify([pair.records(), pair.view("manager").notebook])).toBe(before);
  });

  test("[CI5] ready is the same whether or not anything was answered, and said once", () => {
    const other = startPair([aSeries]);
    answer({ item: "energy", value: 1 });
    for (const one of [pair, other]) {
      one.act("report", { name: "checkIn.ready", occurrenceId: THIS }, { id: "cmd_ready" });
      one.act("report", { name: "checkIn.ready", occurrenceId: THIS });
    }
    expect(JSON.stringify(pair.records())).toBe(JSON.stringify(other.records()));
    expect(pair.records().at(-1)).toMatchObject({ type: "checkInReady", personId: "person-r", rev: 1 });
  });

  test("[CI6] is still there when that of another meeting was answered in between", () => {
    for (const item of ["energy", "clarity", "help"] as const) answer({ item, value: 2 });
    answer({ item: "energy", value: 5 }, NEXT);
    expect(pastOf(answer({ item: "workload", value: 3 }))).toEqual([]);
    expect(pastOf(answer({ item: "help", value: 4 }, NEXT))).toEqual([]);
    const { notebook } = pair.view("report");
    const valuesFor = (occurrenceId: OccurrenceId) =>
      answersFor(notebook, occurrenceId).map(({ item, value }) => [item, value]);
    expect(valuesFor(THIS)).toEqual([
      ["energy", 2],
      ["workload", 3],
      ["clarity", 2],
      ["help", 2],
    ]);
    expect(valuesFor(NEXT)).toEqual([
      ["energy", 5],
      ["help", 4],
    ]);
  });

  test("[CI2] is stored alike whichever of two meetings was answered last, or answered and cleared", () => {
    const other = startPair([aSeries]);
    const cleared = startPair([aSeries]);
    const say = (one: PairInMemory, occurrenceId: OccurrenceId, value: number | null) =>
      one.act("report", { name: "checkIn.answer", occurrenceId, item: "energy", version: 1, value });
    const stored = (one: PairInMemory) => {
      const { checkIn, checkInsBefore } = one.view("report").notebook;
      return JSON.stringify([checkIn, checkInsBefore]);
    };
    say(pair, THIS, 2);
    expect(say(cleared, THIS, 2).ok).toBe(true);
    say(cleared, NEXT, 4);
    say(cleared, NEXT, null);
    expect(stored(cleared)).toBe(stored(pair));
    say(pair, NEXT, 4);
    say(other, NEXT, 4);
    say(other, THIS, 2);
    expect(stored(other)).toBe(stored(pair));
  });

  test("[CI6] of a meeting that was moved behind others stays at hand", () => {
    const later = "2026-03-30T09:00:00.000Z";
    pair.keep({ ...plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z"), rev: 1, start: later });
    answer({ item: "energy", value: 2 });
    answer({ item: "energy", value: 3 }, NEXT);
    expect(pastOf(answer({ item: "energy", value: 4 }, THIRD))).toMatchObject([{ occurrenceId: NEXT }]);
    expect(answersFor(pair.view("report").notebook, THIS)).toMatchObject([{ value: 2 }]);
  });

  test("[CI6] counts once when it began anew after it was kept, and loses no answer", () => {
    answer({ item: "energy", value: 2 });
    const said = { version: 1, word: null, wantsToTalk: false };
    const past = [
      { occurrenceId: NEXT, answers: [{ item: "help" as const, value: 1, ...said }] },
      {
        occurrenceId: THIS,
        answers: [
          { item: "energy" as const, value: 5, ...said },
          { item: "clarity" as const, value: 4, ...said },
        ],
      },
    ];
    expect(
      allCheckIns(pair.view("report").notebook, past).map(({ occurrenceId, answers }) => [
        occurrenceId,
        answers.map(({ item, value }) => `${item} ${value}`),
      ]),
    ).toEqual([
      [NEXT, ["help 1"]],
      [THIS, ["energy 2", "clarity 4"]],
    ]);
  });

  test("[CI6] makes room for the next but one, into a record of its own", () => {
    answer({ item: "energy", value: 2 });
    pair.act("report", {
      name: "checkIn.share",
      occurrenceId: THIS,
      item: "energy",
      until: "2026-03-20T00:00:00.000Z",
    });
    answer({ item: "help", value: 4, sayInMeeting: true });
    expect(pastOf(answer({ item: "clarity", value: 3 }, NEXT))).toEqual([]);
    expect(kept()).toMatchObject({ occurrenceId: NEXT, answers: [{ item: "clarity" }] });
    const begun = answer({ item: "clarity", value: 2 }, THIRD);
    const said = { version: 1, word: null, wantsToTalk: false };
    expect(pastOf(begun)).toEqual([
      {
        tenantId: "tenant-1",
        pairId: PAIR_ID,
        schemaVersion: 1,
        rev: 1,
        at: NOON,
        recent: [],
        id: pastCheckInIdOf(PAIR_ID, THIS),
        type: "checkIn",
        ownerId: "person-r",
        occurrenceId: THIS,
        answers: [
          { item: "energy", value: 2, ...said },
          { item: "help", value: 4, ...said },
        ],
        ttl: 365 * 86_400 + 21 * 3_600,
      },
    ]);
    expect(pastOf(answer({ item: "help", value: 3 }, NEXT))).toEqual([]);
    expect(pastOf(answer({ item: "help", value: null }, THIS))).toEqual([]);
  });

  test("[CI6] leaves no record when nothing was answered", () => {
    answer({ item: "energy", value: 2 });
    answer({ item: "energy", value: null });
    answer({ item: "clarity", value: 3 }, NEXT);
    expect(pastOf(answer({ item: "clarity", value: 3 }, THIRD))).toEqual([]);
  });

  test("[WR2] an answer that arrives again does not undo a later one", () => {
    const first = {
      name: "checkIn.answer",
      occurrenceId: THIS,
      item: "energy",
      version: 1,
      value: 2,
    } as const;
    pair.act("report", first, { id: "cmd_a" });
    answer({ item: "energy", value: 4 });
    pair.act("report", first, { id: "cmd_a" });
    expect(kept()?.answers).toMatchObject([{ value: 4 }]);
  });

  test("is refused for a meeting that does not exist", () => {
    for (const occurrenceId of ["occ_none", "occ_20200101T090000Z"] as const) {
      expect(codeOf(answer({ item: "energy", value: 2 }, occurrenceId))).toBe("occurrence-unknown");
      expect(codeOf(pair.act("report", { name: "checkIn.ready", occurrenceId }))).toBe("occurrence-unknown");
    }
  });
});
