import type { SamplePerson } from "../../people.ts";
import type { ControlClient } from "../control-client.ts";
import type { Meeting } from "../meeting-time.ts";
import type { Place } from "../place.ts";
import type { Look } from "./look.ts";

/** What every place in a person's window knows. */
export type PersonView = {
  readonly control: ControlClient;
  readonly person: SamplePerson;
  readonly partner: SamplePerson;
  readonly look: Look;
  readonly nowMs: number;
  readonly meeting: Meeting;
  /** How often the clock jumped or the server came back; pages are told to look again. */
  readonly jumps: number;
  readonly isOffline: boolean;
  readonly isChatShown: boolean;
  readonly onGo: (place: Place) => void;
};
