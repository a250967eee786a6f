import { Refusal } from "../wire.ts";

export interface Token {
  kind: "name" | "string" | "number" | "parameter" | "symbol" | "end";
  /** As written; for a string its value without quotes and escapes. */
  text: string;
  start: number;
  end: number;
}

const pattern =
  /\s+|--[^\n]*|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<parameter>@[A-Za-z0-9_]+)|(?<number>(?:0x[0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<symbol><>|!=|<=|>=|\|\||\?\?|>>>|<<|>>|[=<>+\-*/%(),.[\]{}:?&|^~])/sy;

const escapes: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** A syntax error as the service words it, with the place in the text. */
export function syntaxError(token: Token, hint = ""): Refusal {
  const near = token.kind === "end" ? "the end" : `'${token.text}'`;
  const error = {
    severity: "Error",
    location: { start: token.start, end: token.end },
    code: "SC1001",
    message: `Syntax error, incorrect syntax near ${near}.${hint === "" ? "" : ` ${hint}`}`,
  };
  return new Refusal(400, JSON.stringify({ errors: [error] }));
}

export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < query.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(query);
    if (match === null) {
      throw syntaxError({ kind: "symbol", text: query.charAt(start), start, end: start + 1 });
    }
    const { name, parameter, number, string, symbol } = match.groups ?? {};
    const end = pattern.lastIndex;
    if (name !== undefined) tokens.push({ kind: "name", text: name, start, end });
    else if (parameter !== undefined) tokens.push({ kind: "parameter", text: parameter, start, end });
    else if (number !== undefined) tokens.push({ kind: "number", text: number, start, end });
    else if (string !== undefined) tokens.push({ kind: "string", text: unquote(string), start, end });
    else if (symbol !== undefined) tokens.push({ kind: "symbol", text: symbol, start, end });
  }
  tokens.push({ kind: "end", text: "", start: query.length, end: query.length });
  return tokens;
}

function unquote(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code: string | undefined, plain: string) =>
      code === undefined ? (escapes[plain] ?? plain) : String.fromCharCode(Number.parseInt(code, 16)),
    );
}
