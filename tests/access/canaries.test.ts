import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId, OccurrenceId } from "../../core/domain/ids.ts";
import { connectLive, type LiveClient } from "../support/live-client.ts";
import { rawRecords } from "../support/raw-records.ts";
import { OTHER_PAIR } from "../support/seeded-pair.ts";
import { personOf, startTestServer, type TestServer } from "../support/test-server.ts";
import { typingDoc } from "../support/typing-doc.ts";
import { everyAsk, put } from "./http-requests.ts";
import { attemptsOn, CANARY, privateDeeds, privateNotes, privateReflection } from "./private-deeds.ts";

const NEXT: OccurrenceId = "occ_20260303T090000Z";
const QUESTION: CommandId = "cmd_both-asked";
const others = { manager: "report", report: "manager" } as const;
type Who = keyof typeof others;

/** The seeded feedback is the manager's, to the report. */
const deedsOf = (who: Who) => [
  ...privateDeeds(who, NEXT, QUESTION),
  ...(who === "report" ? privateReflection(who, "fb_seeded") : []),
];

/** Every canary in a text, once each. */
function canariesIn(text: string): string[] {
  return [...new Set(text.match(new RegExp(`${CANARY}-[a-z-]+`, "g")) ?? [])].sort();
}

describe("what one person keeps for themselves", () => {
  let server: TestServer;
  let clients: Record<Who | "colleague", LiveClient>;
  /** What the server answered over HTTP, to whom. */
  const answers: Record<Who | "colleague", string[]> = { manager: [], report: [], colleague: [] };

  beforeAll(async () => {
    server = await startTestServer();
    const connect = async (who: Who | "colleague", pairId: string) => {
      const client = await connectLive(`${server.url}/live`, server.token(who));
      await client.open(pairId === "" ? server.pairId : OTHER_PAIR);
      return client;
    };
    clients = {
      manager: await connect("manager", ""),
      report: await connect("report", ""),
      colleague: await connect("colleague", OTHER_PAIR),
    };
    // The manager has two pairs: what they write in one is to stay out of the other as well.
    await clients.manager.open(OTHER_PAIR);
    await clients.report.act(server.pairId, { name: "question.ask", kind: "priorities" }, QUESTION);
    for (const who of ["report", "manager"] as const) await writePrivately(who);
    for (const who of ["report", "manager"] as const) await lookEverywhere(who);
    await lookEverywhere("colleague");
  }, 60_000);
  afterAll(() => server.close());

  /** All private deeds of one of the two; the second answer to the question would reveal it, so it waits. */
  async function writePrivately(who: Who): Promise<void> {
    const client = clients[who];
    for (const { commandId, command } of deedsOf(who)) {
      if (who === "manager" && command.name === "question.answer") continue;
      const answer = await client.act(server.pairId, command, commandId);
      expect({ who, command: command.name, answer: answer.m }).toEqual({
        who,
        command: command.name,
        answer: "done",
      });
    }
    for (const [n, { target, words }] of privateNotes(who).entries()) {
      client.send({ m: "type", pairId: server.pairId, target, n, update: typingDoc().insert(words) });
      await client.next("typed", (message) => message.target === target);
    }
  }

  /** Asks for everything, tries what is not theirs, opens anew. */
  async function lookEverywhere(who: Who | "colleague"): Promise<void> {
    const token = server.token(who);
    const asks = (await everyAsk(server)).filter((ask) => ask.method === "GET");
    for (const ask of asks) {
      for (const pairId of [server.pairId, OTHER_PAIR]) {
        answers[who].push((await put(server, ask, { token, pairId })).text);
      }
    }
    for (const command of attemptsOn(who === "manager" ? "report" : "manager", NEXT)) {
      answers[who].push(JSON.stringify(await clients[who].act(server.pairId, command)));
      answers[who].push(await attemptOverHttp(token, command));
    }
    const mine = who === "colleague" ? OTHER_PAIR : server.pairId;
    const { cursor } = await clients[who].open(mine);
    await clients[who].open(mine, cursor);
  }

  let attempts = 0;
  async function attemptOverHttp(token: string, command: CommandInput): Promise<string> {
    const answer = await fetch(`${server.url}/api/pairs/${server.pairId}/commands`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ commandId: `cmd_attempt-${++attempts}`, command }),
    });
    return JSON.stringify([[...answer.headers], await answer.text()]);
  }

  /** Everything that both may see, of both pairs, as it is stored. */
  async function storedForBoth(): Promise<string> {
    const { tenantId } = personOf("manager");
    const partitions = [server.pairId, OTHER_PAIR].map((pairId): [string, string] => [tenantId, pairId]);
    const texts = await Promise.all(partitions.map((key) => rawRecords(server.cosmos, "shared", key)));
    return texts.join();
  }

  test("[LV3] is heard by themselves: every canary was really written", () => {
    for (const who of ["manager", "report"] as const) {
      const heard = canariesIn(clients[who].heard.join());
      const written = canariesIn(JSON.stringify([deedsOf(who), privateNotes(who)])).filter(
        (one) => who === "report" || !/-(first|second|third)$/.test(one),
      );
      expect(heard).toEqual(written);
    }
  });

  test("[LV3] [PP1] [NT5] [RV2] [FB1] [CI1] reaches the other one on no socket and in no answer", () => {
    for (const who of ["manager", "report"] as const) {
      const received = [...clients[who].heard, ...answers[who]].join();
      expect(canariesIn(received).filter((one) => one.includes(`-${others[who]}-`))).toEqual([]);
    }
  });

  test("[AC1] reaches nobody of another pair", () => {
    expect(canariesIn([...clients.colleague.heard, ...answers.colleague].join())).toEqual([]);
  });

  test("[AC3] is in no record that both may see", async () => {
    const stored = await storedForBoth();
    for (const pairId of [server.pairId, OTHER_PAIR]) expect(stored).toContain(`A point of ${pairId}`);
    expect(canariesIn(stored)).toEqual([]);
    expect(canariesIn(JSON.stringify(await server.stores.jobs.due("2100-01-01T00:00:00.000Z", 100)))).toEqual(
      [],
    );
  });

  test("is in no line of the log", () => {
    expect(server.logged.length).toBeGreaterThan(10);
    expect(canariesIn(server.logged.join())).toEqual([]);
  });

  test("[PP2] [FB5] is found once it is shared, and only what is shared: the search itself works", async () => {
    await clients.report.act(server.pairId, { name: "point.share", pointId: "pp_report-point" });
    await clients.report.act(server.pairId, { name: "feedback.share", draftId: "fd_report-draft" });
    await clients.manager.act(server.pairId, { name: "feedback.open", feedbackId: "fb_report-draft" });
    await clients.manager.next("changed", ({ records }) =>
      records.some((one) => one.type === "feedback" && one.openedAt !== null),
    );
    const found = canariesIn(clients.manager.heard.join()).filter((one) => one.includes("-report-"));
    expect(found).toEqual([
      "canary-report-draft-led",
      "canary-report-draft-next",
      "canary-report-draft-saw",
      "canary-report-draft-when",
      "canary-report-point-again",
      "canary-report-under-point",
    ]);
    expect(canariesIn(server.logged.join())).toEqual([]);
  });

  test("[AC3] [CI9] [RV5] after opening, a reveal, taking back and the wrap there is that, and no word more", async () => {
    const { manager, report } = clients;
    const parts = ["when", "saw", "led", "next"].map((part) => `canary-report-draft-${part}`);
    await manager.act(server.pairId, { name: "feedback.open", feedbackId: "fb_report-draft" });
    const inFavour: CommandInput[] = [
      { name: "checkIn.share", occurrenceId: NEXT, item: "energy", until: "2026-03-05T00:00:00.000Z" },
      { name: "checkIn.revoke", occurrenceId: NEXT, item: "energy" },
      { name: "course.start", occurrenceId: NEXT },
      { name: "course.wrap", occurrenceId: NEXT },
    ];
    for (const command of inFavour)
      expect(await report.act(server.pairId, command)).toMatchObject({ m: "done" });
    const [answered] = deedsOf("manager").filter(({ command }) => command.name === "question.answer");
    if (answered === undefined) throw new Error("The manager has no answer.");
    await manager.act(server.pairId, answered.command, answered.commandId);
    await manager.next("changed", ({ records }) =>
      records.some((one) => one.type === "sealedQuestion" && one.answers !== null),
    );
    for (const who of ["report", "manager", "colleague"] as const) await lookEverywhere(who);

    const lines = (who: Who) => ["first", "second", "third"].map((line) => `canary-${who}-${line}`);
    const given = [
      ...parts,
      ...lines("report"),
      "canary-report-point-again",
      "canary-report-under-point",
    ].sort();
    const heard = [...manager.heard, ...answers.manager].join();
    expect(canariesIn(heard).filter((one) => one.includes("-report-"))).toEqual(given);
    expect(
      canariesIn([...report.heard, ...answers.report].join()).filter((one) => one.includes("-manager-")),
    ).toEqual(lines("manager"));
    expect(canariesIn(await storedForBoth())).toEqual([...lines("manager"), ...given].sort());
    expect(canariesIn([...clients.colleague.heard, ...answers.colleague, ...server.logged].join())).toEqual(
      [],
    );
  });
});
