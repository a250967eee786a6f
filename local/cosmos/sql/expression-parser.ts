import { notSupported } from "../wire.ts";
import type { BinaryOperator, Expression } from "./ast.ts";
import { syntaxError, type Token, tokenize } from "./lexer.ts";

const reserved = new Set(
  (
    "ALL AND ARRAY AS ASC BETWEEN BY CASE CAST CONVERT CROSS DESC DISTINCT ELSE END ESCAPE EXISTS FALSE FOR FROM GROUP " +
    "HAVING IN INNER INSERT INTO IS JOIN LEFT LIKE LIMIT NOT NULL OFFSET ON OR ORDER OUTER OVER RANK RIGHT SELECT SET THEN " +
    "TOP TRUE UDF UNDEFINED UPDATE VALUE WHEN WHERE WITH"
  ).split(" "),
);

/** Reads the words of one query in order. `alias` is set once the FROM clause is known. */
export class Cursor {
  readonly tokens: Token[];
  readonly end: Token;
  at = 0;
  constructor(query: string) {
    this.tokens = tokenize(query);
    this.end = { kind: "end", text: "", start: query.length, end: query.length };
  }
  get token(): Token {
    return this.tokens[this.at] ?? this.end;
  }
  isWord(word: string, ahead = 0): boolean {
    const token = this.tokens[this.at + ahead] ?? this.end;
    return token.kind === "name" && token.text.toUpperCase() === word;
  }
  isSymbol(symbol: string): boolean {
    return this.token.kind === "symbol" && this.token.text === symbol;
  }
  takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.at++;
    return true;
  }
  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.at++;
    return true;
  }
  expectWord(word: string): void {
    if (!this.takeWord(word)) throw syntaxError(this.token, `${word} is expected.`);
  }
  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw syntaxError(this.token, `'${symbol}' is expected.`);
  }
  /** A name that is no keyword; keywords are written in brackets: c["order"]. */
  takeName(): string {
    const token = this.token;
    if (token.kind !== "name") throw syntaxError(token, "A name is expected.");
    if (reserved.has(token.text.toUpperCase()))
      throw syntaxError(token, `A keyword is written c["${token.text}"].`);
    this.at++;
    return token.text;
  }
}

export function parseExpression(cursor: Cursor, alias: string): Expression {
  return new ExpressionParser(cursor, alias).choice();
}

class ExpressionParser {
  readonly cursor: Cursor;
  readonly alias: string;
  constructor(cursor: Cursor, alias: string) {
    this.cursor = cursor;
    this.alias = alias;
  }

  choice(): Expression {
    const condition = this.coalesce();
    if (!this.cursor.takeSymbol("?")) return condition;
    const then = this.choice();
    this.cursor.expectSymbol(":");
    return { kind: "choice", condition, then, otherwise: this.choice() };
  }

  coalesce(): Expression {
    let left = this.or();
    while (this.cursor.takeSymbol("??")) left = { kind: "coalesce", of: left, otherwise: this.or() };
    return left;
  }

  or(): Expression {
    let left = this.and();
    while (this.cursor.takeWord("OR")) left = { kind: "binary", operator: "OR", left, right: this.and() };
    return left;
  }

  and(): Expression {
    let left = this.comparison();
    while (this.cursor.takeWord("AND"))
      left = { kind: "binary", operator: "AND", left, right: this.comparison() };
    return left;
  }

  comparison(): Expression {
    const bareNot = this.cursor.isWord("NOT");
    const left = this.concatenation();
    const operator = this.comparisonOperator();
    if (operator === undefined) return this.rangeTest(left, bareNot);
    if (bareNot) throw this.ambiguousNot();
    const right = this.concatenation();
    if (this.comparisonOperator() !== undefined)
      throw syntaxError(this.cursor.token, "Comparisons do not chain.");
    return { kind: "binary", operator, left, right };
  }

  rangeTest(left: Expression, bareNot: boolean): Expression {
    const start = this.cursor.at;
    const negated = this.cursor.takeWord("NOT");
    const test = this.oneRangeTest(left);
    if (test === undefined) {
      this.cursor.at = start;
      if (negated) throw syntaxError(this.cursor.token);
      return left;
    }
    if (bareNot) throw this.ambiguousNot();
    return negated ? { kind: "not", of: test } : test;
  }

  oneRangeTest(of: Expression): Expression | undefined {
    if (this.cursor.takeWord("IN")) {
      this.cursor.expectSymbol("(");
      if (this.cursor.isSymbol(")")) throw syntaxError(this.cursor.token);
      return { kind: "in", of, list: this.listUntil(")") };
    }
    if (this.cursor.takeWord("BETWEEN")) {
      const low = this.concatenation();
      this.cursor.expectWord("AND");
      return { kind: "between", of, low, high: this.concatenation() };
    }
    if (!this.cursor.takeWord("LIKE")) return undefined;
    const pattern = this.concatenation();
    if (!this.cursor.takeWord("ESCAPE")) return { kind: "like", of, pattern, escape: undefined };
    const token = this.cursor.token;
    if (token.kind !== "string" || token.text.length !== 1)
      throw syntaxError(token, "ESCAPE takes one character.");
    this.cursor.at++;
    return { kind: "like", of, pattern, escape: token.text };
  }

  /** Grammars differ on whether NOT binds before or after a comparison; guessing would give wrong rows. */
  ambiguousNot() {
    return notSupported("NOT in front of a comparison without parentheses; write NOT (a = b)");
  }

  comparisonOperator(): BinaryOperator | undefined {
    const { kind, text } = this.cursor.token;
    if (kind !== "symbol") return undefined;
    if (text === "&" || text === "|" || text === "^" || text === "<<" || text === ">>" || text === ">>>") {
      throw notSupported(`the bitwise operator ${text}`);
    }
    const operators: Record<string, BinaryOperator> = {
      "=": "=",
      "!=": "!=",
      "<>": "!=",
      "<": "<",
      "<=": "<=",
      ">": ">",
      ">=": ">=",
    };
    const operator = operators[text];
    if (operator !== undefined) this.cursor.at++;
    return operator;
  }

  concatenation(): Expression {
    let left = this.sum();
    while (this.cursor.takeSymbol("||")) left = { kind: "binary", operator: "||", left, right: this.sum() };
    return left;
  }

  sum(): Expression {
    let left = this.product();
    for (;;) {
      if (this.cursor.takeSymbol("+")) left = { kind: "binary", operator: "+", left, right: this.product() };
      else if (this.cursor.takeSymbol("-"))
        left = { kind: "binary", operator: "-", left, right: this.product() };
      else return left;
    }
  }

  product(): Expression {
    let left = this.unary();
    for (;;) {
      if (this.cursor.takeSymbol("*")) left = { kind: "binary", operator: "*", left, right: this.unary() };
      else if (this.cursor.takeSymbol("/"))
        left = { kind: "binary", operator: "/", left, right: this.unary() };
      else if (this.cursor.takeSymbol("%"))
        left = { kind: "binary", operator: "%", left, right: this.unary() };
      else return left;
    }
  }

  unary(): Expression {
    if (this.cursor.takeWord("NOT")) return { kind: "not", of: this.unary() };
    if (this.cursor.takeSymbol("-")) return { kind: "negate", of: this.unary() };
    if (this.cursor.takeSymbol("+")) return { kind: "plus", of: this.unary() };
    if (this.cursor.isSymbol("~")) throw notSupported("the bitwise operator ~");
    return this.path();
  }

  path(): Expression {
    let of = this.primary();
    for (;;) {
      if (this.cursor.takeSymbol(".")) of = { kind: "property", of, name: this.cursor.takeName() };
      else if (this.cursor.takeSymbol("[")) {
        const at = this.choice();
        this.cursor.expectSymbol("]");
        const named = at.kind === "literal" && typeof at.value === "string";
        of = named ? { kind: "property", of, name: String(at.value) } : { kind: "element", of, at };
      } else return of;
    }
  }

  primary(): Expression {
    const token = this.cursor.token;
    if (token.kind === "string") return this.literal(token.text);
    if (token.kind === "number") return this.literal(Number(token.text));
    if (token.kind === "parameter") {
      this.cursor.at++;
      return { kind: "parameter", name: token.text };
    }
    if (token.kind === "name") return this.word(token);
    if (this.cursor.takeSymbol("(")) {
      if (this.cursor.isWord("SELECT")) throw notSupported("subqueries");
      const inner = this.choice();
      this.cursor.expectSymbol(")");
      return inner;
    }
    if (this.cursor.takeSymbol("[")) return { kind: "array", items: this.listUntil("]") };
    if (this.cursor.takeSymbol("{")) return this.object();
    throw syntaxError(token);
  }

  literal(value: string | number | boolean | null | undefined): Expression {
    this.cursor.at++;
    return { kind: "literal", value };
  }

  word(token: Token): Expression {
    const upper = token.text.toUpperCase();
    if (upper === "TRUE") return this.literal(true);
    if (upper === "FALSE") return this.literal(false);
    if (upper === "NULL") return this.literal(null);
    if (upper === "UNDEFINED") return this.literal(undefined);
    if (upper === "EXISTS" || upper === "ARRAY") throw notSupported(`${upper} subqueries`);
    if (upper === "UDF") throw notSupported("user-defined functions");
    const isLeftOrRight = upper === "LEFT" || upper === "RIGHT";
    const name = isLeftOrRight ? token.text : this.cursor.takeName();
    if (isLeftOrRight) this.cursor.at++;
    if (this.cursor.takeSymbol("("))
      return { kind: "call", name: name.toUpperCase(), args: this.listUntil(")") };
    if (name !== this.alias) {
      throw syntaxError(
        token,
        `Identifier '${name}' could not be resolved; the item is called '${this.alias}'.`,
      );
    }
    return { kind: "root" };
  }

  listUntil(close: string): Expression[] {
    const items: Expression[] = [];
    if (this.cursor.takeSymbol(close)) return items;
    do items.push(this.choice());
    while (this.cursor.takeSymbol(","));
    this.cursor.expectSymbol(close);
    return items;
  }

  object(): Expression {
    const entries: { name: string; value: Expression }[] = [];
    if (this.cursor.takeSymbol("}")) return { kind: "object", entries };
    do {
      const token = this.cursor.token;
      if (token.kind === "string") this.cursor.at++;
      const name = token.kind === "string" ? token.text : this.cursor.takeName();
      this.cursor.expectSymbol(":");
      entries.push({ name, value: this.choice() });
    } while (this.cursor.takeSymbol(","));
    this.cursor.expectSymbol("}");
    return { kind: "object", entries };
  }
}
