import { BODY_BYTES_MAX } from "../../bot/http/body.ts";
import { rawBytes, rawRequest } from "../support/raw-request.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    botHandler: async () => {
      throw new Error("Rafael wrote this");
    },
  });
});
afterAll(() => server.close());

const json = { "content-type": "application/json" };

async function post(body: string | Buffer, headers: Record<string, string> = json, path?: string) {
  return rawRequest(server.url, {
    method: "POST",
    path: path ?? `/api/pairs/${server.pairId}/commands`,
    headers: { authorization: `Bearer ${server.token("manager")}`, ...headers },
    body,
  });
}

const command = (text: string, id = "cmd_1") =>
  JSON.stringify({ commandId: id, command: { name: "point.add", text } });

describe("a request that the server understands", () => {
  test("is done and tells what came of it", async () => {
    const response = await post(command("Plan the offsite", "cmd_offsite"));
    expect(response.status).toBe(200);
    expect(JSON.parse(response.text)).toMatchObject({
      done: true,
      records: [{ id: "tp_offsite", type: "talkingPoint", text: "Plan the offsite" }],
    });
  });

  test("is answered with nothing that may be kept by anyone on the way", async () => {
    const response = await rawRequest(server.url, {
      path: `/api/pairs/${server.pairId}`,
      headers: { authorization: `Bearer ${server.token("report")}` },
    });
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    });
    expect(response.headers["access-control-allow-origin"]).toBeUndefined();
    expect(response.headers.server).toBeUndefined();
  });

  test("may say its body in parts, with a charset, and its scheme in small letters", async () => {
    const response = await post(command("In parts", "cmd_parts"), {
      "content-type": "application/json; charset=utf-8",
      "transfer-encoding": "chunked",
      authorization: `bearer ${server.token("manager")}`,
    });
    expect(response.status).toBe(200);
  });
});

describe("a command that is refused", () => {
  test.each<[string, number, string, string]>([
    ["too long a text", 422, "text-too-long", command("x".repeat(501))],
    ["no text", 422, "text-empty", command("   ")],
    [
      "an unknown command",
      400,
      "invalid",
      JSON.stringify({ commandId: "cmd_1", command: { name: "pair.delete" } }),
    ],
    ["no command", 400, "invalid", "{}"],
    ["a list", 400, "invalid", "[]"],
    ["null", 400, "invalid", "null"],
    ["no JSON", 400, "invalid", "{bad"],
    ["nothing", 400, "invalid", ""],
    [
      "a point that is not there",
      404,
      "not-found",
      JSON.stringify({ commandId: "cmd_1", command: { name: "point.delete", pointId: "tp_none" } }),
    ],
  ])("for %s says so with %i %s", async (_what, status, error, body) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(JSON.parse(response.text)).toEqual({
      error,
      requestId: response.headers["x-request-id"],
      ...(error === "text-too-long" ? { detail: { max: 500 } } : {}),
    });
  });

  test("for its size is not read to the end, whether the size was announced or not", async () => {
    const large = Buffer.alloc(BODY_BYTES_MAX + 1, "a");
    const announced = await post(large);
    const inParts = await post(large, { ...json, "transfer-encoding": "chunked" });
    for (const response of [announced, inParts]) {
      expect(response.status).toBe(413);
      expect(JSON.parse(response.text)).toMatchObject({ error: "too-large" });
      expect(response.headers.connection).toBe("close");
    }
  });

  test.each<[string, Record<string, string>]>([
    ["text", { "content-type": "text/plain" }],
    ["a form, which a page elsewhere could send", { "content-type": "application/x-www-form-urlencoded" }],
    ["nothing that it names", {}],
    ["something packed", { ...json, "content-encoding": "gzip" }],
  ])("when it is sent as %s", async (_what, headers) => {
    expect((await post(command("Hello"), headers)).status).toBe(415);
  });
});

describe("a request that leads nowhere", () => {
  test.each([
    "/nothing",
    "/api",
    "/api/",
    "/api/nothing",
    "/api/pairs",
    "//",
    "//elsewhere/x",
    "/api/pairs/%E0%A4%A",
    "/%00",
  ])("to %s is answered as JSON: not found", async (path) => {
    const response = await rawRequest(server.url, { path });
    expect(response.status).toBe(404);
    expect(JSON.parse(response.text)).toEqual({
      error: "not-found",
      requestId: response.headers["x-request-id"],
    });
  });

  test.each<[string, string, string]>([
    ["POST", "/api/me", "GET"],
    ["DELETE", "/healthz", "GET"],
    ["GET", "/api/pairs/pair_1/commands", "POST"],
    ["OPTIONS", "/api/me", "GET"],
    ["PUT", "/panel", "GET"],
  ])("because %s is not for %s says what is", async (method, path, allowed) => {
    const response = await rawRequest(server.url, { method, path });
    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe(allowed);
    expect(JSON.parse(response.text)).toMatchObject({ error: "invalid" });
  });
});

describe("a request that was made to break something", () => {
  test.each(["evil.example", "a:99999", "a b", "127.0.0.1:1;x", "[::1", ""])(
    "with the host “%s” is turned away and the server lives on",
    async (host) => {
      const said = await rawBytes(
        server.url,
        `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      expect(said).toMatch(/^HTTP\/1\.1 400 /);
      expect((await rawRequest(server.url, { path: "/healthz" })).status).toBe(200);
    },
  );

  test.each(["http://[x/healthz", "http://elsewhere.example/healthz", "*", "healthz"])(
    "with the target “%s” is turned away and the server lives on",
    async (target) => {
      const said = await rawBytes(
        server.url,
        `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect(said).toMatch(/^HTTP\/1\.1 400 /);
      expect((await rawRequest(server.url, { path: "/healthz" })).status).toBe(200);
    },
  );

  test("without a host, as old probes send it, is answered", async () => {
    expect(await rawBytes(server.url, "GET /healthz HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe("a request to become a socket", () => {
  test("anywhere but at the live address is turned away instead of left waiting", async () => {
    const said = await rawBytes(
      server.url,
      "GET /panel HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    );
    expect(said).toMatch(/^HTTP\/1\.1 404 /);
  });
});

describe("the probes", () => {
  test("tell whether the server is alive and whether its store answers", async () => {
    expect((await rawRequest(server.url, { path: "/healthz" })).text).toBe('{"alive":true}');
    expect((await rawRequest(server.url, { path: "/readyz" })).text).toBe('{"ready":true}');
  });
});

describe("what fails inside", () => {
  test("is answered without a word about it, and logged without words", async () => {
    const path = "/api/messages";
    const response = await post("{}", json, path);
    expect(response.status).toBe(500);
    expect(JSON.parse(response.text)).toEqual({
      error: "internal",
      requestId: response.headers["x-request-id"],
    });
    const line = server.logged.find((one) => one.includes("http.failed"));
    expect(line).toContain(String(response.headers["x-request-id"]));
    expect(line).toContain("requests.test.ts");
    expect(line).not.toContain("Rafael");
  });
});
