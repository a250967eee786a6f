import { createContext, useContext, useMemo } from "react";
import type { OccurrenceId } from "../../core/domain/ids.ts";
import { useDraft } from "./session.ts";

/** Whether private things are covered, because a screen may be shared, and how to look at them all the same. */
export type PrivateCover = {
  readonly isCovered: boolean;
  /** A meeting is on, and the viewer chose to see them. */
  readonly isUncovered: boolean;
  readonly show: () => void;
  readonly hide: () => void;
};

const nothingCovered: PrivateCover = {
  isCovered: false,
  isUncovered: false,
  show: () => undefined,
  hide: () => undefined,
};

const CoverContext = createContext(nothingCovered);
export const CoverProvider = CoverContext.Provider;

/** How private things are to be shown here; `PrivateThing` asks it for what stands in it. */
export function usePrivateCover(): PrivateCover {
  return useContext(CoverContext);
}

/**
 * Covers private things around a meeting, `meeting`; null: there is none. That they are shown is kept where
 * drafts are, on this device, and holds for that meeting alone. [SS1] [SS3]
 */
export function useCoverDuring(meeting: OccurrenceId | null): PrivateCover {
  const { words: shownIn, write, clear } = useDraft("private-things-shown-in");
  const isShown = meeting !== null && shownIn === meeting;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `write` and `clear` do the same at every call
  return useMemo(
    () => ({
      isCovered: meeting !== null && !isShown,
      isUncovered: isShown,
      show: () => write(meeting ?? ""),
      hide: clear,
    }),
    [meeting, isShown],
  );
}
