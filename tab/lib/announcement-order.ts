import type { ServerMessageOf } from "../../core/contract/live.ts";

type Changed = ServerMessageOf<"changed">;

/** How far the announcements of a pair were followed without a gap. [LV4] */
export type AnnouncementOrder = {
  /** Where to go on from; null: from nothing. */
  readonly cursor: () => string | null;
  readonly isAsking: () => boolean;
  /** The pair is asked for (again): what is announced until the answer comes is put aside. */
  readonly ask: () => void;
  /** The answer; returns what was put aside, which may be newer. */
  readonly answered: (message: ServerMessageOf<"opened">) => readonly Changed[];
  /** `aside`: not for now; `gap`: good, but something before it is missing. */
  readonly announced: (message: Changed) => "good" | "gap" | "aside";
  /** The connection ended; an answer will not come. */
  readonly dropped: () => void;
};

export function createAnnouncementOrder(): AnnouncementOrder {
  let cursor: string | null = null;
  let seq = 0;
  let aside: Changed[] | null = null;
  return {
    cursor: () => cursor,
    isAsking: () => aside !== null,
    ask: () => {
      aside = [];
    },
    answered: (message) => {
      const newer = aside ?? [];
      aside = null;
      cursor = message.cursor;
      seq = message.seq;
      return newer;
    },
    announced: (message) => {
      if (aside !== null) {
        aside.push(message);
        return "aside";
      }
      if (message.seq > seq + 1) return "gap";
      if (message.seq === seq + 1) {
        seq = message.seq;
        cursor = message.cursor;
      }
      return "good";
    },
    dropped: () => {
      aside = null;
    },
  };
}
