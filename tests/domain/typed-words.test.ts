import type { CommandInput } from "../../core/domain/command.ts";
import { typedFor } from "../../core/domain/typed-words.ts";
import { sampleCommands } from "../access/sample-commands.ts";

const MEETING = "occ_20260303T090000Z";

describe("what somebody typed for a command", () => {
  test("[RP3] of every command it is said which of its words somebody typed", () => {
    const typed = Object.values(sampleCommands).flatMap((command) => {
      const words = typedFor(command);
      return words.length === 0 ? [] : [[command.name, ...words]];
    });
    expect(typed).toEqual([
      ["point.add", "A point of the matrix"],
      ["point.edit", "Said in other words"],
      ["decision.addOption", "Ask finance"],
      ["decision.decide", "Ask finance by Friday"],
      ["actionItem.add", "Send it"],
      ["actionItem.edit", "Send them"],
      ["actionItem.renegotiate", "The data came late"],
      ["ask.write", "What would you do first in my place?"],
      ["ask.edit", "What would you leave out?"],
      ["course.want", "Clear priorities"],
      ["question.answer", "Somebody else's priority"],
      ["point.split", "One half", "The other half"],
      ["goal.set", "Own the pricing report"],
      ["goal.change", "Own pricing", "It grew"],
      ["focus.name", "Saying no"],
      ["feedback.write", "You asked first"],
      ["feedback.intent", "To save time"],
      ["feedback.example", "On Thursday"],
      ["feedback.reflect", "I see"],
      ["feedback.request", "What could I leave out?"],
      ["preference.share", "Not on Mondays"],
      ["expectation.write", "Numbers before opinions"],
      ["expectation.edit", "Numbers first"],
    ]);
  });

  test.each<[CommandInput, readonly string[]]>([
    [{ name: "checkIn.answer", occurrenceId: MEETING, item: "word", version: 1, word: "Steady" }, ["Steady"]],
    [{ name: "checkIn.answer", occurrenceId: MEETING, item: "word", version: 1, word: null }, []],
    [{ name: "question.ask", kind: "statement", text: "We decide fast" }, ["We decide fast"]],
    [
      { name: "question.answer", questionId: "sq_1", answer: { kind: "retro", lines: ["a", null, "c"] } },
      ["a", "c"],
    ],
    [{ name: "question.answer", questionId: "sq_1", answer: { kind: "statement", rating: 3 } }, []],
    [{ name: "feedback.write", draftId: "fd_1", when: "", saw: "a", ledTo: "b", nextTime: " " }, ["a", "b"]],
    [{ name: "checkIn.respond", copyId: "cic_1", response: { kind: "talk", text: "Energy for work" } }, []],
  ])("[RP3] %j: it is neither more nor less", (command, typed) => {
    expect(typedFor(command)).toEqual(typed);
  });
});
