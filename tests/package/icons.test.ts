import { readFileSync } from "node:fs";
import { PNG } from "pngjs";

type Pixel = { readonly x: number; readonly y: number; readonly color: string; readonly alpha: number };

function read(name: string) {
  const { width, height, data } = PNG.sync.read(readFileSync(`appPackage/${name}`));
  const pixels: Pixel[] = Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(4 * index, 4 * index + 4);
    const color = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    return { x: index % width, y: Math.floor(index / width), color, alpha };
  });
  return { width, height, pixels };
}

/** The margins, in pixels, around what is drawn. */
function margins(size: number, drawn: readonly Pixel[]) {
  const [xs, ys] = [drawn.map(({ x }) => x), drawn.map(({ y }) => y)];
  return [Math.min(...xs), size - 1 - Math.max(...xs), Math.min(...ys), size - 1 - Math.max(...ys)];
}

describe("the icons of the app", () => {
  const color = read("color.png");
  const outline = read("outline.png");
  const { accentColor } = JSON.parse(readFileSync("appPackage/manifest.json", "utf8"));

  test("the colour icon is 192 pixels square and opaque to its edges, because Teams rounds it", () => {
    expect([color.width, color.height]).toEqual([192, 192]);
    expect(color.pixels.filter(({ alpha }) => alpha < 255)).toEqual([]);
  });

  test("the colour icon's ground is the accent colour, and the drawing keeps clear of its edges", () => {
    const drawn = color.pixels.filter((pixel) => pixel.color !== accentColor.toLowerCase());
    expect(drawn.length).toBeGreaterThan(192 * 192 * 0.15);
    for (const margin of margins(192, drawn)) expect(margin).toBeGreaterThanOrEqual(32);
  });

  test("the two people on the colour icon are equally large", () => {
    const drawn = color.pixels.filter((pixel) => pixel.color !== accentColor.toLowerCase() && pixel.y < 74);
    const left = drawn.filter(({ x }) => x < 96).length;
    expect(left).toBeGreaterThan(800);
    expect(drawn.length - left).toBe(left);
  });

  test("the outline is 32 pixels square, white on nothing, and is seen", () => {
    expect([outline.width, outline.height]).toEqual([32, 32]);
    expect(outline.pixels.filter((pixel) => pixel.alpha > 0 && pixel.color !== "#ffffff")).toEqual([]);
    expect(outline.pixels.filter(({ alpha }) => alpha === 0).length).toBeGreaterThan(500);
    expect(outline.pixels.filter(({ alpha }) => alpha > 200).length).toBeGreaterThan(60);
  });
});
