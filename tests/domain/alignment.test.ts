import { alignmentOf, isWorthTalking } from "../../core/domain/alignment-commands.ts";
import { idOf, plannedMeeting } from "../support/meeting-builder.ts";
import { codeOf } from "../support/pair-builder.ts";

const launch = () => plannedMeeting([{ by: "manager", name: "launch", kind: "status" }]);

describe("whether the two see a status alike", () => {
  test("[PA11] each says so for themselves, and both see both", () => {
    const meeting = launch();
    const say = (role: "manager" | "report", aligned: "yes" | "not-quite" | null) =>
      meeting.act(role, { name: "point.align", pointId: idOf("launch"), aligned });
    expect(alignmentOf(meeting.point("launch"))).toEqual({ manager: null, report: null });
    say("manager", "yes");
    expect(isWorthTalking(meeting.point("launch"))).toBe(false);
    say("report", "not-quite");
    expect(alignmentOf(meeting.point("launch"))).toEqual({ manager: "yes", report: "not-quite" });
    expect(isWorthTalking(meeting.point("launch"))).toBe(true);
    say("report", null);
    expect(alignmentOf(meeting.point("launch"))).toEqual({ manager: "yes", report: null });
  });

  test("[PA11] the same command twice says it once", () => {
    const meeting = launch();
    const command = { name: "point.align", pointId: idOf("launch"), aligned: "yes" } as const;
    meeting.act("report", command, 0, "cmd_say");
    meeting.act("report", { ...command, aligned: null });
    meeting.act("report", command, 0, "cmd_say");
    expect(alignmentOf(meeting.point("launch")).report).toBeNull();
  });

  test("[AG15] of a deleted one nobody says anything", () => {
    const meeting = launch();
    meeting.act("manager", { name: "point.delete", pointId: idOf("launch") });
    const late = meeting.act("report", { name: "point.align", pointId: idOf("launch"), aligned: "yes" });
    expect(codeOf(late)).toBe("point-deleted");
    const none = meeting.act("report", { name: "point.align", pointId: "tp_none", aligned: "yes" });
    expect(codeOf(none)).toBe("not-found");
  });
});
