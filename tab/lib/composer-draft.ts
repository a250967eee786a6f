import * as z from "zod/mini";
import { Minutes, PointKind } from "../../core/domain/talking-point.ts";
import { type Drafts, parseDraft } from "./drafts.ts";

/**
 * A point that is being written: its words, with who may see them and all else that was chosen for it. They are
 * kept as one value, so that words never come back as something else than they were meant to be.
 */
export type ComposerDraft = z.infer<typeof ComposerDraft>;
const ComposerDraft = z.object({
  text: z.string(),
  kind: PointKind,
  minutes: Minutes,
  mustCover: z.boolean(),
  isPrivate: z.boolean(),
});
const Aside = z.array(ComposerDraft);

export const noDraft: ComposerDraft = {
  text: "",
  kind: "talk",
  minutes: null,
  mustCover: false,
  isPrivate: false,
};

const FIELD = "composer";
/** Private words that were in the composer when private things were covered. */
const ASIDE = "composer-aside";

/** Words alone, which do not say who may see them, are taken for private ones. */
export function readComposer(drafts: Drafts): ComposerDraft {
  const kept = drafts.read(FIELD);
  return (
    parseDraft(ComposerDraft, kept) ?? (kept === "" ? noDraft : { ...noDraft, text: kept, isPrivate: true })
  );
}

export function writeComposer(drafts: Drafts, draft: ComposerDraft): void {
  const isBlank = JSON.stringify(draft) === JSON.stringify(noDraft);
  drafts.write(FIELD, isBlank ? "" : JSON.stringify(draft));
}

/** Leaves the composer empty; what stood in it is kept. Both surfaces of a person may put the same aside. */
export function putAside(drafts: Drafts, draft: ComposerDraft): ComposerDraft {
  const aside = readAside(drafts);
  if (!aside.some((one) => one.text === draft.text)) writeAside(drafts, [...aside, draft]);
  writeComposer(drafts, noDraft);
  return noDraft;
}

/** What is kept for an empty composer: what stands there by now, or what was put aside last. */
export function takeBack(drafts: Drafts): ComposerDraft {
  const kept = readComposer(drafts);
  const aside = readAside(drafts);
  const last = aside.at(-1);
  if (kept.text !== "" || last === undefined) return kept;
  writeComposer(drafts, last);
  writeAside(drafts, aside.slice(0, -1));
  return last;
}

function readAside(drafts: Drafts): readonly ComposerDraft[] {
  return parseDraft(Aside, drafts.read(ASIDE)) ?? [];
}

function writeAside(drafts: Drafts, aside: readonly ComposerDraft[]): void {
  drafts.write(ASIDE, aside.length === 0 ? "" : JSON.stringify(aside));
}
