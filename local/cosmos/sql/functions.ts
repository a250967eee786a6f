import { isObject, type Value } from "../json.ts";
import { badRequest, notSupported } from "../wire.ts";
import { isEqual, kindOf } from "./compare.ts";

interface BuiltIn {
  least: number;
  most: number;
  /** Given a value for each argument, undefined ones included. */
  run(args: Value[]): Value;
}

const isKind = (...kinds: string[]): BuiltIn => ({
  least: 1,
  most: 1,
  run: ([value]) => kinds.includes(kindOf(value)),
});

function onNumber(run: (value: number) => number): BuiltIn {
  return { least: 1, most: 1, run: ([value]) => (typeof value === "number" ? run(value) : undefined) };
}

function onText(run: (text: string) => Value): BuiltIn {
  return { least: 1, most: 1, run: ([text]) => (typeof text === "string" ? run(text) : undefined) };
}

/** Two texts, and optionally whether case is ignored. */
function onTexts(run: (text: string, part: string) => boolean): BuiltIn {
  return {
    least: 2,
    most: 3,
    run: (args) => {
      const [text, part, ignoreCase = false] = args;
      if (args.length === 3 && typeof ignoreCase !== "boolean") return undefined;
      if (typeof text !== "string" || typeof part !== "string") return undefined;
      return ignoreCase ? run(text.toLowerCase(), part.toLowerCase()) : run(text, part);
    },
  };
}

function arrayContains([array, item, partial = false]: Value[]): Value {
  if (!Array.isArray(array) || item === undefined || typeof partial !== "boolean") return undefined;
  if (!partial || !isObject(item))
    return array.some((one) => kindOf(one) === kindOf(item) && isEqual(one, item));
  const wanted = Object.entries(item);
  return array.some(
    (one) =>
      isObject(one) && wanted.every(([name, value]) => Object.hasOwn(one, name) && isEqual(one[name], value)),
  );
}

function concat(parts: Value[]): Value {
  return parts.every((part) => typeof part === "string") ? parts.join("") : undefined;
}

const builtIns: Record<string, BuiltIn> = {
  IS_DEFINED: { least: 1, most: 1, run: ([value]) => value !== undefined },
  IS_NULL: isKind("null"),
  IS_BOOL: isKind("boolean"),
  IS_NUMBER: isKind("number"),
  IS_STRING: isKind("string"),
  IS_ARRAY: isKind("array"),
  IS_OBJECT: isKind("object"),
  IS_PRIMITIVE: isKind("null", "boolean", "number", "string"),
  STARTSWITH: onTexts((text, part) => text.startsWith(part)),
  ENDSWITH: onTexts((text, part) => text.endsWith(part)),
  CONTAINS: onTexts((text, part) => text.includes(part)),
  STRINGEQUALS: onTexts((text, part) => text === part),
  LOWER: onText((text) => text.toLowerCase()),
  UPPER: onText((text) => text.toUpperCase()),
  LENGTH: onText((text) => text.length),
  CONCAT: { least: 2, most: Number.POSITIVE_INFINITY, run: concat },
  ARRAY_CONTAINS: { least: 2, most: 3, run: arrayContains },
  ARRAY_LENGTH: { least: 1, most: 1, run: ([array]) => (Array.isArray(array) ? array.length : undefined) },
  ABS: onNumber(Math.abs),
  FLOOR: onNumber(Math.floor),
  CEILING: onNumber(Math.ceil),
};

/** The built-in function of that name for that number of arguments, or a refusal that names it. */
export function findFunction(name: string, count: number): (args: Value[]) => Value {
  const builtIn = Object.hasOwn(builtIns, name) ? builtIns[name] : undefined;
  if (builtIn === undefined) throw notSupported(`the function ${name}`);
  if (count < builtIn.least || count > builtIn.most)
    throw badRequest(`The ${name} function takes another number of arguments.`);
  return builtIn.run;
}
