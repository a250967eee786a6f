import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStageFiles } from "../../local/teams/stage-files.ts";
import { serveLocally } from "../support/local-server.ts";

let folder = "";
let served: { origin: string; close: () => Promise<void> };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "twofold-stage-"));
  mkdirSync(join(folder, "stage/assets"), { recursive: true });
  writeFileSync(join(folder, "secret.json"), "{}");
  writeFileSync(join(folder, "stage/index.html"), "<p>stage</p>");
  writeFileSync(join(folder, "stage/assets/page-1.js"), "1");
  served = await serveLocally(createStageFiles(join(folder, "stage")));
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string) => fetch(`${served.origin}${path}`);

describe("the stage", () => {
  test("is the page at the address itself, framed by nobody and loading nothing from elsewhere", async () => {
    const answer = await ask("/?theme=dark");
    expect(await answer.text()).toBe("<p>stage</p>");
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("content-security-policy")).toMatch(
      /default-src 'self'.*frame-ancestors 'none'/,
    );
  });

  test("serves what it is made of", async () => {
    const answer = await ask("/stage/assets/page-1.js");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "text/javascript; charset=utf-8",
    ]);
  });

  test.each([
    "/stage/%2e%2e/secret.json",
    "/stage/..%2fsecret.json",
    "/stage/assets/..%5c..%5csecret.json",
    "/stage/%",
    "/stage/assets",
    "/stage/assets/other.js",
  ])("serves nothing else: %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test("says what to do when it is not built", async () => {
    const bare = await serveLocally(createStageFiles(join(folder, "nowhere")));
    const answer = await fetch(`${bare.origin}/`);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("npm run build")]);
    await bare.close();
  });

  test("leaves all other addresses to the app", async () => {
    expect((await ask("/panel")).status).toBe(404);
    expect(await (await ask("/panel")).text()).toBe("");
  });
});
