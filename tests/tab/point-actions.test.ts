import { actionsAt, commandOf, type Place } from "../../tab/features/talking-point/point-actions.ts";
import { startPair } from "../support/pair-builder.ts";

const all = { move: true, carryOver: true };
const places: readonly Place[] = ["open", "private", "nextTime", "later", "discussed"];

describe("the menu of a point", () => {
  test.each(places)("a point that is %s can be edited and deleted, deleting last", (place) => {
    expect(actionsAt(place, all)).toContain("edit");
    expect(actionsAt(place, all).at(-1)).toBe("delete");
  });

  test("[AG9] who may not order the points is not offered it", () => {
    expect(actionsAt("open", { move: false, carryOver: true })).not.toContain("moveUp");
    expect(actionsAt("open", all)).toContain("moveDown");
  });

  test("[AG6] without a meeting there is nothing to carry over from", () => {
    expect(actionsAt("open", { move: true, carryOver: false })).not.toContain("carryOver");
  });

  test("[PP2] only a private point is offered to be shared", () => {
    expect(places.filter((place) => actionsAt(place, all).includes("share"))).toEqual(["private"]);
  });

  test("an action that is a command is that command; the others are left to the row", () => {
    const pair = startPair();
    pair.act("report", { name: "point.add", text: "Travel" }, { id: "cmd_a" });
    const point = pair.records().find((record) => record.type === "talkingPoint");
    if (point?.type !== "talkingPoint") throw new Error("no point");
    expect(commandOf("later", point, null)).toEqual({ name: "point.later", pointId: "tp_a", later: true });
    expect(commandOf("carryOver", point, "occ_1")).toEqual({
      name: "point.carryOver",
      pointId: "tp_a",
      occurrenceId: "occ_1",
      carried: true,
    });
    expect(commandOf("edit", point, "occ_1")).toBeNull();
    expect(commandOf("carryOver", point, null)).toBeNull();
  });
});
