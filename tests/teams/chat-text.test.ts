import { commandIdOf, submittedAction } from "../../bot/teams/card-action.ts";
import { plainText, readChatText } from "../../bot/teams/chat-text.ts";
import { CommandId } from "../../core/domain/ids.ts";

test.each([
  ["add Workshop feedback", { asks: "add", topic: "Workshop feedback" }],
  ["Add: Workshop feedback", { asks: "add", topic: "Workshop feedback" }],
  ["/ADD   two\n lines", { asks: "add", topic: "two lines" }],
  ["add", { asks: "add", topic: "" }],
  ["add:", { asks: "add", topic: "" }],
  ["neu Urlaub", { asks: "add", topic: "Urlaub" }],
  ["hinzufügen Urlaub", { asks: "add", topic: "Urlaub" }],
  ["address book", { asks: "unknown" }],
  ["agenda", { asks: "agenda" }],
  [" Agenda ", { asks: "agenda" }],
  ["hilfe", { asks: "help" }],
  ["help me", { asks: "unknown" }],
  ["", { asks: "unknown" }],
  ["<at>Twofold</at> help", { asks: "help" }],
])("“%s” is understood", (text, request) => {
  expect(readChatText(text)).toEqual(request);
});

test.each([
  ["a < b and c > d", "a < b and c > d"],
  ["1 <2 and 3> 2", "1 <2 and 3> 2"],
  ["<p>one</p><p>two</p>", "one two"],
  ['<at id="0">Twofold</at> hi', "hi"],
  ['<attachment id="7"></attachment>hi', "hi"],
  ["&lt;b&gt;not bold&lt;/b&gt;", "<b>not bold</b>"],
  ["&amp;lt;", "&lt;"],
  ["caf&#233; &#x1F44B; &unknown; &#0; &#99999999;", "café 👋 &unknown; &#0; &#99999999;"],
  ["a&nbsp;b", "a b"],
])("“%s” was written as “%s”", (text, written) => {
  expect(plainText(text)).toBe(written);
});

test("[WR2] the command of an activity is the same at every delivery, and another for another activity", () => {
  const id = commandIdOf({ conversationId: "a:1", id: "1700000000000" });
  expect(id).toBe(commandIdOf({ conversationId: "a:1", id: "1700000000000" }));
  expect(id).not.toBe(commandIdOf({ conversationId: "a:2", id: "1700000000000" }));
  expect(id).not.toBe(commandIdOf({ conversationId: "a:1", id: "1700000000001" }));
  expect(CommandId.parse(id)).toBe(id);
});

test.each([
  ["a private point", { verb: "point.discuss", pairId: "pair_1", pointId: "pp_1" }],
  ["an unknown verb", { verb: "point.share", pairId: "pair_1", pointId: "tp_1" }],
  ["no pair", { verb: "point.discuss", pointId: "tp_1" }],
  ["nothing", undefined],
])("a card that names %s is not obeyed", (_what, value) => {
  expect(submittedAction(value)).toBeUndefined();
});
