import { execFileSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { outboxContract } from "../tab/outbox-contract.ts";

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  const script = bundle("tests/browser/outbox-page.ts");
  server = createServer((request, response) => {
    const isScript = request.url === "/page.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : `<!doctype html><script src="/page.js"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** A page of a browser that has kept nothing yet. */
async function openPage(): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  return page;
}

describe("the outbox in the browser's own storage", () => {
  for (const { title } of outboxContract) {
    test(title, async () => {
      const page = await openPage();
      expect(await page.evaluate((name) => window.checkOutbox(name), title)).toBeNull();
      await page.context().close();
    });
  }
});

/** Built by a process of its own: Vite does not run inside a test's sandbox. */
function bundle(entry: string): string {
  const options = {
    configFile: false,
    logLevel: "silent",
    build: { write: false, rolldownOptions: { input: entry, output: { format: "iife" } } },
  };
  const program = `import { build } from "vite";
    const { output } = await build(${JSON.stringify(options)});
    process.stdout.write(output[0].code);`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
}
