/** A value as a bicep file writes it; what has to be computed stays an expression. */
export type BicepValue =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "expression"; readonly text: string }
  | { readonly kind: "array"; readonly items: readonly BicepValue[] }
  | { readonly kind: "object"; readonly entries: ReadonlyMap<string, BicepValue> };

/** A declaration: what kind, its symbol, the word or words between symbol and value, the decorators above it. */
export type BicepDeclaration = {
  readonly keyword: "param" | "var" | "resource" | "module" | "output";
  readonly symbol: string;
  readonly type: string;
  readonly value: BicepValue | undefined;
  readonly decorators: readonly string[];
};

/** Reads the part of bicep that `infra/` uses: no loops, no conditions, no functions of its own. Throws on the rest. */
export function readBicep(source: string): readonly BicepDeclaration[] {
  let at = 0;
  let decorators: string[] = [];
  const declarations: BicepDeclaration[] = [];

  function fail(wanted: string): never {
    throw new Error(
      `line ${source.slice(0, at).split("\n").length}: ${wanted} expected at «${source.slice(at, at + 30)}»`,
    );
  }

  function skip(blank: RegExp): void {
    while (true) {
      const found = source.slice(at).match(blank) ?? source.slice(at).match(/^\/\/[^\n]*/);
      if (!found || found[0] === "") return;
      at += found[0].length;
    }
  }

  function take(pattern: RegExp, wanted: string): string {
    const found = source.slice(at).match(pattern) ?? fail(wanted);
    at += found[0].length;
    return found[0];
  }

  function readObject(): BicepValue {
    const entries = new Map<string, BicepValue>();
    take(/^\{/, "{");
    for (skip(/^[\s,]+/); source[at] !== "}"; skip(/^[\s,]+/)) {
      const from = at;
      if (source[at] === "'") at = stringEnd(source, at);
      else take(/^[A-Za-z_]\w*/, "a property");
      const key = source.slice(from, at).replace(/^'|'$/g, "");
      take(/^\s*:\s*/, ":");
      if (entries.has(key)) fail(`only one ${key}`);
      entries.set(key, readValue());
    }
    take(/^\}/, "}");
    return { kind: "object", entries };
  }

  function readArray(): BicepValue {
    const items: BicepValue[] = [];
    take(/^\[/, "[");
    for (skip(/^[\s,]+/); source[at] !== "]"; skip(/^[\s,]+/)) items.push(readValue());
    take(/^\]/, "]");
    return { kind: "array", items };
  }

  function readValue(): BicepValue {
    if (source[at] === "{") return readObject();
    if (source[at] === "[") return source.slice(at).match(/^\[\s*for\b/) ? fail("no loop") : readArray();
    const from = at;
    for (let depth = 0; at < source.length; ) {
      const char = source[at] ?? "";
      if (depth === 0 && /[\n,\]}]/.test(char)) break;
      if (/[([{]/.test(char)) depth += 1;
      if (/[)\]}]/.test(char)) depth -= 1;
      at = char === "'" ? stringEnd(source, at) : at + 1;
    }
    const text = source.slice(from, at).trim();
    if (text === "") fail("a value");
    if (/^(true|false|null|-?\d+)$/.test(text)) return { kind: "literal", value: JSON.parse(text) };
    const isPlain = text.startsWith("'") && stringEnd(text, 0) === text.length && !text.includes("${");
    return isPlain ? { kind: "literal", value: text.slice(1, -1) } : { kind: "expression", text };
  }

  for (skip(/^\s+/); at < source.length; skip(/^\s+/)) {
    if (source[at] === "@") {
      decorators.push(take(/^@[^\n]+/, "a decorator"));
      continue;
    }
    const keyword = take(/^(param|var|resource|module|output)\b/, "a declaration");
    if (!isKeyword(keyword)) fail("a declaration");
    take(/^ +/, "a space");
    const symbol = take(/^[A-Za-z_]\w*/, "a symbol");
    const type = take(/^[^=\n]*/, "a type")
      .trim()
      .replace(/^'|'$/g, "");
    const isGiven = source[at] === "=";
    if (isGiven) take(/^= */, "=");
    declarations.push({ keyword, symbol, type, value: isGiven ? readValue() : undefined, decorators });
    decorators = [];
  }
  return declarations;
}

/** What an expression names: `calls` are functions, `paths` are symbols with the properties asked of them. */
export function referencesIn(text: string): { readonly calls: string[]; readonly paths: string[] } {
  let code = "";
  for (let at = 0; at < text.length; ) {
    if (text[at] !== "'") {
      code += text[at];
      at += 1;
      continue;
    }
    const end = stringEnd(text, at);
    for (const inner of text.slice(at, end).matchAll(/\$\{([^}]*)\}/g)) code += ` ${inner[1]} `;
    at = end;
  }
  const calls = Array.from(code.matchAll(/([A-Za-z_]\w*)\s*\(/g), (match) => match[1] ?? "");
  const paths = Array.from(
    code.matchAll(/(?<![\w.)])[A-Za-z_]\w*(?:\.\w+)*(?!\s*\(|\w|\.)/g),
    (match) => match[0],
  );
  return { calls, paths };
}

function isKeyword(word: string): word is BicepDeclaration["keyword"] {
  return ["param", "var", "resource", "module", "output"].includes(word);
}

/** Where the string that begins at `from` ends; what stands in `${…}` belongs to it. */
function stringEnd(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === "'") return at + 1;
    else if (source.startsWith("${", at)) at = source.indexOf("}", at);
  }
  throw new Error(`A string does not end: ${source.slice(from, from + 40)}`);
}
