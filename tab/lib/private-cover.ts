import { createContext, useContext, useMemo, useState } from "react";
import type { OccurrenceId } from "../../core/domain/ids.ts";
import type { Drafts } from "./drafts.ts";

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

const FIELD = "private-things-shown-in";

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
export function useCoverDuring(drafts: Drafts, meeting: OccurrenceId | null): PrivateCover {
  const [shownIn, setShownIn] = useState(() => drafts.read(FIELD));
  const isShown = meeting !== null && shownIn === meeting;
  return useMemo(() => {
    const keep = (shown: string) => {
      setShownIn(shown);
      drafts.write(FIELD, shown);
    };
    return {
      isCovered: meeting !== null && !isShown,
      isUncovered: isShown,
      show: () => keep(meeting ?? ""),
      hide: () => keep(""),
    };
  }, [drafts, meeting, isShown]);
}
