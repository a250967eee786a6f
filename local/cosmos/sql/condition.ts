import type { JsonObject } from "../json.ts";
import { compile } from "./evaluate.ts";
import { parseCondition } from "./parser.ts";

const noParameters = new Map<string, never>();

/** The condition of a patch as a test of the item. */
export function compileCondition(text: string): (item: JsonObject) => boolean {
  const evaluate = compile(parseCondition(text), noParameters);
  return (item) => evaluate(item) === true;
}
