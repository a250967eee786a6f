import { useEffect, useMemo, useState } from "react";
import type { ControlClient } from "../control-client.ts";

const ASK_MS = 1000;
const ASK_AGAIN_MS = 1500;
const TICK_MS = 1000;
const JUMP_MS = 30_000;

type Heard = {
  readonly offsetMs: number | null;
  readonly isDown: boolean;
  /** Counts jumps, and returns of the server, so that the pages on the stage can be told to look again. */
  readonly jumps: number;
};

/** The time of the local world; `nowMs` null before it is known, `isDown` while the server does not answer. */
export type StageClock = {
  readonly nowMs: number | null;
  readonly isDown: boolean;
  readonly jumps: number;
  readonly moveTo: (ms: number) => void;
};

/** Follows the server's clock: asks now and then, counts on in between. */
export function useClock(control: ControlClient): StageClock {
  const [heard, setHeard] = useState<Heard>({ offsetMs: null, isDown: false, jumps: 0 });
  const [, setTick] = useState(0);
  const following = useMemo(() => followClock(control, setHeard), [control]);
  useEffect(() => {
    const timer = setInterval(() => setTick((n) => n + 1), TICK_MS);
    const stop = following.start();
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [following]);
  return {
    nowMs: heard.offsetMs === null ? null : Date.now() + heard.offsetMs,
    isDown: heard.isDown,
    jumps: heard.jumps,
    moveTo: following.moveTo,
  };
}

function followClock(control: ControlClient, onHeard: (heard: Heard) => void) {
  let heard: Heard = { offsetMs: null, isDown: false, jumps: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  const become = (change: Partial<Heard>) => {
    heard = { ...heard, ...change };
    onHeard(heard);
  };
  const hear = (serverMs: number) => {
    const offsetMs = serverMs - Date.now();
    const isJump = heard.isDown || (heard.offsetMs !== null && Math.abs(offsetMs - heard.offsetMs) > JUMP_MS);
    become({ offsetMs, isDown: false, jumps: heard.jumps + (isJump ? 1 : 0) });
  };
  const askAgain = () => {
    if (isRunning) timer = setTimeout(ask, heard.isDown ? ASK_AGAIN_MS : ASK_MS);
  };
  const ask = () => {
    control
      .nowMs()
      .then(hear, () => become({ isDown: true }))
      .finally(askAgain);
  };
  return {
    start: () => {
      isRunning = true;
      ask();
      return () => {
        isRunning = false;
        clearTimeout(timer);
      };
    },
    moveTo: (ms: number) => {
      control.moveTo(ms).then(hear, () => become({ isDown: true }));
    },
  };
}
