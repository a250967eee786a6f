import { samplePeople } from "../../local/people.ts";
import type { ChatActivity } from "../../local/teams/control-client.ts";
import { actionMessage, refreshMessage } from "../../local/teams/stage/chat-message.ts";

const [manager, report] = samplePeople;
if (manager === undefined || report === undefined) throw new Error("no sample people");

const cardActivity = (id: string, content: unknown): ChatActivity => ({
  id,
  from: "bot",
  timestamp: "2026-03-02T09:00:00.000Z",
  attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
});

describe("a button of a card", () => {
  test("that executes calls the bot with its verb, data and inputs", () => {
    const action = {
      kind: "execute",
      verb: "point.discuss",
      data: { pointId: "tp_1" },
      id: undefined,
    } as const;
    expect(actionMessage("1:7", action)).toEqual({
      replyToId: "1:7",
      invoke: {
        name: "adaptiveCard/action",
        value: {
          action: { type: "Action.Execute", verb: "point.discuss", data: { pointId: "tp_1" } },
          trigger: "manual",
        },
      },
    });
  });

  test("that submits sends its data as a value", () => {
    expect(actionMessage("1:7", { kind: "submit", data: { verb: "help.show" } })).toEqual({
      replyToId: "1:7",
      value: { verb: "help.show" },
    });
  });

  test("that speaks for its reader sends the words", () => {
    const data = { msteams: { type: "imBack", value: "help" } };
    expect(actionMessage("1:7", { kind: "submit", data })).toEqual({ replyToId: "1:7", text: "help" });
  });
});

describe("a card that asks to be refreshed", () => {
  const refreshing = (userIds: unknown) => ({
    type: "AdaptiveCard",
    refresh: {
      action: { type: "Action.Execute", verb: "agenda.show", data: { pairId: "pair_sample" } },
      userIds,
    },
  });

  test("is refreshed for whom it names: the newest one", () => {
    const activities = [
      cardActivity("1:1", refreshing([`29:${report.personId}`])),
      cardActivity("1:2", refreshing([`29:${report.personId}`])),
      cardActivity("1:3", { type: "AdaptiveCard" }),
    ];
    expect(refreshMessage(activities, report)).toEqual({
      replyToId: "1:2",
      invoke: {
        name: "adaptiveCard/action",
        value: {
          action: { type: "Action.Execute", verb: "agenda.show", data: { pairId: "pair_sample" } },
          trigger: "automatic",
        },
      },
    });
  });

  test("is left alone for everybody else", () => {
    expect(
      refreshMessage([cardActivity("1:1", refreshing([`29:${report.personId}`]))], manager),
    ).toBeUndefined();
    expect(refreshMessage([cardActivity("1:1", refreshing(undefined))], manager)).toBeUndefined();
    expect(refreshMessage([], manager)).toBeUndefined();
  });
});
