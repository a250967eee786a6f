import { OTHER_PAIR } from "../support/seeded-pair.ts";
import { personOf, startTestServer, type TestServer } from "../support/test-server.ts";
import { type Ask, comparable, everyAsk, put } from "./http-requests.ts";
import { refusedTo, sampleCommands } from "./sample-commands.ts";
import { storedPair } from "./stored-pair.ts";
import { intruders, type Visitor } from "./visitors.ts";

const statusFor: Record<Visitor["kind"], number> = { unproven: 401, "other-tenant": 403, proven: 404 };
const codeFor = { unproven: "unauthenticated", "other-tenant": "forbidden", proven: "not-found" };

describe("everybody but the two", () => {
  let server: TestServer;
  let ofPair: readonly Ask[];
  let ofNoPair: readonly Ask[];
  let before: string;

  beforeAll(async () => {
    server = await startTestServer();
    const asks = await everyAsk(server);
    ofPair = asks.filter((ask) => ask.path.includes("{pairId}"));
    ofNoPair = asks.filter((ask) => !ask.path.includes("{pairId}"));
    before = await storedPair(server);
  });
  afterAll(() => server.close());

  test("is tried on every route and every command", () => {
    expect(ofPair.length).toBeGreaterThanOrEqual(2 + Object.keys(sampleCommands).length);
    expect(ofNoPair.map((ask) => ask.what)).toEqual(["GET /api/me"]);
    expect(before).toContain("A private point of");
  });

  test.each(intruders)("[AC1] is refused everything of the pair: $who", async (visitor) => {
    const token = visitor.token(server);
    for (const ask of ofPair) {
      const answer = await put(server, ask, { token, pairId: server.pairId });
      expect({ what: ask.what, status: answer.status, body: JSON.parse(answer.text) }).toEqual({
        what: ask.what,
        status: statusFor[visitor.kind],
        body: { error: codeFor[visitor.kind], requestId: answer.headers["x-request-id"] },
      });
    }
  });

  test.each(intruders)(
    "[AC2] cannot tell a pair that exists from one that does not: $who",
    async (visitor) => {
      const token = visitor.token(server);
      for (const ask of ofPair) {
        const [first, ...others] = await Promise.all(
          [server.pairId, "pair_none", "no-pair-id"].map((pairId) => put(server, ask, { token, pairId })),
        );
        if (first === undefined) throw new Error("Nothing was asked.");
        for (const other of others) expect(comparable(other)).toEqual(comparable(first));
      }
    },
  );

  test.each(intruders)("[AC4] learns nothing of the pair from what is their own: $who", async (visitor) => {
    for (const ask of ofNoPair) {
      const answer = await put(server, ask, { token: visitor.token(server), pairId: "" });
      expect(answer.status).toBe(visitor.kind === "proven" ? 200 : statusFor[visitor.kind]);
      for (const trace of [server.pairId, personOf("report").personId, personOf("report").name]) {
        expect(answer.text).not.toContain(trace);
      }
    }
  });

  test("[AC1] one of the two is refused what belongs to the other one's other pair", async () => {
    for (const ask of ofPair) {
      const other = await put(server, ask, { token: server.token("report"), pairId: OTHER_PAIR });
      const none = await put(server, ask, { token: server.token("report"), pairId: "pair_none" });
      expect(other.status).toBe(404);
      expect(comparable(other)).toEqual(comparable(none));
    }
  });

  test("has changed nothing, and the log knows neither names nor tokens nor words", async () => {
    expect(await storedPair(server)).toBe(before);
    const log = server.logged.join("");
    expect(log).not.toContain('"level":"error"');
    for (const visitor of intruders) {
      const token = visitor.token(server) ?? "";
      if (token.length > 100) expect(log).not.toContain(token.slice(0, 40));
    }
    for (const trace of ["Maren", "Rafael", "Ines", "A point of", "pair_sample"])
      expect(log).not.toContain(trace);
  });
});

function said({ status, text }: { status: number; text: string }) {
  const body: unknown = JSON.parse(text);
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  return { isDone: status === 200, error };
}

describe("each of the two", () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.close());

  test.each(["manager", "report"] as const)(
    "may do all of it but what is the other one's: %s",
    async (who) => {
      const asks = await everyAsk(server);
      const ordered = Object.keys(sampleCommands);
      const place = (ask: Ask) => ordered.findIndex((name) => ask.what.endsWith(` ${name}`));
      for (const ask of [...asks].sort((a, b) => place(a) - place(b))) {
        const answer = await put(server, ask, { token: server.token(who), pairId: server.pairId });
        const no = Object.entries(refusedTo).find(([name]) => ask.what.endsWith(` ${name}`))?.[1];
        const error = no?.who === who ? no.code : undefined;
        expect({ what: ask.what, ...said(answer) }).toEqual({
          what: ask.what,
          isDone: error === undefined,
          error,
        });
      }
    },
  );

  test("[PP1] sees nothing of the other one's private points, whatever they ask", async () => {
    const others = { manager: "report", report: "manager" } as const;
    for (const who of ["manager", "report"] as const) {
      for (const ask of (await everyAsk(server)).filter((one) => one.method === "GET")) {
        const { text } = await put(server, ask, { token: server.token(who), pairId: server.pairId });
        expect(text).not.toContain(`A private point of ${personOf(others[who]).name}`);
      }
    }
  });
});
