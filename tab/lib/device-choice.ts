import { pageStorage } from "./drafts.ts";
import type { SessionOwner } from "./pair-session.ts";

/** Something that one person chose on this device; nothing of it is sent anywhere. */
export type DeviceChoice = {
  readonly isOff: (owner: SessionOwner) => boolean;
  readonly set: (owner: SessionOwner, isOff: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** What is on unless it was switched off here. Where the browser keeps nothing it holds as long as the page. */
export function createDeviceChoice(name: string): DeviceChoice {
  const listeners = new Set<() => void>();
  const inMemory = new Map<string, boolean>();
  const keyOf = ({ tenantId, personId }: SessionOwner) => `twofold.${name}/${tenantId}/${personId}`;
  return {
    isOff: (owner) => inMemory.get(keyOf(owner)) ?? pageStorage()?.getItem(keyOf(owner)) === "off",
    set: (owner, isOff) => {
      inMemory.set(keyOf(owner), isOff);
      try {
        if (isOff) pageStorage()?.setItem(keyOf(owner), "off");
        else pageStorage()?.removeItem(keyOf(owner));
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
      }
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
