import { createContext, useContext, useState, useSyncExternalStore } from "react";
import type { Api } from "./api.ts";
import type { Drafts } from "./drafts.ts";
import type { PairScreen, PairSession } from "./pair-session.ts";

/** One pair, what this person began to write about it, and where to ask for what is not live. */
export type OpenPair = { readonly session: PairSession; readonly drafts: Drafts; readonly api: Api };

const PairContext = createContext<OpenPair | null>(null);
export const PairProvider = PairContext.Provider;

function usePair(): OpenPair {
  const pair = useContext(PairContext);
  if (pair === null) throw new Error("no pair above");
  return pair;
}

/** The pair that this part of the page is about. */
export function useSession(): PairSession {
  return usePair().session;
}

/** What this person began to write about the pair. */
export function useDrafts(): Drafts {
  return usePair().drafts;
}

/** Where to ask for what is not live. */
export function usePairApi(): Api {
  return usePair().api;
}

/** What there is to show of a pair, as it changes. */
export function usePairScreen(session: PairSession): PairScreen {
  return useSyncExternalStore(session.subscribe, session.screen);
}

/** Words in a field that survive its closing, until they are sent or given up. */
export function useDraft(
  field: string,
  otherwise = "",
): { words: string; write: (words: string) => void; clear: () => void } {
  const { drafts } = usePair();
  const [words, setWords] = useState(() => drafts.read(field) || otherwise);
  return {
    words,
    write: (next) => {
      setWords(next);
      drafts.write(field, next);
    },
    clear: () => {
      setWords("");
      drafts.clear(field);
    },
  };
}
