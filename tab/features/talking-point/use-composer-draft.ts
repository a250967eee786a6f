import { type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import {
  type ComposerDraft,
  isSame,
  letGo,
  noDraft,
  putAside,
  readAside,
  readComposer,
  rewriteComposer,
  takeBack,
  watchAside,
  watchComposer,
} from "../../lib/composer-draft.ts";
import { usePrivateCover } from "../../lib/private-cover.ts";
import { useDrafts } from "../../lib/session.ts";

/**
 * The point that is being written, one in all windows of its writer. [RP5] While private things are covered,
 * private words that were there before are out of sight: others can be written meanwhile, and nothing tells
 * that there are any. Whoever is at them goes on until they leave, and what somebody begins to write for
 * themselves meanwhile stays. [SS1] [SS2] [SS4] [SS5]
 */
export function useComposerDraft(): {
  draft: ComposerDraft;
  write: (draft: ComposerDraft) => void;
  /** What was written and had to make room, as far as it may be seen. */
  aside: readonly ComposerDraft[];
  use: (one: ComposerDraft) => void;
  discard: (one: ComposerDraft) => void;
  onFocus: () => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
} {
  const drafts = useDrafts();
  const { isCovered } = usePrivateCover();
  const [draft, setDraft] = useState(() => readComposer(drafts));
  /** Other windows may change it twice before it is drawn once. */
  const current = useRef(draft);
  const [aside, setAside] = useState(() => readAside(drafts));
  const hasFocus = useRef(false);
  const isHeld = useRef(false);
  const lookAside = () => setAside(readAside(drafts));
  const show = (next: ComposerDraft) => {
    current.current = next;
    setDraft(next);
  };

  const cover = () => {
    const isOwn = draft.isPrivate && draft.text !== "";
    isHeld.current = isOwn && hasFocus.current;
    if (isOwn && !isHeld.current) show(noDraft);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is there when they are covered is
  useLayoutEffect(() => {
    if (isCovered) cover();
    else if (draft.text === "" && !draft.isPrivate) show(takeBack(drafts));
    lookAside();
  }, [isCovered]);

  const follow = (before: ComposerDraft, after: ComposerDraft) => {
    const seen = (one: ComposerDraft) => (isCovered && one.isPrivate ? noDraft : one);
    const mine = current.current;
    if (isSame(mine, before) || isSame(mine, seen(before))) show(seen(after));
  };
  const latest = useRef(follow);
  latest.current = follow;
  useEffect(() => {
    const stop = [
      watchComposer(drafts, (before, after) => latest.current(before, after)),
      watchAside(drafts, () => setAside(readAside(drafts))),
    ];
    return () => {
      for (const one of stop) one();
    };
  }, [drafts]);

  const write = (next: ComposerDraft) => {
    rewriteComposer(drafts, current.current, next);
    show(next);
    lookAside();
  };
  return {
    draft,
    write,
    aside: isCovered ? aside.filter((one) => !one.isPrivate) : aside,
    use: (one) => {
      letGo(drafts, one);
      putAside(drafts, current.current);
      write(one);
    },
    discard: (one) => {
      letGo(drafts, one);
      lookAside();
    },
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: (event) => {
      if (event.currentTarget.contains(event.relatedTarget)) return;
      hasFocus.current = false;
      if (isHeld.current && isCovered) cover();
    },
  };
}
