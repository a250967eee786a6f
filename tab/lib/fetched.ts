import type { Spoken } from "./language.ts";
import { ServerSilent } from "./server-answers.ts";

/** Something that is fetched once, when it is needed. */
export type Fetched<T> = {
  /** Null until it is there. */
  readonly current: () => T | null;
  /** Fetches it unless it is there or on its way; after a failure, anew. */
  readonly fetch: () => Promise<T>;
  /** For a component: suspends until it is there. Throws `NotFetched` when it could not be fetched. */
  readonly read: () => T;
};

/** Something could not be fetched; `again` tries again, `arrival` is when it is there after all, whoever tried. */
export class NotFetched extends Error {
  readonly again: () => Promise<unknown>;
  readonly arrival: Promise<unknown>;
  constructor(again: () => Promise<unknown>, arrival: Promise<unknown>) {
    super("not fetched");
    this.again = again;
    this.arrival = arrival;
  }
}

type State<T> =
  | { readonly kind: "asleep" | "failed" }
  | { readonly kind: "coming"; readonly promise: Promise<T> }
  | { readonly kind: "there"; readonly value: T };

export function fetchedOnce<T>(load: () => Promise<T>): Fetched<T> {
  let state: State<T> = { kind: "asleep" };
  const arrival = Promise.withResolvers<T>();

  const fetch = () => {
    if (state.kind === "there") return Promise.resolve(state.value);
    if (state.kind === "coming") return state.promise;
    const promise = load().then(
      (value) => {
        state = { kind: "there", value };
        arrival.resolve(value);
        return value;
      },
      (error: unknown) => {
        state = { kind: "failed" };
        throw error;
      },
    );
    state = { kind: "coming", promise };
    return promise;
  };

  return {
    current: () => (state.kind === "there" ? state.value : null),
    fetch,
    read: () => {
      if (state.kind === "there") return state.value;
      if (state.kind === "failed") throw new NotFetched(fetch, arrival.promise);
      throw fetch();
    },
  };
}

type FetchPart = () => Promise<unknown>;
type FetchWords = (language: Spoken) => Promise<unknown>;

const notYet = { first: new Set<FetchPart>(), later: new Set<FetchPart>(), words: new Set<FetchWords>() };

/** Names something that is worth fetching before anybody asks for it. */
export function worthFetching(fetch: FetchPart): void {
  notYet.later.add(fetch);
}

/** The same of what the first screen shows. */
export function firstToFetch(fetch: FetchPart): void {
  notYet.first.add(fetch);
}

/** The same of words; they are fetched with whatever named them. */
export function wordsWorthFetching(fetch: FetchWords): void {
  notYet.words.add(fetch);
}

/**
 * Fetches what the first screen shows, all of it together, and its words once the language is known. Never
 * fails: what is missing says so where it would be.
 */
export async function fetchFirst(spoken: Promise<Spoken>): Promise<void> {
  const { first, words } = notYet;
  const asked = new Set<FetchPart>();
  for (let next = [...first]; next.length > 0; next = [...first].filter((fetch) => !asked.has(fetch))) {
    for (const fetch of next) asked.add(fetch);
    await Promise.allSettled(next.map((fetch) => fetch()));
  }
  const language = await spoken;
  await Promise.allSettled([...words].map((fetch) => fetch(language)));
}

/**
 * Fetches everything, one after the other, so that it is in nobody's way; also what is named by what arrives
 * meanwhile. What fails is left for the next time, and so is the rest while the server is silent. True when
 * all is there.
 */
export async function fetchAll(language: Spoken): Promise<boolean> {
  let isAll = true;
  for (const kind of [notYet.first, notYet.later, notYet.words]) {
    for (const fetch of kind) {
      try {
        await fetch(language);
        kind.delete(fetch);
      } catch (error) {
        isAll = false;
        console.error("a part was not fetched", error instanceof Error ? error.name : "unknown");
        if (error instanceof ServerSilent) return false;
      }
    }
  }
  return isAll;
}
