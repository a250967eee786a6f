import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { faultsOf } from "./layers.ts";

function productFiles(): Map<string, string> {
  const listed = execFileSync(
    "git",
    ["ls-files", "-co", "--exclude-standard", "core", "bot", "tab", "local"],
    {
      encoding: "utf8",
    },
  );
  const files = listed.split("\n").filter((file) => /\.tsx?$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
}

describe("the rooms of the house", () => {
  test("every file imports only what its room may, without circles and barrels", () => {
    const files = productFiles();
    expect(files.size).toBeGreaterThan(30);
    expect(faultsOf(files)).toEqual([]);
  });

  test.each([
    ["the tab reaching into the bot", "tab/lib/x.ts", 'import { a } from "../../bot/app/a.ts";'],
    ["the bot reaching into the tab", "bot/app/x.ts", 'import { a } from "../../tab/lib/a.ts";'],
    ["one feature importing another", "tab/features/goal/x.ts", 'import { a } from "../feedback/a.ts";'],
    ["restify in a use case", "bot/app/x.ts", 'import restify from "restify";'],
    ["Cosmos outside the store", "bot/http/x.ts", 'import { CosmosClient } from "@azure/cosmos";'],
    ["teams-js outside its file", "tab/lib/x.ts", 'import { app } from "@microsoft/teams-js";'],
    ["botbuilder outside its room", "bot/jobs/x.ts", 'import { CardFactory } from "botbuilder";'],
    ["Temporal outside the time module", "core/domain/x.ts", 'import { Temporal } from "temporal-polyfill";'],
    ["a stand-in in product code", "bot/http/x.ts", 'const local = await import("../../local/main.ts");'],
    ["the core looking outward", "core/domain/x.ts", 'import type { App } from "../../bot/app/app.ts";'],
    ["a type imported across", "bot/ports/x.ts", 'import type { App } from "../app/app.ts";'],
    ["a side-effect import", "core/contract/x.ts", 'import "node:fs";'],
    ["a barrel", "core/domain/points.ts", 'export { a } from "./a.ts";\n'],
    ["a star barrel", "core/domain/points.ts", 'export * from "./a.ts";\n'],
    ["a file without a noun", "bot/app/utils.ts", "export const a = 1;"],
  ])("%s is a fault", (_what, file, source) => {
    expect(faultsOf(new Map([[file, source]]))).toHaveLength(1);
  });

  test("a circle is a fault, through types too", () => {
    const files = new Map([
      ["core/domain/a.ts", 'import { b } from "./b.ts"; export const a = b;'],
      ["core/domain/b.ts", 'import { c } from "./c.ts"; export const b = c;'],
      ["core/domain/c.ts", 'import type { a } from "./a.ts"; export const c = 1;'],
    ]);
    expect(faultsOf(files).map((fault) => fault.rule)).toEqual([
      "circle core/domain/a.ts > core/domain/b.ts > core/domain/c.ts > core/domain/a.ts",
    ]);
  });

  test("what the table allows is no fault", () => {
    const files = new Map([
      [
        "tab/features/goal/goal-row.tsx",
        'import { a } from "./goal.ts"; import { b } from "../../ui/b.tsx";',
      ],
      ["bot/main.ts", 'const local = await import("../local/main.ts");'],
      [
        "bot/store/x.ts",
        'import { CosmosClient } from "@azure/cosmos"; import type { A } from "../ports/a.ts";',
      ],
    ]);
    expect(faultsOf(files)).toEqual([]);
  });
});
