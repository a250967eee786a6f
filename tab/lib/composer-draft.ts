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
/** What stood in the composer and had to make room. */
const ASIDE = "composer-aside";

export function readComposer(drafts: Drafts): ComposerDraft {
  return readAs(drafts.read(FIELD));
}

/** Words alone, which do not say who may see them, are taken for private ones. */
function readAs(kept: string): ComposerDraft {
  return (
    parseDraft(ComposerDraft, kept) ?? (kept === "" ? noDraft : { ...noDraft, text: kept, isPrivate: true })
  );
}

export function writeComposer(drafts: Drafts, draft: ComposerDraft): void {
  drafts.write(FIELD, isSame(draft, noDraft) ? "" : JSON.stringify(draft));
}

/** Keeps what is written now. Words that stand there unknown to this window are put aside, not lost. [RP5] */
export function rewriteComposer(drafts: Drafts, before: ComposerDraft, next: ComposerDraft): void {
  const kept = readComposer(drafts);
  if (!isSame(kept, before) && !isSame(kept, next)) putAside(drafts, kept);
  writeComposer(drafts, next);
}

/** What had to make room, the last one last; the same words are kept once. */
export function readAside(drafts: Drafts): readonly ComposerDraft[] {
  return parseDraft(Aside, drafts.read(ASIDE)) ?? [];
}

export function putAside(drafts: Drafts, draft: ComposerDraft): void {
  if (draft.text.trim() === "") return;
  const isOther = (one: ComposerDraft) => one.text !== draft.text || one.isPrivate !== draft.isPrivate;
  writeAside(drafts, [...readAside(drafts).filter(isOther), draft]);
}

export function letGo(drafts: Drafts, draft: ComposerDraft): void {
  writeAside(
    drafts,
    readAside(drafts).filter((one) => !isSame(one, draft)),
  );
}

/** What is kept for an empty composer: what stands there by now, or what was put aside last. */
export function takeBack(drafts: Drafts): ComposerDraft {
  const kept = readComposer(drafts);
  const last = readAside(drafts).at(-1);
  if (kept.text !== "" || last === undefined) return kept;
  letGo(drafts, last);
  writeComposer(drafts, last);
  return last;
}

/** Calls with what stood in the composer and what stands there now, by another window. */
export function watchComposer(
  drafts: Drafts,
  changed: (before: ComposerDraft, after: ComposerDraft) => void,
): () => void {
  return drafts.watch(FIELD, (before, after) => changed(readAs(before), readAs(after)));
}

export function watchAside(drafts: Drafts, changed: () => void): () => void {
  return drafts.watch(ASIDE, changed);
}

export function isSame(one: ComposerDraft, other: ComposerDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function writeAside(drafts: Drafts, aside: readonly ComposerDraft[]): void {
  drafts.write(ASIDE, aside.length === 0 ? "" : JSON.stringify(aside));
}
