import type { CommandInput } from "../../core/domain/command.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { LiveClient } from "../support/live-client.ts";
import { type Instance, type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { manager, NOON, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { openRealWindow, type RealWindow } from "../support/real-window.ts";
import { answerWith, ask, askedAs, QUESTION, withdraw } from "../support/reveal-world.ts";

const occurrenceId = "occ_20260303T090000Z";
/** This often a write is tried before its command is refused as `busy`. */
const TRIES = 8;

let world: LiveWorld;
let server: Instance;
beforeEach(async () => {
  world = await startLiveWorld();
  server = await world.start();
});
afterEach(() => world.stop());

const storeIsAway = (count = TRIES) => world.cosmos.faults.inject({ kind: "503", op: "batch", count });

async function stored(): Promise<SharedRecord[]> {
  const { records } = await server.stores.shared.open({ tenantId: TENANT, pairId: PAIR_ID }, NOON);
  return records.map(({ record }) => record);
}

describe("a window, while the store is away for a moment", () => {
  let window: RealWindow;
  beforeEach(() => {
    window = openRealWindow({
      url: server.url,
      pairId: PAIR_ID,
      owner: { tenantId: TENANT, personId: report.id },
      token: report.id,
    });
  });
  afterEach(() => window.session.close());

  const isSaved = ({ saving }: { saving: { state: string } }) => saving.state === "saved";

  /** Gives commands one after the other without a pause; resolves when all are stored. */
  async function give(...commands: CommandInput[]): Promise<void> {
    for (const command of commands) window.session.act(command);
    await window.until(isSaved);
  }

  async function giveWhileAway(...commands: CommandInput[]): Promise<void> {
    await window.until(isSaved);
    storeIsAway();
    await give(...commands);
    expect(world.cosmos.faults.waiting()).toBe(0);
    expect((await window.until(isSaved)).refused).toEqual([]);
  }

  const add = () => server.connect(report.id).then((own) => own.act(PAIR_ID, added, "cmd_a"));
  const added: CommandInput = { name: "point.add", text: "Budget" };

  test("[WR8] words that were mended are stored as they were mended", async () => {
    await add();
    await window.until(({ agenda }) => agenda.sections.some(({ points }) => points.length > 0));
    await giveWhileAway(
      { name: "point.edit", pointId: "tp_a", text: "First words" },
      { name: "point.edit", pointId: "tp_a", text: "Mended words" },
    );
    expect(await stored()).toContainEqual(expect.objectContaining({ id: "tp_a", text: "Mended words" }));
  });

  test("[WR8] what was ticked and unticked is not ticked", async () => {
    await add();
    await window.until(({ agenda }) => agenda.sections.some(({ points }) => points.length > 0));
    await giveWhileAway(
      { name: "point.discuss", pointId: "tp_a", occurrenceId, discussed: true },
      { name: "point.discuss", pointId: "tp_a", occurrenceId, discussed: false },
    );
    expect(await stored()).toContainEqual(expect.objectContaining({ id: "tp_a", state: "open" }));
  });

  test("[WR8] [CI9] what was shared and taken back is not shared", async () => {
    await window.until(() => true);
    await give({ name: "checkIn.answer", occurrenceId, item: "word", version: 1, word: "thin" });
    await giveWhileAway(
      { name: "checkIn.share", occurrenceId, item: "word", until: "2026-03-05T00:00:00.000Z" },
      { name: "checkIn.revoke", occurrenceId, item: "word" },
    );
    const copies = (await stored()).filter((record) => record.type === "checkInCopy");
    expect(copies.filter((copy) => copy.state === "shared" || copy.word !== null)).toEqual([]);
  });

  test("[WR8] [RV4] an answer that was withdrawn is not sealed", async () => {
    await server.connect(manager.id).then((other) => other.act(PAIR_ID, ask, askedAs));
    await window.until(({ view }) => view.records.has(QUESTION));
    await giveWhileAway(answerWith("Less of it"), withdraw);
    const question = (await stored()).find((record) => record.id === QUESTION);
    expect(question).toMatchObject({ state: "open" });
    expect(JSON.stringify(question)).not.toContain('"isReady":true');
  });

  test("[WR8] [FB5] feedback is shared with the words that stood there", async () => {
    await window.until(() => true);
    const draft = window.session.act({ name: "feedback.draft", tone: "worked" });
    const draftId = "commandId" in draft ? (`fd_${draft.commandId.slice(4)}` as const) : "fd_none";
    await give({ name: "feedback.write", draftId, saw: "You were late" });
    await giveWhileAway(
      { name: "feedback.write", draftId, saw: "You waited for all of us" },
      { name: "feedback.share", draftId },
    );
    const feedback = (await stored()).filter((record) => record.type === "feedback");
    expect(feedback).toMatchObject([{ saw: "You waited for all of us" }]);
  });
});

describe("commands on the wire", () => {
  let client: LiveClient;
  beforeEach(async () => {
    client = await server.connect(report.id);
    await client.open(PAIR_ID);
    await client.act(PAIR_ID, { name: "point.add", text: "Budget" }, "cmd_a");
  });

  let edits = 0;
  const edit = async (text: string, round?: number) => {
    const command: CommandInput = { name: "point.edit", pointId: "tp_a", text };
    const answer = await client.act(PAIR_ID, command, `cmd_edit-${++edits}`, round);
    return answer.m === "done" ? "done" : answer.refusal.code;
  };
  const words = async () => (await stored()).find((one) => one.id === "tp_a");

  test("[WR8] that were sent before a refusal was heard wait for the client to begin again", async () => {
    storeIsAway();
    expect(await edit("first", 4)).toBe("busy");
    expect(await edit("second, sent before that was heard", 4)).toBe("busy");
    expect(await edit("first", 5)).toBe("done");
    expect(await edit("second", 5)).toBe("done");
    expect(await words()).toMatchObject({ text: "second", rev: 3 });
  });

  test("[WR8] of somebody else, or over another connection, are not held up by it", async () => {
    storeIsAway();
    expect(await edit("first", 0)).toBe("busy");
    const other = await server.connect(manager.id);
    const again = await server.connect(report.id);
    const theirs: CommandInput = { name: "point.edit", pointId: "tp_a", minutes: 10 };
    expect(await other.act(PAIR_ID, theirs)).toMatchObject({ m: "done" });
    expect(await again.act(PAIR_ID, { ...theirs, minutes: 5 })).toMatchObject({ m: "done" });
  });

  test("[WR8] that never come again hold up nothing that begins anew", async () => {
    storeIsAway();
    const left = [edit("first", 0), edit("second", 0)];
    expect(await Promise.all(left)).toEqual(["busy", "busy"]);
    expect(await edit("third", 1)).toBe("done");
    expect(await words()).toMatchObject({ text: "third" });
  });

  test("[WR8] of a client that knows no rounds are refused only while they wait here", async () => {
    storeIsAway();
    expect(await Promise.all([edit("first"), edit("second")])).toEqual(["busy", "busy"]);
    expect(await edit("first")).toBe("done");
    expect(await words()).toMatchObject({ text: "first" });
  });
});
