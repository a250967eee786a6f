import { rawRequest } from "../support/raw-request.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const authorization = () => ({ authorization: `Bearer ${server.token("report")}` });

describe("while the store does not answer", () => {
  test("the server says that it is alive and not ready, and is ready again afterwards", async () => {
    server.cosmos.faults.inject({ kind: "503", op: "container", count: 50 });
    expect((await rawRequest(server.url, { path: "/healthz" })).status).toBe(200);
    const readiness = await rawRequest(server.url, { path: "/readyz" });
    expect(readiness.status).toBe(503);
    expect(JSON.parse(readiness.text)).toMatchObject({ error: "busy" });
    server.cosmos.faults.clear();
    expect((await rawRequest(server.url, { path: "/readyz" })).status).toBe(200);
  });

  test("a person is asked to come again, and gets what they asked for then", async () => {
    const path = `/api/pairs/${server.pairId}`;
    server.cosmos.faults.inject({ kind: "503", op: "read", count: 200 });
    const refused = await rawRequest(server.url, { path, headers: authorization() });
    expect(refused.status).toBe(503);
    expect(refused.headers["retry-after"]).toBe("2");
    expect(JSON.parse(refused.text)).toMatchObject({ error: "busy" });
    server.cosmos.faults.clear();
    expect((await rawRequest(server.url, { path, headers: authorization() })).status).toBe(200);
  });

  test("a command that is sent again afterwards is done once", async () => {
    const send = () =>
      rawRequest(server.url, {
        method: "POST",
        path: `/api/pairs/${server.pairId}/commands`,
        headers: { ...authorization(), "content-type": "application/json" },
        body: JSON.stringify({ commandId: "cmd_once", command: { name: "point.add", text: "Once" } }),
      });
    server.cosmos.faults.inject({ kind: "reset-after-commit", op: "write", count: 200 });
    const answers = [await send()];
    server.cosmos.faults.clear();
    answers.push(await send());
    expect(answers.at(-1)?.status).toBe(200);
    const agenda = await rawRequest(server.url, {
      path: `/api/pairs/${server.pairId}`,
      headers: authorization(),
    });
    expect(agenda.text.match(/"text":"Once"/g)).toHaveLength(1);
  });
});

describe("the place where a history goes on", () => {
  test.each(["x", "|", "2026-03-03T12:00:00.000Z|garbage", "2026-03-03T12:00:00.000Z|eyJhIjoxfQ=="])(
    "is refused as invalid when nobody gave it out: %s",
    async (before) => {
      const answer = await rawRequest(server.url, {
        path: `/api/pairs/${server.pairId}/history?before=${encodeURIComponent(before)}`,
        headers: authorization(),
      });
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text)).toMatchObject({ error: "invalid" });
    },
  );
});
