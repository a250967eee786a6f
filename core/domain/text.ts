import * as z from "zod/mini";

/**
 * Text that two people can type into at once: the words for reading and search, and the Yjs state
 * (base64 of one update) they come from. Both are written together, so they never disagree.
 * Merging stands in `text-merge.ts`, so that a panel that only shows text does not load Yjs.
 */
export const SharedText = z.object({ plain: z.string(), state: z.string() });
export type SharedText = z.infer<typeof SharedText>;

/** A text without words. */
export const emptyText: SharedText = { plain: "", state: "" };
