import type { ClientMessage, Whereabouts } from "../../core/contract/live.ts";
import type { PairId } from "../../core/domain/ids.ts";
import { noteScopeOf } from "../../core/domain/note.ts";

/** Tells the partner where this person is. */
export type WhereaboutsTeller = {
  readonly lookAt: (at: Whereabouts) => void;
  /** A new connection knows nothing yet. */
  readonly connected: () => void;
};

const nowhere: Whereabouts = { looking: null, typing: false };

/** Tells what is news, and of private places nothing at all. [LV2] [LV3] */
export function createWhereaboutsTeller(
  pairId: PairId,
  send: (message: ClientMessage) => boolean,
): WhereaboutsTeller {
  let now = nowhere;
  let told = nowhere;
  const tell = () => {
    const isNews = told.looking !== now.looking || told.typing !== now.typing;
    if (isNews && send({ m: "present", pairId, at: now })) told = now;
  };
  return {
    lookAt: (at) => {
      now = at.looking === null || noteScopeOf(at.looking) === "personal" ? nowhere : at;
      tell();
    },
    connected: () => {
      told = nowhere;
      tell();
    },
  };
}
