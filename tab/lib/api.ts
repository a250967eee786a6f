import * as z from "zod/mini";
import { HistoryPage, Me, PastCheckIns, ReflectionsPage } from "../../core/contract/api.ts";
import type { PairId } from "../../core/domain/ids.ts";

/** An answer of our own API: what was asked for, or why there is none. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: "unreachable" | "denied" };

/** What is not live. */
export type Api = {
  readonly me: () => Promise<Answer<Me>>;
  /** A page of what was settled, newest first, or of its feedback; `before` is the `next` of the page before it. */
  readonly history: (
    pairId: PairId,
    before: string | null,
    only?: "feedback",
  ) => Promise<Answer<HistoryPage>>;
  /** A page of what I thought about feedback, newest first. */
  readonly reflections: (pairId: PairId, from: string | null) => Promise<Answer<ReflectionsPage>>;
  /** My own check-ins that are over, newest first. */
  readonly pastCheckIns: (pairId: PairId) => Promise<Answer<PastCheckIns>>;
};

/** The API of the server that this page came from. */
export function createApi(token: () => Promise<string>): Api {
  const get = async <S extends z.core.$ZodType>(path: string, schema: S): Promise<Answer<z.infer<S>>> => {
    try {
      const response = await fetch(path, { headers: { authorization: `Bearer ${await token()}` } });
      if (!response.ok) return { ok: false, why: response.status < 500 ? "denied" : "unreachable" };
      return { ok: true, value: z.parse(schema, await response.json()) };
    } catch (error) {
      console.error("api did not answer", error instanceof Error ? error.name : "unknown");
      return { ok: false, why: "unreachable" };
    }
  };
  return {
    me: () => get("/api/me", Me),
    history: (pairId, before, only) =>
      get(`${pathOf(pairId, "history")}${query({ before, only })}`, HistoryPage),
    reflections: (pairId, from) => get(`${pathOf(pairId, "reflections")}${query({ from })}`, ReflectionsPage),
    pastCheckIns: (pairId) => get(pathOf(pairId, "check-ins"), PastCheckIns),
  };
}

function pathOf(pairId: PairId, what: string): string {
  return `/api/pairs/${encodeURIComponent(pairId)}/${what}`;
}

/** What is not given is left out. */
function query(values: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value == null ? [] : [[name, value]]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
