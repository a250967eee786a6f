import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, packagesOf } from "../../infra/bundle.ts";

describe("what is sent to Azure", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "twofold-bundle-"));
    for (const folder of ["bot", "core", "dist/tab", "dist/stage", "tab"]) {
      mkdirSync(join(root, folder), { recursive: true });
    }
    write(
      "bot/main.ts",
      'import { Server } from "restify";\nimport type { A } from "@azure/cosmos";\nimport "node:fs";',
    );
    write("core/point.ts", 'import * as z from "zod/mini";\nimport { b } from "./text.ts";');
    write("dist/tab/panel.html", "<p>");
    write("dist/stage/stage.html", "<p>");
    write("tab/panel.tsx", 'import { useState } from "react";');
    write(".npmrc", "ignore-scripts=true\n");
    write("package-lock.json", "{}");
    const dependencies = { "@azure/cosmos": "4", react: "18", restify: "12", zod: "4" };
    write(
      "package.json",
      JSON.stringify({ name: "twofold", version: "1.0.0", scripts: { start: "x" }, dependencies }),
    );
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(path: string, text: string): void {
    writeFileSync(join(root, path), text);
  }

  test("the server's rooms and the built tab go, and of the packages only what the server imports", () => {
    bundle(root, join(root, "build"));
    const { dependencies, scripts } = JSON.parse(readFileSync(join(root, "build/package.json"), "utf8"));
    expect(dependencies).toEqual({ "@azure/cosmos": "4", restify: "12", zod: "4" });
    expect(scripts).toBeUndefined();
    const sent = ["bot/main.ts", "core/point.ts", "dist/tab/panel.html", ".npmrc", "package-lock.json"];
    expect(sent.filter((path) => existsSync(join(root, "build", path)))).toEqual(sent);
    expect(["tab", "dist/stage"].filter((path) => existsSync(join(root, "build", path)))).toEqual([]);
  });

  test("nothing of the last time stays", () => {
    mkdirSync(join(root, "build"));
    write("build/old.txt", "");
    bundle(root, join(root, "build"));
    expect(existsSync(join(root, "build/old.txt"))).toBe(false);
  });

  test("without a built tab nothing is sent", () => {
    rmSync(join(root, "dist"), { recursive: true });
    expect(() => bundle(root, join(root, "build"))).toThrow(/dist/);
  });

  test("an import that nobody installs is refused", () => {
    write("bot/other.ts", 'import left from "left-pad";');
    expect(() => bundle(root, join(root, "build"))).toThrow(
      "The server imports left-pad, which is no dependency.",
    );
  });

  test("the server itself asks for no package of the tab, and for none that is not installed with it", () => {
    const packages = packagesOf(".", ["bot", "core"]);
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(packages.filter((name) => dependencies[name] === undefined)).toEqual([]);
    expect(packages).toEqual(expect.arrayContaining(["jose", "zod"]));
    expect(packages.filter((name) => /react|fluentui|teams-js/.test(name))).toEqual([]);
  });
});
