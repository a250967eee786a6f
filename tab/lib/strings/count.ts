import type { Spoken } from "../language.ts";

/** Writes whole numbers as a language does. */
export function countIn(language: Spoken): (number: number) => string {
  return (number) => number.toLocaleString(language);
}
