import { useCallback, useEffect, useRef, useState } from "react";
import type { SamplePerson } from "../../people.ts";
import type { ChatActivity, ControlClient, Delivered } from "../control-client.ts";

const ASK_SHOWN_MS = 1000;
const ASK_HIDDEN_MS = 4000;

/** One person's chat with the bot. */
export type Chat = {
  readonly activities: readonly ChatActivity[];
  /** The bot said something that was not on screen yet. */
  readonly hasNews: boolean;
  /** Sends and asks for what came back; rejects when it did not reach the bot. */
  readonly say: (message: object) => Promise<Delivered>;
};

type Following = { control: ControlClient; person: SamplePerson; isShown: boolean; isOffline: boolean };

/** Follows the chat by asking: often while it is shown, now and then while it is not, never while offline. */
export function useChat({ control, person, isShown, isOffline }: Following): Chat {
  const [activities, setActivities] = useState<readonly ChatActivity[]>([]);
  const seen = useRef<number | null>(null);
  const ask = useCallback(async () => {
    const next = await control.activities(person.key);
    setActivities((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, [control, person]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const again = () => {
      if (!isOver) timer = setTimeout(round, isShown ? ASK_SHOWN_MS : ASK_HIDDEN_MS);
    };
    const round = () => {
      if (isOffline) return;
      ask().then(again, again);
    };
    round();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [ask, isShown, isOffline]);

  if (isShown || seen.current === null || activities.length < seen.current) seen.current = activities.length;
  return {
    activities,
    hasNews: activities.length > seen.current,
    say: async (message) => {
      const answer = await control.say(person.key, message);
      await ask();
      return answer;
    },
  };
}
