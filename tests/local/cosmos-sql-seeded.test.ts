import type { Json, JsonObject, Value } from "../../local/cosmos/json.ts";
import { compileCondition } from "../../local/cosmos/sql/condition.ts";
import { Refusal } from "../../local/cosmos/wire.ts";
import { openCosmos, pairKey, point } from "./cosmos-client.ts";

/** A filter as text and as the plain function that it should be. */
interface Filter {
  text: string;
  /** How tightly its outermost operator binds: OR 1, AND 2, comparison 3, sum 4, product 5, the rest 9. */
  binds: number;
  run(item: JsonObject): Value;
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function generator(seed: number) {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)];
    if (one === undefined) throw new Error("Nothing to pick from.");
    return one;
  };

  const value = (): Json =>
    pick<() => Json>([
      () => below(4),
      () => below(4) / 2,
      () => pick(["", "a", "ab", "b", "Ä"]),
      () => random() < 0.5,
      () => null,
    ])();
  const item = (): JsonObject => {
    const made: JsonObject = {};
    for (const name of ["a", "b", "c", "d"]) if (random() < 0.8) made[name] = value();
    if (random() < 0.5) made.list = Array.from({ length: below(3) }, value);
    return made;
  };

  const wrap = (filter: Filter, least: number) => (filter.binds < least ? `(${filter.text})` : filter.text);

  const operand = (): Filter => {
    const kind = below(10);
    if (kind < 6) {
      const name = pick(["a", "b", "c", "d", "missing"]);
      return { text: random() < 0.3 ? `c["${name}"]` : `c.${name}`, binds: 9, run: (row) => row[name] };
    }
    const constant = value();
    return { text: JSON.stringify(constant), binds: 9, run: () => constant };
  };

  const number = (depth: number): Filter => {
    if (depth === 0 || random() < 0.4) return operand();
    const [operator, binds, run] = pick<[string, number, (x: number, y: number) => number]>([
      ["+", 4, (x, y) => x + y],
      ["-", 4, (x, y) => x - y],
      ["*", 5, (x, y) => x * y],
    ]);
    const [left, right] = [number(depth - 1), number(depth - 1)];
    return {
      text: `${wrap(left, binds)} ${operator} ${wrap(right, binds + 1)}`,
      binds,
      run: (row) => {
        const [x, y] = [left.run(row), right.run(row)];
        return typeof x === "number" && typeof y === "number" ? run(x, y) : undefined;
      },
    };
  };

  const sameKind = (x: Value, y: Value) =>
    x !== undefined && y !== undefined && (x === null) === (y === null) && typeof x === typeof y;

  const comparison = (): Filter => {
    const [left, right] = [number(2), number(2)];
    const [operator, run] = pick<[string, (x: Json, y: Json) => boolean]>([
      ["=", (x, y) => x === y],
      ["<", (x, y) => x !== null && y !== null && x < y],
      [">=", (x, y) => (x === null && y === null) || (x !== null && y !== null && x >= y)],
    ]);
    return {
      text: `${wrap(left, 4)} ${operator} ${wrap(right, 4)}`,
      binds: 3,
      run: (row) => {
        const [x, y] = [left.run(row), right.run(row)];
        return x !== undefined && y !== undefined && sameKind(x, y) ? run(x, y) : undefined;
      },
    };
  };

  const test = (): Filter => {
    const one = operand();
    const other = value();
    const text = JSON.stringify(other);
    return pick<() => Filter>([
      () => ({ text: `IS_DEFINED(${one.text})`, binds: 9, run: (row) => one.run(row) !== undefined }),
      () => ({ text: `IS_NULL(${one.text})`, binds: 9, run: (row) => one.run(row) === null }),
      () => ({
        text: `ARRAY_CONTAINS(c.list, ${text})`,
        binds: 9,
        run: (row) => (Array.isArray(row.list) ? row.list.includes(other) : undefined),
      }),
      () => ({
        text: `STARTSWITH(${one.text}, "a")`,
        binds: 9,
        run: (row) => {
          const found = one.run(row);
          return typeof found === "string" ? found.startsWith("a") : undefined;
        },
      }),
      () => ({
        text: `${one.text} IN (${text}, 1, "a")`,
        binds: 3,
        run: (row) => {
          const found = one.run(row);
          const list = [other, 1, "a"];
          if (list.some((entry) => sameKind(found, entry) && entry === found)) return true;
          return list.every((entry) => sameKind(found, entry)) ? false : undefined;
        },
      }),
    ])();
  };

  const filter = (depth: number): Filter => {
    const kind = depth === 0 ? below(2) : below(6);
    if (kind === 0) return comparison();
    if (kind === 1) return test();
    if (kind === 2) {
      const inner = filter(depth - 1);
      return {
        text: `NOT (${inner.text})`,
        binds: 9,
        run: (row) => {
          const found = inner.run(row);
          return typeof found === "boolean" ? !found : undefined;
        },
      };
    }
    const [left, right] = [filter(depth - 1), filter(depth - 1)];
    const decisive = kind === 3;
    const binds = decisive ? 1 : 2;
    return {
      text: `${wrap(left, binds)} ${decisive ? "OR" : "AND"} ${wrap(right, binds + 1)}`,
      binds,
      run: (row) => {
        const found = [left.run(row), right.run(row)];
        if (found.includes(decisive)) return decisive;
        return found.every((one) => one === !decisive) ? !decisive : undefined;
      },
    };
  };

  return { filter, item, below, pick };
}

/** Undefined where a filter asks for a difference from null, which is refused rather than guessed. */
function unlessRefused<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof Refusal && cause.status === 501) return undefined;
    throw cause;
  }
}

describe("Random queries of the local Cosmos", () => {
  test("2,000 filters let in the same items as plain functions do", () => {
    let refused = 0;
    for (let seed = 1; seed <= 2_000; seed++) {
      const { filter, item } = generator(seed);
      const items = Array.from({ length: 25 }, item);
      const { text, run } = filter(4);
      const found = unlessRefused(() => items.filter(compileCondition(`FROM c WHERE ${text}`)));
      if (found === undefined) {
        refused++;
        continue;
      }
      const expected = items.filter((row) => run(row) === true);
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        throw new Error(
          `Seed ${seed}: ${text}\nfound ${JSON.stringify(found)}\nexpected ${JSON.stringify(expected)}`,
        );
      }
    }
    expect(refused).toBeLessThan(150);
  });

  test("60 sorted queries in random pages answer the same rows as a plain sort", async () => {
    const { shared, close } = await openCosmos();
    const { below } = generator(7);
    const rows = Array.from({ length: 60 }, (_, n) => ({ id: `r${n}`, n: below(12), even: n % 2 === 0 }));
    for (const row of rows) await shared.items.create(point(row.id, row));
    for (let seed = 1; seed <= 60; seed++) {
      const { below, pick } = generator(seed);
      const [least, descending] = [below(12), pick([true, false])];
      const [offset, limit] = [below(20), 1 + below(40)];
      const query = `SELECT VALUE c.n FROM c WHERE c.n >= @least ORDER BY c.n ${descending ? "DESC" : "ASC"} OFFSET ${offset} LIMIT ${limit}`;
      const parameters = [{ name: "@least", value: least }];
      const iterator = shared.items.query<number>(
        { query, parameters },
        { partitionKey: pairKey, maxItemCount: 1 + below(9) },
      );
      const found: number[] = [];
      while (iterator.hasMoreResults()) found.push(...(await iterator.fetchNext()).resources);
      const expected = rows
        .map((row) => row.n)
        .filter((n) => n >= least)
        .sort((x, y) => (descending ? y - x : x - y))
        .slice(offset, offset + limit);
      expect({ seed, found }).toEqual({ seed, found: expected });
    }
    close();
  });
});
