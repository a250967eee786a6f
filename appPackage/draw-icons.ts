import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as browser } from "playwright-core";
import { PNG } from "pngjs";

/** The two icons that Teams asks for, each drawn from the .svg of the same name. */
const icons = [
  { name: "color", size: 192 },
  { name: "outline", size: 32 },
];

const here = fileURLToPath(new URL(".", import.meta.url));

/** Teams refuses an outline with any other colour than white; rounding at half-clear edges leaves 254s behind. */
function whitened(png: Buffer): Buffer {
  const image = PNG.sync.read(png);
  for (let at = 0; at < image.data.length; at += 4) image.data.fill(255, at, at + 3);
  return PNG.sync.write(image);
}

const shipped = process.platform === "linux" && process.arch === "x64";
const opened = await browser.launch(
  shipped ? { executablePath: await chromium.executablePath(), args: chromium.args } : { channel: "chrome" },
);
for (const { name, size } of icons) {
  const page = await opened.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block }</style>${readFileSync(`${here}${name}.svg`, "utf8")}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(`${here}${name}.png`, name === "outline" ? whitened(png) : png);
  console.info(`appPackage/${name}.png, ${size} × ${size}`);
}
await opened.close();
