import { useSyncExternalStore } from "react";
import { createDeviceChoice } from "../../lib/device-choice.ts";
import type { SessionOwner } from "../../lib/pair-session.ts";

/** On the device and not in the notebook, so that nothing that is stored or sent knows of hints. [CH5] [CH8] */
const choice = createDeviceChoice("hints");

/** Whether a person wants hints here, and how that changes. */
export function useHintsWanted(owner: SessionOwner): [boolean, (wanted: boolean) => void] {
  const isOff = useSyncExternalStore(choice.subscribe, () => choice.isOff(owner));
  return [!isOff, (wanted) => choice.set(owner, !wanted)];
}
