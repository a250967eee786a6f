/** Time as the session needs it; a test moves it. */
export type Timers = {
  readonly nowMs: () => number;
  /** Runs once after `ms`; returns how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
};

/** One connection that carries text both ways. */
export type Wire = {
  readonly send: (text: string) => void;
  /** Ends it; `closed` is not called for what its owner ends. */
  readonly close: () => void;
};

export type WireEvents = {
  readonly opened: () => void;
  readonly message: (text: string) => void;
  /** It ended, or never came about; `code` is WebSocket's. */
  readonly closed: (code: number) => void;
};

/** Begins to connect. Never calls an event before it has returned. */
export type OpenWire = (events: WireEvents) => Wire;

/** Whether the device has a network, as far as it knows. */
export type Network = {
  readonly isOnline: () => boolean;
  /** Calls the listener when it may be different now; returns how to stop. */
  readonly onChange: (listener: () => void) => () => void;
};
