import { agendaOf } from "../../core/domain/agenda.ts";
import { sharePoint } from "../../core/domain/private-point-commands.ts";
import { aPair, codeOf, NOON, report, startPair } from "../support/pair-builder.ts";

function withPrivatePoint() {
  const pair = startPair();
  pair.act("report", { name: "point.add", text: "Salary band", isPrivate: true }, { id: "cmd_p" });
  return pair;
}

describe("private points", () => {
  test("[PP1] a private point changes no record, count or order of the pair", () => {
    const plain = startPair();
    const pair = startPair();
    plain.act("report", { name: "point.add", text: "Pricing" }, { id: "cmd_1" });
    pair.act("report", { name: "point.add", text: "secret", isPrivate: true }, { id: "cmd_x" });
    pair.act("report", { name: "point.add", text: "Pricing" }, { id: "cmd_1" });
    pair.act("report", { name: "point.move", pointId: "pp_x", after: null }, { id: "cmd_y" });
    expect(pair.records()).toEqual(plain.records());
    const partners = agendaOf(aPair, pair.records(), pair.view("manager").notebook, NOON);
    expect(partners.privatePoints).toEqual([]);
  });

  test("[PP1] the partner who names a private point learns nothing", () => {
    const pair = withPrivatePoint();
    for (const pointId of ["pp_p", "pp_other"] as const) {
      expect(pair.act("manager", { name: "point.edit", pointId, text: "x" })).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
      expect(pair.act("manager", { name: "point.share", pointId })).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
    }
  });

  test("[PP2] sharing puts the point at the end of the owner's section and takes it from the notebook", () => {
    const pair = withPrivatePoint();
    pair.act("report", { name: "point.add", text: "Pricing" });
    expect(pair.act("report", { name: "point.share", pointId: "pp_p" }).ok).toBe(true);
    const agenda = agendaOf(aPair, pair.records(), pair.view("report").notebook, NOON);
    expect(agenda.sections[0].points.map((point) => point.text)).toEqual(["Pricing", "Salary band"]);
    expect(agenda.privatePoints).toEqual([]);
  });

  test("[PP2] sharing that stopped half-way is completed when it is done again", () => {
    const pair = withPrivatePoint();
    const before = pair.view("report");
    pair.act("report", { name: "point.share", pointId: "pp_p" }, { id: "cmd_s" });
    const crashed = { ...pair.view("report"), notebook: before.notebook };
    const again = sharePoint(crashed, "pp_p", report, { commandId: "cmd_s", now: NOON });
    expect(again.ok && again.value.shared).toEqual([]);
    expect(again.ok && again.value.notebook?.privatePoints).toEqual([]);
    expect(pair.act("report", { name: "point.share", pointId: "pp_p" })).toEqual({
      ok: true,
      value: { shared: [], notebook: null },
    });
  });

  test("[PP3] the 21st private point is refused", () => {
    const pair = startPair();
    for (let i = 0; i < 20; i++) pair.act("report", { name: "point.add", text: `p${i}`, isPrivate: true });
    const more = pair.act("report", { name: "point.add", text: "more", isPrivate: true });
    expect(codeOf(more)).toBe("too-many-private-points");
  });

  test("[PP4] a deleted private point comes back", () => {
    const pair = withPrivatePoint();
    pair.act("report", { name: "point.delete", pointId: "pp_p" });
    expect(codeOf(pair.act("report", { name: "point.edit", pointId: "pp_p", text: "x" }))).toBe(
      "point-deleted",
    );
    pair.act("report", { name: "point.restore", pointId: "pp_p" });
    expect(pair.view("report").notebook.privatePoints.map((point) => point.text)).toEqual(["Salary band"]);
  });

  test("[WR2] a private command that arrives again is done once", () => {
    const pair = startPair();
    const add = () => pair.act("report", { name: "point.add", text: "a", isPrivate: true }, { id: "cmd_a" });
    add();
    expect(add()).toEqual({ ok: true, value: { shared: [], notebook: null } });
    expect(pair.view("report").notebook.privatePoints).toHaveLength(1);
  });
});
