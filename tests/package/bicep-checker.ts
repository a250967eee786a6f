import type { BicepDeclaration, BicepValue } from "./bicep-reader.ts";
import { referencesIn } from "./bicep-reader.ts";
import { follow, type PlacedType, propertiesOf } from "./bicep-types.ts";

/** One bicep file, with the outputs of the modules it uses. */
export type BicepFile = {
  readonly declarations: readonly BicepDeclaration[];
  readonly outputsByModule: ReadonlyMap<string, readonly string[]>;
};

/** What bicep itself lets a resource say beside its body. */
const BESIDE_BODY = ["parent", "scope", "dependsOn"];
const FUNCTIONS = ["guid", "resourceGroup", "subscriptionResourceId"];

/** Every fault of a file: resources that do not exist, bodies that do not fit, names that nothing declares. */
export function faultsOf(file: BicepFile, types: ReadonlyMap<string, PlacedType>): string[] {
  const bodyOf = (declaration: BicepDeclaration) =>
    declaration.keyword === "resource" ? types.get(declaration.type) : undefined;
  return file.declarations.flatMap((declaration) => {
    const { symbol, value, keyword, type } = declaration;
    const named = value ? namesOf(value).flatMap((text) => referenceFaults(text, file, bodyOf)) : [];
    const faults = named.map((fault) => `${symbol}: ${fault}`);
    if (keyword !== "resource" || value === undefined) return faults;
    const body = bodyOf(declaration);
    if (body === undefined) return [...faults, `${symbol}: there is no ${type}`];
    return [...faults, ...valueFaults(withoutBeside(value), body, symbol, constantsOf(file))];
  });
}

/** The texts of all expressions within a value. */
export function namesOf(value: BicepValue): string[] {
  if (value.kind === "expression") return [value.text];
  if (value.kind === "array") return value.items.flatMap(namesOf);
  if (value.kind === "literal") return [];
  const computedKeys = [...value.entries.keys()].filter((key) => key.includes("${")).map((key) => `'${key}'`);
  return [...computedKeys, ...[...value.entries.values()].flatMap(namesOf)];
}

function withoutBeside(value: BicepValue): BicepValue {
  if (value.kind !== "object") return value;
  return {
    kind: "object",
    entries: new Map([...value.entries].filter(([key]) => !BESIDE_BODY.includes(key))),
  };
}

function constantsOf({ declarations }: BicepFile): ReadonlyMap<string, BicepValue> {
  const constants = new Map<string, BicepValue>();
  for (const { keyword, symbol, value } of declarations)
    if (keyword === "var" && value) constants.set(symbol, value);
  return constants;
}

function referenceFaults(
  text: string,
  { declarations, outputsByModule }: BicepFile,
  bodyOf: (declaration: BicepDeclaration) => PlacedType | undefined,
): string[] {
  const { calls, paths } = referencesIn(text);
  const faults = calls.filter((call) => !FUNCTIONS.includes(call)).map((call) => `no function ${call}`);
  for (const path of paths) {
    const [symbol = "", ...asked] = path.split(".");
    const declared = declarations.find((one) => one.keyword !== "output" && one.symbol === symbol);
    const body = declared ? bodyOf(declared) : undefined;
    if (!declared) faults.push(`nothing is called ${symbol}`);
    else if (declared.keyword === "module") {
      const isOutput = asked[0] === "outputs" && outputsByModule.get(declared.type)?.includes(asked[1] ?? "");
      if (!isOutput) faults.push(`${declared.type} has no ${path}`);
    } else if (body && !hasPath(body, asked)) faults.push(`${declared.type} has no ${asked.join(".")}`);
    else if (!body && asked.length > 0) faults.push(`${symbol} has no ${asked.join(".")}`);
  }
  return faults;
}

function hasPath(type: PlacedType, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return true;
  const property = propertiesOf(type)?.get(first);
  return property !== undefined && hasPath(property.of, rest);
}

/** Why a value does not fit a type; what is computed at deployment fits any, but its names are checked elsewhere. */
function valueFaults(
  given: BicepValue,
  placed: PlacedType,
  path: string,
  constants: ReadonlyMap<string, BicepValue>,
): string[] {
  const value = (given.kind === "expression" && constants.get(given.text)) || given;
  const { type } = placed;
  const deeper = (inner: BicepValue, of: PlacedType, at: string) =>
    valueFaults(inner, of, `${path}.${at}`, constants);
  if (value.kind === "expression" || type.$type === "AnyType") return [];
  if (type.$type === "UnionType") {
    const elements = type.elements.map((ref) => follow(placed, ref));
    // Azure leaves most of its lists open for words to come; we use none but those it lists.
    const listed = elements.filter((element) => element.type.$type !== "StringType");
    const tried = listed.map((element) => valueFaults(value, element, path, constants));
    return tried.some((faults) => faults.length === 0) ? [] : [`${path}: fits none of ${tried.length} types`];
  }
  if (type.$type === "ArrayType") {
    if (value.kind !== "array") return [`${path}: a list expected`];
    return value.items.flatMap((item, index) => deeper(item, follow(placed, type.itemType), String(index)));
  }
  if (type.$type === "ObjectType" || type.$type === "DiscriminatedObjectType") {
    if (value.kind !== "object") return [`${path}: an object expected`];
    const chosen = type.$type === "ObjectType" ? undefined : value.entries.get(type.discriminator);
    const variant = chosen?.kind === "literal" ? String(chosen.value) : undefined;
    if (type.$type !== "ObjectType" && !Object.hasOwn(type.elements, variant ?? ""))
      return [`${path}: no kind ${variant}`];
    const properties = propertiesOf(placed, variant) ?? new Map();
    const more = type.$type === "ObjectType" ? type.additionalProperties : undefined;
    const faults = [...properties]
      .filter(([name, property]) => property.isRequired && !value.entries.has(name))
      .map(([name]) => `${path}.${name}: is missing`);
    for (const [name, inner] of value.entries) {
      const property = properties.get(name);
      if (property?.isReadOnly) faults.push(`${path}.${name}: only Azure writes it`);
      else if (property) faults.push(...deeper(inner, property.of, name));
      else if (more) faults.push(...deeper(inner, follow(placed, more), name));
      else faults.push(`${path}.${name}: there is no such property`);
    }
    return faults;
  }
  return value.kind === "literal" && fitsScalar(value.value, type)
    ? []
    : [`${path}: does not fit ${JSON.stringify(type)}`];
}

function fitsScalar(value: string | number | boolean | null, type: PlacedType["type"]): boolean {
  if (type.$type === "StringLiteralType") return value === type.value;
  if (type.$type === "BooleanType") return typeof value === "boolean";
  if (type.$type === "StringType" && typeof value === "string") {
    const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern = "" } = type;
    return value.length >= minLength && value.length <= maxLength && new RegExp(pattern).test(value);
  }
  if (type.$type === "IntegerType" && typeof value === "number") {
    const { minValue = Number.NEGATIVE_INFINITY, maxValue = Number.POSITIVE_INFINITY } = type;
    return value >= minValue && value <= maxValue;
  }
  return false;
}
