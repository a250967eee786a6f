import { sentenceOf, usedWords } from "../../tab/features/pace/pace-sentence.ts";
import { pace as german } from "../../tab/lib/strings/de/pace.ts";
import { pace as english } from "../../tab/lib/strings/en/pace.ts";
import { plannedMeeting, type Said, startedMeeting } from "../support/meeting-builder.ts";

const said: readonly Said[] = [
  { by: "report", name: "pricing", minutes: 8, mustCover: true },
  { by: "report", name: "plan", minutes: 4 },
  { by: "manager", name: "workshop", minutes: 5 },
];

describe("what is said of the time", () => {
  test.each([
    [0, "30 min left, 3 points, 1 must-cover"],
    [21.2, "9 min left, 3 points, 1 must-cover"],
    [27, "3 min left, time to wrap up"],
    [30, "Time is up, 3 points open"],
    [30.9, "Time is up, 3 points open"],
    [34.2, "4 min over, 3 points open"],
  ])("[PA4] at minute %d", (minute, sentence) => {
    expect(sentenceOf(startedMeeting(said).pace(minute), english)).toBe(sentence);
  });

  test("[PA4] when all is covered, before and after the end", () => {
    const meeting = startedMeeting(said.slice(0, 1));
    meeting.tick("pricing");
    meeting.goTo("wrap", 20);
    expect(sentenceOf(meeting.pace(22), english)).toBe("8 min left, all points covered");
    expect(sentenceOf(meeting.pace(30.5), english)).toBe("Time is up");
    expect(sentenceOf(meeting.pace(22), german)).toBe("noch 8 Min., alles besprochen");
  });

  test("[PA4] what a point used, and how much longer it takes", () => {
    const used = (usedMinutes: number) => usedWords({ usedMs: usedMinutes * 60_000, minutes: 7 }, english);
    expect(used(0.9)).toEqual({ short: "0/7 min", long: "0 of 7 minutes used", isOver: false });
    expect(used(7.9)).toEqual({ short: "7/7 min", long: "7 of 7 minutes used", isOver: false });
    expect(used(9)).toEqual({ short: "7+2 min", long: "2 minutes more than its 7", isOver: true });
  });

  test("[PA15] before the start it says how much is planned: sections and points", () => {
    const pace = plannedMeeting([...said, { by: "report", name: "trip", minutes: 9 }]).pace(3);
    expect(sentenceOf(pace, english)).toBe("39 of 30 min planned");
    expect(sentenceOf(pace, german)).toBe("39 von 30 Min. verplant");
  });
});
