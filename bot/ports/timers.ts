/** Timers of the process; a test moves them. */
export type Timers = {
  /** Runs once after `ms`; returns how to call it off. Does not keep the process alive. */
  readonly after: (ms: number, run: () => void) => () => void;
};

/** The machine's own timers. */
export const systemTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
