import { type FocusEvent, useLayoutEffect, useRef, useState } from "react";
import {
  type ComposerDraft,
  putAside,
  readComposer,
  takeBack,
  writeComposer,
} from "../../lib/composer-draft.ts";
import { usePrivateCover } from "../../lib/private-cover.ts";
import { useDrafts } from "../../lib/session.ts";

/**
 * The point that is being written. While private things are covered, private words that were there before are
 * put aside: others can be written meanwhile, and nothing tells that there are any. Whoever is at them goes on
 * until they leave, and what somebody begins to write for themselves meanwhile stays. [SS1] [SS2] [SS4] [SS5]
 */
export function useComposerDraft(): {
  draft: ComposerDraft;
  write: (draft: ComposerDraft) => void;
  onFocus: () => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
} {
  const drafts = useDrafts();
  const { isCovered } = usePrivateCover();
  const [draft, setDraft] = useState(() => readComposer(drafts));
  const hasFocus = useRef(false);
  const isHeld = useRef(false);

  const cover = () => {
    const isOwn = draft.isPrivate && draft.text !== "";
    isHeld.current = isOwn && hasFocus.current;
    if (isOwn && !isHeld.current) setDraft(putAside(drafts, draft));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is there when they are covered goes aside
  useLayoutEffect(() => {
    if (isCovered) cover();
    else if (draft.text === "" && !draft.isPrivate) setDraft(takeBack(drafts));
  }, [isCovered]);

  return {
    draft,
    write: (next) => {
      setDraft(next);
      writeComposer(drafts, next);
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
