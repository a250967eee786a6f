import { useState } from "react";
import type { CheckInCopy } from "../../../core/domain/check-in-copy.ts";

/** Something that was on the screen and is not any more, and why. */
export type Gone = { readonly copy: CheckInCopy; readonly why: "lapsed" | "withdrawn" };

/** What the other shared and was shown here until its time was over or it was taken back. [CI7] [CI9] */
export function useGone(copies: readonly CheckInCopy[]): {
  readonly gone: readonly Gone[];
  readonly dismiss: () => void;
} {
  const shown = copies.filter((copy) => copy.state === "shared");
  const [before, setBefore] = useState(shown);
  const [gone, setGone] = useState<readonly Gone[]>([]);
  if (shown.some((copy, index) => copy !== before[index]) || shown.length !== before.length) {
    const isShown = (id: string) => shown.some((copy) => copy.id === id);
    const left = before
      .filter((copy) => !isShown(copy.id))
      .map(
        (copy): Gone => ({ copy, why: copies.some((one) => one.id === copy.id) ? "withdrawn" : "lapsed" }),
      );
    setBefore(shown);
    setGone([...gone.filter((one) => !isShown(one.copy.id)), ...left]);
  }
  return { gone, dismiss: () => setGone([]) };
}
