import * as z from "zod/mini";
import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId } from "../../core/domain/ids.ts";
import { SAMPLE_PAIR_ID } from "../../local/people.ts";
import { CANARY, privateDeeds, privateReflection } from "../access/private-deeds.ts";
import { eventually, type StageServer, startStageServer } from "../support/stage.ts";

const OCCURRENCE = "occ_20260303T090000Z";
type Who = "manager" | "report";

let server: StageServer;

beforeEach(async () => {
  server = await startStageServer();
  // Whoever wrote to the bot once can be reached.
  for (const who of ["manager", "report"]) await server.local(`/local/chat/${who}`, { text: "help" });
});
afterEach(() => server.kill());

const clockTo = (now: string) => server.local("/local/clock", { now });

let sent = 0;
async function act(who: Who, command: CommandInput, commandId?: CommandId): Promise<void> {
  const { token } = Object(await server.local("/local/token", { person: who }));
  const answer = await fetch(`${server.url}/api/pairs/${SAMPLE_PAIR_ID}/commands`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ commandId: commandId ?? `cmd_after-${++sent}`, command }),
  });
  expect({ command: command.name, status: answer.status }).toEqual({ command: command.name, status: 200 });
}

/** The cards of a chat as text, the newest last. */
async function cardsOf(who: Who): Promise<string[]> {
  const answer = await fetch(`${server.url}/local/chat/${who}`);
  const activities = z.array(z.looseObject({})).parse(await answer.json());
  return activities.filter((one) => "attachments" in one).map((one) => JSON.stringify(one));
}

const countOf = async (who: Who, words: string) =>
  (await cardsOf(who)).filter((card) => card.includes(words)).length;

/** Presses a button of a card in somebody's chat. */
function press(who: Who, verb: string, more: { said?: string | undefined; overrules?: string } = {}) {
  const data = { pairId: SAMPLE_PAIR_ID, occurrenceId: OCCURRENCE, ...more };
  return server.local(`/local/chat/${who}`, {
    invoke: { name: "adaptiveCard/action", value: { action: { type: "Action.Execute", verb, data } } },
  });
}

describe("after a meeting", () => {
  test("[WU10] each is told in counts that it is saved, once, and no word of it is in the chat", async () => {
    await clockTo("2026-03-03T09:00:00.000Z");
    await act("report", { name: "course.start", occurrenceId: OCCURRENCE });
    await act("report", { name: "point.add", text: "canary of the agenda" });
    await clockTo("2026-03-03T09:29:00.000Z");
    await act("manager", { name: "course.wrap", occurrenceId: OCCURRENCE });
    await act("report", { name: "course.wrap", occurrenceId: OCCURRENCE });
    await clockTo("2026-03-03T09:32:00.000Z");
    for (const who of ["manager", "report"] as const) {
      await eventually(() => countOf(who, "Your 1-on-1 is saved"), 1);
      expect(JSON.stringify(await cardsOf(who))).not.toContain("canary");
    }
    await clockTo("2026-03-10T09:00:00.000Z");
    await act("manager", { name: "course.start", occurrenceId: "occ_20260310T090000Z" });
    await clockTo("2026-03-11T08:00:00.000Z");
    for (const who of ["manager", "report"] as const) {
      // What is asked about the next one comes after all that could have been said about this one.
      await eventually(() => countOf(who, "Did it take place?"), 1);
      expect(await countOf(who, "Your 1-on-1 is saved")).toBe(1);
      const asked = (await cardsOf(who)).filter((card) => card.includes("Did it take place?"));
      expect(asked.filter((card) => card.includes(OCCURRENCE))).toEqual([]);
    }
  }, 40_000);

  test("[LV3] [FB16] whatever the two write for themselves, or as feedback, no word of it is in a chat", async () => {
    await clockTo("2026-03-03T09:00:00.000Z");
    await act("report", { name: "question.ask", kind: "priorities" }, "cmd_both-asked");
    for (const who of ["report", "manager"] as const) {
      for (const { commandId, command } of privateDeeds(who, OCCURRENCE, "cmd_both-asked")) {
        await act(who, command, commandId);
      }
      await act(who, { name: "feedback.share", draftId: `fd_${who}-draft` });
      await server.local(`/local/chat/${who}`, { text: "agenda" });
      await eventually(() => countOf(who, "Which weekly report to stop"), 1);
    }
    for (const [who, other] of [
      ["report", "manager"],
      ["manager", "report"],
    ] as const) {
      const deeds = privateReflection(who, `fb_${other}-draft`);
      for (const { commandId, command } of deeds) await act(who, command, commandId);
    }
    await clockTo("2026-03-03T09:29:00.000Z");
    await act("manager", { name: "course.wrap", occurrenceId: OCCURRENCE });
    await clockTo("2026-03-03T09:32:00.000Z");
    for (const who of ["manager", "report"] as const) {
      await eventually(() => countOf(who, "Your 1-on-1 is saved"), 1);
    }
    expect(server.said()).not.toContain(CANARY);
    for (const who of ["manager", "report", "colleague"]) {
      const chat = await fetch(`${server.url}/local/chat/${who}`);
      expect(await chat.text()).not.toContain(CANARY);
    }
  }, 60_000);

  test("[WU10] a wrap that was taken back at once is told to nobody", async () => {
    await clockTo("2026-03-03T09:29:00.000Z");
    await act("manager", { name: "course.wrap", occurrenceId: OCCURRENCE });
    await act("manager", { name: "course.unwrap", occurrenceId: OCCURRENCE });
    await clockTo("2026-03-03T09:35:00.000Z");
    await clockTo("2026-03-04T08:00:00.000Z");
    await eventually(() => countOf("manager", "Did it take place?"), 1);
    expect(await countOf("manager", "Your 1-on-1 is saved")).toBe(0);
  }, 40_000);

  test("[WU8] nobody wrapped it up: on the next working morning each is asked, once", async () => {
    await clockTo("2026-03-04T07:20:00.000Z");
    await act("report", { name: "feedback.draft", tone: "worked" }, "cmd_before-nine");
    const draftId = "fd_before-nine";
    await act("report", { name: "feedback.write", draftId, saw: "You called the customer yourself." });
    await act("report", { name: "feedback.share", draftId });
    await clockTo("2026-03-04T07:59:00.000Z");
    // That is told half an hour later: whatever else is due by then was said before it.
    await eventually(() => countOf("manager", "There is feedback for you"), 1);
    expect(await countOf("manager", "Did it take place?")).toBe(0);
    await clockTo("2026-03-04T08:00:00.000Z");
    for (const who of ["manager", "report"] as const) {
      await eventually(() => countOf(who, "Did it take place?"), 1);
    }
    const answer = JSON.stringify(await press("report", "meeting.happened"));
    expect(answer).toContain("You said that it happened.");
    // The other one says the same a little later: it is wrapped up once.
    expect(JSON.stringify(await press("manager", "meeting.happened"))).toContain(
      "Rafael said that it happened.",
    );
  }, 40_000);

  test("[WU5] what is taken back is asked again in the card, as it is in the panel", async () => {
    await clockTo("2026-03-04T08:00:00.000Z");
    for (const [verb, said] of [
      ["meeting.skip", "You said that this one is left out."],
      ["meeting.findTime", "You said that it still needs a time."],
      ["meeting.happened", "You said that it happened."],
    ] as const) {
      expect(JSON.stringify(await press("manager", verb))).toContain(said);
      const asked = JSON.stringify(await press("manager", "meeting.undo"));
      for (const again of ["meeting.happened", "meeting.findTime", "meeting.skip"]) {
        expect(asked).toContain(`"verb":"${again}"`);
      }
    }
  }, 60_000);

  test("[WU5] what the other one said since is shown, and overruled only by who saw it", async () => {
    await clockTo("2026-03-04T08:00:00.000Z");
    await press("manager", "meeting.findTime");
    const shown = JSON.stringify(await press("report", "meeting.happened"));
    expect(shown).toContain("Maren said that it still needs a time.");
    expect(shown).toContain('"overrules":"findTime"');
    expect(shown).not.toContain("meeting.undo");
    const overruled = JSON.stringify(await press("report", "meeting.happened", { overrules: "findTime" }));
    expect(overruled).toContain("You said that it happened.");
    // What is theirs is not taken back with what one said oneself, whatever an older card says.
    for (const said of ["findTime", undefined, "happened"]) {
      expect(JSON.stringify(await press("manager", "meeting.undo", { said }))).toContain(
        "Rafael said that it happened.",
      );
    }
    expect(JSON.stringify(await press("manager", "meeting.skip"))).toContain("Rafael said that it happened.");
  }, 60_000);

  test("[WU5] what one says, in chat or in the panel, stands in both chats; taken back, both ask again", async () => {
    await clockTo("2026-03-04T08:00:00.000Z");
    const both = async (manager: string, report: string) => {
      await eventually(() => countOf("manager", manager), 1);
      await eventually(() => countOf("report", report), 1);
    };
    const asks = '"verb":"meeting.findTime"';
    await both(asks, asks);
    await press("manager", "meeting.findTime");
    await both("You said that it still needs a time.", "Maren said that it still needs a time.");
    await act("report", { name: "course.wrap", occurrenceId: OCCURRENCE });
    await both("Rafael said that it happened.", "You said that it happened.");
    await act("report", { name: "course.unwrap", occurrenceId: OCCURRENCE });
    await both(asks, asks);
    for (const who of ["manager", "report"] as const) {
      expect(await countOf(who, "Did it take place?")).toBe(1);
      expect(await countOf(who, "said that")).toBe(0);
    }
  }, 60_000);

  test("[WU5] said by both at the same moment, both are told the same", async () => {
    await clockTo("2026-03-04T08:00:00.000Z");
    const answers = await Promise.all([
      press("manager", "meeting.skip"),
      press("report", "meeting.findTime"),
    ]);
    const [first, second] = answers.map((answer) => JSON.stringify(answer));
    const isSkipped = first?.includes("You said that this one is left out.");
    expect(isSkipped ? second : first).toContain(
      isSkipped ? "Maren said that this one is left out." : "Rafael said that it still needs a time.",
    );
  }, 60_000);
});
