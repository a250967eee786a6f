import { useCallback, useEffect, useRef, useState } from "react";
import {
  type FeedbackDraft,
  type FeedbackPart,
  type FeedbackParts,
  feedbackPartNames,
} from "../../../core/domain/feedback.ts";
import { PART_MAX } from "../../../core/domain/limits.ts";
import type { Drafts } from "../../lib/drafts.ts";
import { useDrafts, useSession } from "../../lib/session.ts";

/** How long typing pauses before what stands there is sent to the notebook. */
const PAUSE_MS = 1_000;

/** The four fields of a draft, and the way of what is typed: to this device at once, to the notebook after. */
export type DraftFields = {
  readonly words: FeedbackParts;
  /** What stood there when typing last paused. */
  readonly settled: FeedbackParts;
  readonly write: (part: FeedbackPart, words: string) => void;
  /**
   * The field was left: what stands there is sent. What hangs on `settled` waits for the pause all the same,
   * so that nothing moves under a finger that is on its way to a button.
   */
  readonly leave: () => void;
  /** Sends what is not in the notebook yet, whatever is still on its way. */
  readonly sendAll: () => void;
  /** Lets go of what this device kept. */
  readonly forget: () => void;
};

/**
 * Every key is kept on the device at once; a second after typing pauses the notebook gets what changed, one
 * write at a time, so that an hour without a connection leaves one command and not a thousand. A write that
 * is refused or lost loses nothing: the words stand in the field and on the device until the notebook has
 * them. [FB2]
 */
export function useDraftFields(draft: FeedbackDraft, isPending: boolean): DraftFields {
  const session = useSession();
  const device = useDrafts();
  const [words, setWords] = useState<FeedbackParts>(() => keptOn(device, draft));
  const [settled, setSettled] = useState(words);
  const [seen, setSeen] = useState(draft);
  /** What was sent last: a refused write is not sent again until something else is typed. */
  const sent = useRef<FeedbackParts | null>(null);
  const latest = useRef({ words, draft, isPending });
  latest.current = { words, draft, isPending };
  const timer = useRef<number | undefined>(undefined);

  const send = useCallback(
    (isLast: boolean) => {
      const now = latest.current;
      if (now.words === sent.current || (now.isPending && !isLast)) return;
      sent.current = now.words;
      const changes = changesOf(now.draft, now.words);
      if (changes !== null) session.act({ name: "feedback.write", draftId: now.draft.id, ...changes });
    },
    [session],
  );

  // What another window of one's own wrote is taken over where nothing was typed here since.
  if (seen !== draft) {
    setSeen(draft);
    const others = feedbackPartNames.filter(
      (part) => words[part] === seen[part] && words[part] !== draft[part],
    );
    const taken = Object.fromEntries(others.map((part) => [part, draft[part]]));
    if (others.length > 0) setWords({ ...words, ...taken });
  }

  useEffect(() => {
    if (isPending) return;
    for (const part of feedbackPartNames) if (words[part] === draft[part]) device.clear(fieldOf(draft, part));
    // What was typed while the last write was on its way has waited for it.
    if (timer.current === undefined) send(false);
  }, [isPending, draft, words, device, send]);

  useEffect(() => {
    const leave = () => {
      window.clearTimeout(timer.current);
      send(true);
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.clearTimeout(timer.current);
    };
  }, [send]);

  const pause = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    setSettled(latest.current.words);
    send(false);
  }, [send]);

  return {
    words,
    settled,
    write: (part, next) => {
      setWords({ ...words, [part]: next });
      device.write(fieldOf(draft, part), next);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(pause, PAUSE_MS);
    },
    leave: () => send(false),
    sendAll: () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      send(true);
    },
    forget: () => {
      for (const part of feedbackPartNames) device.clear(fieldOf(draft, part));
    },
  };
}

/** The changed parts that fit; null when there are none. */
function changesOf(draft: FeedbackDraft, words: FeedbackParts): Partial<FeedbackParts> | null {
  const changed = feedbackPartNames.filter(
    (part) => words[part] !== draft[part] && words[part].length <= PART_MAX,
  );
  return changed.length === 0 ? null : Object.fromEntries(changed.map((part) => [part, words[part]]));
}

function keptOn(device: Drafts, draft: FeedbackDraft): FeedbackParts {
  const read = (part: FeedbackPart) => device.read(fieldOf(draft, part)) || draft[part];
  return { when: read("when"), saw: read("saw"), ledTo: read("ledTo"), nextTime: read("nextTime") };
}

function fieldOf(draft: FeedbackDraft, part: FeedbackPart): string {
  return `feedback/${draft.id}/${part}`;
}
