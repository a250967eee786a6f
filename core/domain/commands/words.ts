import * as z from "zod/mini";
import { TEXT_MAX } from "../limits.ts";

/** One line as it is kept: no breaks, no blank ends, 1 to `max` characters. [AG13] */
export function wordsUpTo(max: number) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => text.replace(/\s+/g, " ").trim()),
    ),
    z.string().check(z.minLength(1), z.maxLength(max)),
  );
}

/** Several lines as they are kept: breaks stay, blank ends go, 1 to `max` characters. */
export function linesUpTo(max: number) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => text.trim()),
    ),
    z.string().check(z.minLength(1), z.maxLength(max)),
  );
}

/** The words of a talking point or an action item. */
export const Words = wordsUpTo(TEXT_MAX);
