import { copyIdOf } from "../../core/domain/check-in-copy.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { OccurrenceId } from "../../core/domain/ids.ts";
import { DAY_MS, plusMs } from "../../core/domain/instant.ts";
import { personOf, startTestServer, TEST_START, type TestServer } from "../support/test-server.ts";
import { everyAsk, put } from "./http-requests.ts";

const CANARY = "kanari-6601";
const NEXT: OccurrenceId = "occ_20260303T090000Z";
const named = { occurrenceId: NEXT, item: "word" } as const;

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

let commands = 0;
async function act(who: "manager" | "report", command: CommandInput): Promise<string> {
  const answer = await fetch(`${server.url}/api/pairs/${server.pairId}/commands`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.token(who)}`, "content-type": "application/json" },
    body: JSON.stringify({ commandId: `cmd_leak${++commands}`, command }),
  });
  return answer.text();
}

/** Everything that somebody can ask for, as one text. */
async function allThat(who: "manager" | "report" | "colleague"): Promise<string> {
  const asks = (await everyAsk(server)).filter((ask) => ask.method === "GET");
  const answers = asks.map((ask) => put(server, ask, { token: server.token(who), pairId: server.pairId }));
  return (await Promise.all(answers)).map(({ text }) => text).join();
}

const answer = () => act("report", { name: "checkIn.answer", ...named, version: 1, word: CANARY });
const share = () => act("report", { name: "checkIn.share", ...named, until: plusMs(TEST_START, 7 * DAY_MS) });

describe("what one of the two answers in a check-in", () => {
  test("[CI4] [CI7] [CI9] the other finds on no route before it is shared, nor after it was taken back", async () => {
    await answer();
    expect(await allThat("report")).toContain(CANARY);
    expect(await allThat("manager")).not.toContain(CANARY);
    const sharing = `cmd_leak${commands + 1}` as const;
    await share();
    expect(await allThat("manager")).not.toContain(CANARY);
    const copyId = copyIdOf(NEXT, personOf("report").personId, "word");
    await act("manager", { name: "checkIn.opened", copyId, sharing });
    expect(await allThat("manager")).toContain(CANARY);
    expect(await allThat("colleague")).not.toContain(CANARY);
    expect(await act("report", { name: "checkIn.revoke", ...named })).not.toContain(CANARY);
    expect(await allThat("manager")).not.toContain(CANARY);
  });

  test("[CI6] [CI7] is gone for the other with its time, and past for its owner alone", async () => {
    await answer();
    await share();
    server.clock.advance(7 * DAY_MS);
    expect(await allThat("manager")).not.toContain(CANARY);
    for (const occurrenceId of ["occ_20260310T090000Z", "occ_20260317T090000Z"] as const) {
      await act("report", { name: "checkIn.answer", occurrenceId, item: "help", version: 1, value: 3 });
    }
    expect(await allThat("report")).toContain(CANARY);
    expect(await allThat("manager")).not.toContain(CANARY);
  });

  test("[CI4] stands in no line of the log, in no refusal and in nothing that the other is answered", async () => {
    const copyId = copyIdOf(NEXT, personOf("report").personId, "word");
    await answer();
    const said = [
      await act("manager", { name: "checkIn.opened", copyId, sharing: "cmd_none" }),
      await act("manager", { name: "checkIn.respond", copyId, response: { kind: "noted" } }),
      await act("manager", {
        name: "checkIn.share",
        ...named,
        item: "help",
        until: plusMs(TEST_START, DAY_MS),
      }),
      await act("manager", { name: "checkIn.revoke", ...named, item: "help" }),
      await act("manager", { name: "checkIn.ready", occurrenceId: NEXT }),
    ];
    expect(said.join()).not.toContain(CANARY);
    expect(said.slice(0, 4).every((text) => text.includes('"error"'))).toBe(true);
    server.cosmos.faults.inject({ kind: "503", op: "batch", count: 100 });
    await share();
    server.cosmos.faults.clear();
    await share();
    await act("report", {
      name: "checkIn.answer",
      ...named,
      version: 1,
      word: `${CANARY} ${"x".repeat(40)}`,
    });
    expect(server.logged.length).toBeGreaterThan(0);
    expect(server.logged.join()).not.toContain(CANARY);
    expect(server.logged.join()).not.toContain("cic_");
  });
});
