import type { Stage, StageServer } from "../../support/stage.ts";

/** One step of a meeting that two people hold on the stage. */
export type JourneyStep = {
  /** Of its pictures too. */
  readonly name: string;
  /** What the two do, with clicks and keys, each in their own window; the time moves as on the stage. */
  readonly play: (stage: Stage, server: StageServer) => Promise<void>;
  /** What each of the two sees then, and what they must not. Throws when it is not so. */
  readonly seen: (stage: Stage) => Promise<void>;
};
