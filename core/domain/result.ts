import type { RefusalCode } from "./refusal.ts";

/** A coded no that a person can act on. `detail` carries figures for the sentence (limits, counts), never content. */
export type Refusal = { readonly code: RefusalCode; readonly detail?: Readonly<Record<string, number>> };

/** Either a value or a refusal; a decision never throws for what someone can act on. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** Wraps a value that was granted. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Refuses with a code; `detail` holds numbers only, so that nothing private can ride on a refusal. */
export function refuse(code: RefusalCode, detail?: Readonly<Record<string, number>>): Result<never> {
  return { ok: false, refusal: detail === undefined ? { code } : { code, detail } };
}
