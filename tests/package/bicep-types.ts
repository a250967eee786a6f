import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const Ref = z.object({ $ref: z.string() });
const Property = z.object({ type: Ref, flags: z.int() });
const Properties = z.record(z.string(), Property);

/** One entry of a types file, as Azure publishes them for bicep. */
const BicepType = z.discriminatedUnion("$type", [
  z.object({ $type: z.literal("ResourceType"), name: z.string(), body: Ref }),
  z.object({ $type: z.literal("ObjectType"), properties: Properties, additionalProperties: z.optional(Ref) }),
  z.object({
    $type: z.literal("DiscriminatedObjectType"),
    discriminator: z.string(),
    baseProperties: Properties,
    elements: z.record(z.string(), Ref),
  }),
  z.object({ $type: z.literal("UnionType"), elements: z.array(Ref) }),
  z.object({ $type: z.literal("ArrayType"), itemType: Ref }),
  z.object({ $type: z.literal("StringLiteralType"), value: z.string() }),
  z.object({
    $type: z.literal("StringType"),
    minLength: z.optional(z.int()),
    maxLength: z.optional(z.int()),
    pattern: z.optional(z.string()),
  }),
  z.object({ $type: z.literal("IntegerType"), minValue: z.optional(z.int()), maxValue: z.optional(z.int()) }),
  z.object({ $type: z.literal("BooleanType") }),
  z.object({ $type: z.literal("AnyType") }),
]);
type BicepType = z.infer<typeof BicepType>;

/** A type together with the file that its references point into. */
export type PlacedType = { readonly type: BicepType; readonly file: readonly BicepType[] };

/** The type that a reference within the same file names. */
export function follow(from: PlacedType, ref: z.infer<typeof Ref>): PlacedType {
  const type = from.file[Number(ref.$ref.slice("#/".length))];
  if (type === undefined) throw new Error(`No type at ${ref.$ref}`);
  return { type, file: from.file };
}

/** What may be said of a property: its type, whether it has to be there, whether only Azure writes it. */
export type PropertyType = {
  readonly of: PlacedType;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
};

/** The properties that an object may have, for a discriminated one those of `variant`; undefined: it is no object. */
export function propertiesOf(placed: PlacedType, variant?: string): Map<string, PropertyType> | undefined {
  const { type } = placed;
  if (type.$type !== "ObjectType" && type.$type !== "DiscriminatedObjectType") return undefined;
  const own = type.$type === "ObjectType" ? type.properties : type.baseProperties;
  const found = new Map<string, PropertyType>();
  for (const [name, { type: ref, flags }] of Object.entries(own)) {
    found.set(name, {
      of: follow(placed, ref),
      isRequired: (flags & 1) !== 0,
      isReadOnly: (flags & 2) !== 0,
    });
  }
  const element = type.$type === "DiscriminatedObjectType" ? type.elements[variant ?? ""] : undefined;
  if (element)
    for (const [name, property] of propertiesOf(follow(placed, element)) ?? []) found.set(name, property);
  return found;
}

/** The bodies of all resources described under `folder`, by `type@version`. */
export function readResourceTypes(folder: string): ReadonlyMap<string, PlacedType> {
  const bodies = new Map<string, PlacedType>();
  for (const name of readdirSync(folder)) {
    const file = z.array(BicepType).parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
    for (const type of file) {
      if (type.$type === "ResourceType") bodies.set(type.name, follow({ type, file }, type.body));
    }
  }
  return bodies;
}
