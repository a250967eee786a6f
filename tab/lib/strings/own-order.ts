const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT_MARK = "\u200e";
const ISOLATE = "\u2068";
const END_OF_ISOLATE = "\u2069";

/**
 * The same words, whose sentences read in their own order, from left to right, also where a name or a title in
 * them is written from right to left: it is set apart from what stands around it. Other sentences stay as they are.
 */
export function inOwnOrder<W extends object>(words: W): W {
  const known = new Map<PropertyKey, unknown>();
  return new Proxy(words, {
    get: (target, key) => {
      if (!known.has(key)) known.set(key, ordered(Reflect.get(target, key)));
      return known.get(key);
    },
  });
}

function ordered(value: unknown): unknown {
  if (typeof value === "function") {
    return (...facts: readonly unknown[]) => {
      const apart = facts.map(setApart);
      const said: unknown = value(...apart);
      const isMixed = apart.some((fact, index) => fact !== facts[index]);
      return isMixed && typeof said === "string" ? LEFT_TO_RIGHT_MARK + said : said;
    };
  }
  return isPlain(value) ? inOwnOrder(value) : value;
}

function setApart(fact: unknown): unknown {
  if (typeof fact === "string") return RIGHT_TO_LEFT.test(fact) ? ISOLATE + fact + END_OF_ISOLATE : fact;
  if (!isPlain(fact) || !Object.values(fact).some((part) => setApart(part) !== part)) return fact;
  return Object.fromEntries(Object.entries(fact).map(([key, part]) => [key, setApart(part)]));
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
