import {
  type ComposerDraft,
  noDraft,
  putAside,
  readComposer,
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

  test("[PP5] what was put aside, from one surface or from both, comes back once", () => {
    const drafts = startDrafts();
    writeComposer(drafts, own);
    putAside(drafts, own);
    putAside(drafts, own);
    expect(readComposer(drafts)).toEqual(noDraft);
    expect([takeBack(drafts), readComposer(drafts)]).toEqual([own, own]);
    writeComposer(drafts, noDraft);
    expect(takeBack(drafts)).toEqual(noDraft);
  });

  test("[PP5] what was written meanwhile stays, and what was put aside waits", () => {
    const drafts = startDrafts();
    const other = { ...noDraft, text: "Something for both" };
    putAside(drafts, own);
    writeComposer(drafts, other);
    expect(takeBack(drafts)).toEqual(other);
    writeComposer(drafts, noDraft);
    expect(takeBack(drafts)).toEqual(own);
  });
});
