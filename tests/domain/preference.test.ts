import type { CommandInput } from "../../core/domain/command.ts";
import { preferenceOf } from "../../core/domain/preference-commands.ts";
import { codeOf, manager, NOON, report, startPair } from "../support/pair-builder.ts";

const said: CommandInput = {
  name: "preference.share",
  personId: report.id,
  ways: ["in-writing", "time-to-think", "in-writing"],
  line: " Not on Mondays ",
  coaching: "more",
};

describe("how one likes to get feedback", () => {
  test("[PF1] each speaks for themselves alone", () => {
    const pair = startPair();
    expect(codeOf(pair.act("manager", said))).toBe("not-yours-to-say");
    pair.act("manager", { ...said, personId: manager.id, coaching: "less" });
    pair.act("report", said);
    expect(preferenceOf(pair.view("report"), manager.id)).toMatchObject({ coaching: "less" });
    expect(preferenceOf(pair.view("manager"), report.id)).toMatchObject({ coaching: "more" });
  });

  test("[PF2] what is shared is one record a person, and the last word counts", () => {
    const pair = startPair();
    pair.act("report", said);
    expect(preferenceOf(pair.view("manager"), report.id)).toMatchObject({
      ways: ["in-writing", "time-to-think"],
      line: "Not on Mondays",
      coaching: "more",
      sharedAt: NOON,
    });
    pair.act("report", { ...said, ways: [], line: "", coaching: null });
    expect(preferenceOf(pair.view("manager"), report.id)).toMatchObject({
      ways: [],
      line: "",
      coaching: null,
      rev: 2,
    });
  });

  test("[PF2] the line has at most 200 characters", () => {
    const pair = startPair();
    expect(() => pair.act("report", { ...said, line: "x".repeat(201) })).toThrow();
    expect(pair.act("report", { ...said, line: "x".repeat(200) }).ok).toBe(true);
  });

  test("[WR2] sharing that arrives again is done once", () => {
    const pair = startPair();
    pair.act("report", said, { id: "cmd_p" });
    expect(pair.act("report", said, { id: "cmd_p" })).toEqual({
      ok: true,
      value: { shared: [], notebook: null },
    });
  });
});
