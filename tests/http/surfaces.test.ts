import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { createHttpServer } from "../../bot/http/server.ts";
import { rawRequest } from "../support/raw-request.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";

const page = "<!doctype html><title>Twofold</title>";
const script = "export const words = 'many of the same words';\n".repeat(200);

let directory: string;
let server: TestServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "surfaces-"));
  await mkdir(join(directory, "assets"));
  await writeFile(join(directory, "panel.html"), page);
  await writeFile(join(directory, "personal.html"), page);
  await writeFile(join(directory, "assets", "panel-Ab12.js"), script);
  await writeFile(join(directory, "assets", "notes.txt"), "not ours");
  await writeFile(join(directory, "secret.json"), "{}");
  server = await startTestServer({ staticDir: directory });
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => rawRequest(server.url, { path, headers });

describe("a surface", () => {
  test.each(["/panel", "/personal", "/panel?entity=1"])("is served at %s", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(response.text).toBe(page);
  });

  test("is asked for again each time, and sent again only when it changed", async () => {
    const { headers } = await get("/panel");
    expect(headers["cache-control"]).toBe("no-cache");
    const again = await get("/panel", { "if-none-match": String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.text).toBe("");
    await writeFile(join(directory, "personal.html"), `${page}<p>new</p>`);
    expect((await get("/personal")).text).toContain("new");
    await writeFile(join(directory, "personal.html"), page);
  });

  test("runs its own scripts only, talks to its own server only, and shows in its own frames only", async () => {
    const policy = String((await get("/panel")).headers["content-security-policy"]);
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      `connect-src 'self' ${server.url.replace("http:", "ws:")}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ]);
  });

  test("shows in the frames of Teams where it is served to Teams, over encrypted connections", async () => {
    const inTeams = createHttpServer({ ...server.httpOptions, surroundings: "teams" });
    await new Promise<void>((resolve) => inTeams.server.listen(0, "127.0.0.1", resolve));
    const address = inTeams.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { headers } = await rawRequest(`http://127.0.0.1:${port}`, {
      path: "/panel",
      headers: { host: "twofold.example.com" },
    });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain(
      "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com",
    );
    expect(policy).toContain("connect-src 'self' wss://twofold.example.com ");
    expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
    await inTeams.close();
  });
});

describe("a part of a surface", () => {
  test("is kept for good, for its name changes with its content", async () => {
    const response = await get("/assets/panel-Ab12.js");
    expect(response.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(response.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(response.text).toBe(script);
  });

  test.each<[string, (bytes: Buffer) => Buffer, string]>([
    ["br", brotliDecompressSync, "gzip, deflate, br"],
    ["gzip", gunzipSync, "gzip, deflate"],
    ["gzip", gunzipSync, "br;q=0, gzip"],
  ])("comes as %s where that is understood", async (encoding, unpack, accepted) => {
    const response = await get("/assets/panel-Ab12.js", { "accept-encoding": accepted });
    expect(response.headers["content-encoding"]).toBe(encoding);
    expect(response.headers.vary).toBe("accept-encoding");
    expect(response.bytes.length).toBeLessThan(script.length / 10);
    expect(unpack(response.bytes).toString()).toBe(script);
  });
});

describe("what is no part of a surface", () => {
  test.each([
    "/assets/none.js",
    "/assets/notes.txt",
    "/assets/.hidden.js",
    "/assets/..%2fsecret.json",
    "/assets/..%2f..%2f..%2fetc%2fpasswd",
    "/assets/../secret.json",
    "/secret.json",
    "/panel.html",
    "/assets",
    "/assets/",
  ])("is not there: %s", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(JSON.parse(response.text)).toMatchObject({ error: "not-found" });
  });
});
