import type * as z from "zod/mini";
import type { PairId } from "../../core/domain/ids.ts";
import type { SessionOwner } from "./pair-session.ts";

/** Where drafts are kept: `localStorage`, or less. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What a person typed into a field but did not send; on this device only, nobody else's. */
export type Drafts = {
  /** Empty when there is none. */
  readonly read: (field: string) => string;
  /** Empty words clear the draft. */
  readonly write: (field: string, words: string) => void;
  readonly clear: (field: string) => void;
  /** Calls with the words before and after when another window of the person changed them; returns how to stop. */
  readonly watch: (field: string, changed: (before: string, after: string) => void) => () => void;
};

/** What another window did to the storage. */
export type StorageChange = Pick<StorageEvent, "key" | "oldValue" | "newValue">;
/** Hears what other windows do to the storage; returns how to stop. */
export type OtherWindows = (hear: (change: StorageChange) => void) => () => void;

/** The drafts of one person for one pair. Without a storage that takes them they live as long as the page. */
export function createDrafts(
  storage: DraftStorage | null,
  owner: SessionOwner,
  pairId: PairId,
  otherWindows: OtherWindows = () => () => {},
): Drafts {
  const keyOf = (field: string) => `twofold.draft/${owner.tenantId}/${owner.personId}/${pairId}/${field}`;
  /** What the storage did not take. */
  const inMemory = new Map<string, string>();
  const clear = (field: string) => {
    inMemory.delete(field);
    attempt(() => storage?.removeItem(keyOf(field)));
  };
  return {
    read: (field) => inMemory.get(field) ?? attempt(() => storage?.getItem(keyOf(field))) ?? "",
    write: (field, words) => {
      if (words === "") return clear(field);
      // In one go: another window is not to see it empty in between.
      const isKept = attempt(() => {
        storage?.setItem(keyOf(field), words);
        return storage !== null;
      });
      if (isKept === true) inMemory.delete(field);
      else {
        clear(field);
        inMemory.set(field, words);
      }
    },
    clear,
    watch: (field, changed) =>
      otherWindows(({ key, oldValue, newValue }) => {
        if (key === keyOf(field) && !inMemory.has(field)) changed(oldValue ?? "", newValue ?? "");
      }),
  };
}

/** The page's own storage; null where the browser forbids it. */
export function pageStorage(): DraftStorage | null {
  return attempt(() => globalThis.localStorage) ?? null;
}

/** The other windows of this browser that show the app. */
export const pageOtherWindows: OtherWindows = (hear) => {
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
};

/** What a draft holds that is more than words; undefined when it is something else. */
export function parseDraft<T>(schema: z.ZodMiniType<T>, draft: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(draft)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Undefined when the browser said no: storage forbidden or full. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error || error instanceof DOMException) return undefined;
    throw error;
  }
}
