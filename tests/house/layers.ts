import { parseSync } from "@swc/core";

/** A fault of the house: where, and what to do about it. */
export type Fault = { readonly file: string; readonly rule: string; readonly mend: string };

/** What a room may import: other rooms by path prefix, packages by name. */
type Room = {
  readonly path: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
};

const core = ["core/"];
const zod = ["zod/mini"];
/** All of Fluent that comes with the first load; the rest of it is for what is fetched on demand. */
const icons = ["@fluentui/react-icons/headless/svg/"];
/** The table of rooms; the longest matching path counts. */
export const rooms: readonly Room[] = [
  { path: "core/domain/time.ts", rooms: ["core/domain/"], packages: ["temporal-polyfill"] },
  { path: "core/domain/", rooms: ["core/domain/"], packages: [...zod, "yjs"] },
  { path: "core/contract/", rooms: core, packages: zod },
  { path: "bot/ports/", rooms: ["core/", "bot/ports/"], packages: [] },
  { path: "bot/app/", rooms: ["core/", "bot/ports/", "bot/app/"], packages: ["yjs"] },
  {
    path: "bot/http/",
    rooms: ["core/", "bot/ports/", "bot/app/", "bot/http/"],
    packages: [...zod, "restify", "jose", "node:"],
  },
  {
    path: "bot/live/",
    rooms: ["core/", "bot/ports/", "bot/app/", "bot/live/"],
    packages: [...zod, "ws", "yjs", "node:"],
  },
  {
    path: "bot/store/",
    rooms: ["core/", "bot/ports/", "bot/store/"],
    packages: [...zod, "@azure/cosmos", "@azure/identity", "node:"],
  },
  {
    path: "bot/teams/",
    rooms: ["core/", "bot/ports/", "bot/app/", "bot/teams/"],
    packages: [...zod, "botbuilder", "botframework-connector", "node:"],
  },
  {
    path: "bot/teams/cards/",
    rooms: ["core/", "bot/ports/notices.ts", "bot/teams/cards/", "bot/teams/strings"],
    packages: [],
  },
  {
    path: "bot/graph/",
    rooms: ["core/", "bot/ports/", "bot/graph/"],
    packages: [...zod, "@microsoft/microsoft-graph-client", "@microsoft/teamsfx", "node:"],
  },
  { path: "bot/jobs/", rooms: ["core/", "bot/ports/", "bot/app/", "bot/jobs/"], packages: ["node:"] },
  { path: "bot/main.ts", rooms: ["core/", "bot/"], packages: ["node:"] },
  { path: "bot/", rooms: ["core/", "bot/"], packages: [...zod, "node:"] },
  { path: "tab/lib/teams-host.ts", rooms: ["core/", "tab/lib/"], packages: ["@microsoft/teams-js"] },
  {
    path: "tab/lib/",
    rooms: ["core/", "tab/lib/"],
    packages: [...zod, "yjs", "idb", "react"],
  },
  {
    path: "tab/ui/menu-list.tsx",
    rooms: ["core/", "tab/lib/", "tab/ui/"],
    packages: ["react", "@fluentui/"],
  },
  {
    path: "tab/ui/",
    rooms: ["core/", "tab/lib/", "tab/ui/"],
    packages: ["react", "react-dom", ...icons, "@fluentui/react-icons/providers"],
  },
  {
    path: "tab/features/",
    rooms: ["core/", "tab/lib/", "tab/ui/"],
    packages: ["react", "react-dom", ...icons],
  },
  {
    path: "tab/surfaces/",
    rooms: ["core/", "tab/lib/", "tab/ui/", "tab/features/", "tab/surfaces/"],
    packages: ["react", "react-dom/client", ...icons],
  },
  { path: "tab/", rooms: ["tab/"], packages: ["node:", "vite", "@vitejs/", "@fluentui/react-theme"] },
  {
    path: "local/teams/stage/",
    rooms: ["core/", "local/"],
    packages: [
      "react",
      "react-dom",
      "react-dom/client",
      "@fluentui/",
      "adaptivecards",
      "node:",
      "vite",
      "@vitejs/",
    ],
  },
  {
    path: "local/",
    rooms: ["core/", "local/"],
    packages: [...zod, "node:", "jose", "yjs", "vite", "@vitejs/"],
  },
];

/** The part of a syntax tree that is read here. */
type Node = { readonly type: string; readonly [key: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** What a file imports, in any way, as written. */
export function importsOf(source: string, file: string): string[] {
  const tree: unknown = parseSync(source, {
    syntax: "typescript",
    tsx: file.endsWith("x"),
    target: "es2022",
  });
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === "object" && value !== null) {
      if (isNode(value)) found.push(...specifierOf(value));
      for (const child of Object.values(value)) visit(child);
    }
  };
  visit(tree);
  return found;
}

function specifierOf(node: Node): string[] {
  const isStatic = ["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"].includes(
    node.type,
  );
  if (isStatic && isNode(node.source) && typeof node.source.value === "string") return [node.source.value];
  if (node.type !== "CallExpression" || !isNode(node.callee) || node.callee.type !== "Import") return [];
  const first: unknown = Array.isArray(node.arguments) ? node.arguments[0] : undefined;
  const target =
    typeof first === "object" && first !== null && "expression" in first ? first.expression : undefined;
  return isNode(target) && typeof target.value === "string" ? [target.value] : [];
}

/** The file that a relative import names, from the top of the project. */
export function resolved(file: string, specifier: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const step of specifier.replace(/\?.*$/, "").split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}

/** Faults of a set of files (path from the top → source) against the table, plus circles and barrels. */
export function faultsOf(files: ReadonlyMap<string, string>): Fault[] {
  const faults: Fault[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, source] of files) {
    const imports = importsOf(source, file);
    const relative = imports.filter((name) => name.startsWith("."));
    graph.set(
      file,
      relative.map((name) => resolved(file, name)),
    );
    faults.push(...roomFaults(file, imports), ...shapeFaults(file, source));
  }
  return [...faults, ...circles(graph)];
}

function roomFaults(file: string, imports: readonly string[]): Fault[] {
  const room = roomOf(file);
  if (room === undefined) return [];
  const faults: Fault[] = [];
  for (const name of imports) {
    if (!name.startsWith(".")) {
      if (
        !room.packages.some(
          (allowed) => name === allowed || (/[:/]$/.test(allowed) && name.startsWith(allowed)),
        )
      ) {
        faults.push({
          file,
          rule: `package ${name}`,
          mend: `${room.path} may import ${room.packages.join(", ") || "no package"}`,
        });
      }
      continue;
    }
    const target = resolved(file, name);
    const feature = (path: string) => /^tab\/features\/([^/]+)\//.exec(path)?.[1];
    const isOwnFeature = feature(file) !== undefined && feature(file) === feature(target);
    const isLocalFromMain = file === "bot/main.ts" && target === "local/main.ts";
    if (isOwnFeature || isLocalFromMain || room.rooms.some((allowed) => target.startsWith(allowed))) continue;
    faults.push({ file, rule: `import ${target}`, mend: `${room.path} may import ${room.rooms.join(", ")}` });
  }
  return faults;
}

function roomOf(file: string): Room | undefined {
  return rooms.filter((room) => file.startsWith(room.path)).sort((a, b) => b.path.length - a.path.length)[0];
}

const barredNames = /(^|\/)(index|utils?|helpers?|types|common)\.(ts|tsx)$/;

function shapeFaults(file: string, source: string): Fault[] {
  const faults: Fault[] = [];
  if (barredNames.test(file)) faults.push({ file, rule: "name", mend: "name the file by its noun" });
  const statements = source
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
    .split(/;\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const reexports = statements.filter((one) =>
    /^export\s+(type\s+)?(\*|\{[^}]*\})\s+(as\s+\w+\s+)?from\s/.test(one),
  );
  if (reexports.length > 0)
    faults.push({ file, rule: "barrel", mend: "import from the file that declares it" });
  return faults;
}

/** Each circle once, as the files on it. */
function circles(graph: ReadonlyMap<string, readonly string[]>): Fault[] {
  const faults: Fault[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) {
      faults.push({
        file,
        rule: `circle ${[...path.slice(at), file].join(" > ")}`,
        mend: "move what both need into a file of its own",
      });
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return faults;
}
