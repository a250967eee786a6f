import {
  type ComposerDraft,
  noDraft,
  putAside,
  readAside,
  readComposer,
  rewriteComposer,
  takeBack,
  writeComposer,
} from "../../tab/lib/composer-draft.ts";
import { createDrafts } from "../../tab/lib/drafts.ts";

const own: ComposerDraft = {
  text: "Ask about the offsite",
  kind: "decision",
  minutes: 10,
  mustCover: true,
  isPrivate: true,
};
const startDrafts = () => createDrafts(null, { tenantId: "tenant-1", personId: "person-r" }, "pair_1");

describe("the point that is being written", () => {
  test("[PP5] comes back as it was meant, for the same eyes and with all that was chosen for it", () => {
    const drafts = startDrafts();
    writeComposer(drafts, own);
    expect(readComposer(drafts)).toEqual(own);
    writeComposer(drafts, noDraft);
    expect(drafts.read("composer")).toBe("");
    expect(readComposer(drafts)).toEqual(noDraft);
  });

  test.each(["Ask about the offsite", "{}", '"quoted"', '{"text":'])(
    "[PP5] words that do not say who may see them are private: %s",
    (text) => {
      const drafts = startDrafts();
      drafts.write("composer", text);
      expect(readComposer(drafts)).toEqual({ ...noDraft, text, isPrivate: true });
    },
  );

  test("[RP5] what stands there unknown to a window makes room for its words, and comes back once", () => {
    const drafts = startDrafts();
    const other = { ...noDraft, text: "Something for both" };
    writeComposer(drafts, own);
    rewriteComposer(drafts, noDraft, other);
    expect([readComposer(drafts), readAside(drafts)]).toEqual([other, [own]]);
    expect(takeBack(drafts)).toEqual(other);
    rewriteComposer(drafts, other, noDraft);
    expect([takeBack(drafts), readComposer(drafts), readAside(drafts)]).toEqual([own, own, []]);
  });

  test("[RP5] what a window knows of makes room for nothing, and the same words are put aside once", () => {
    const drafts = startDrafts();
    rewriteComposer(drafts, noDraft, own);
    rewriteComposer(drafts, own, { ...own, text: "Ask about the offsite in June" });
    rewriteComposer(drafts, own, { ...own, text: "Ask about the offsite in June" });
    expect(readAside(drafts)).toEqual([]);
    putAside(drafts, own);
    putAside(drafts, own);
    putAside(drafts, noDraft);
    expect(readAside(drafts)).toEqual([own]);
    putAside(drafts, { ...own, isPrivate: !own.isPrivate });
    expect(readAside(drafts)).toEqual([own, { ...own, isPrivate: !own.isPrivate }]);
  });
});
