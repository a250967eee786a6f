import { useState } from "react";
import type { SharedPointId } from "../../../core/domain/ids.ts";
import { keepOutcomes, type OutcomeDraft, readOutcomes } from "../../lib/outcome-draft.ts";
import { useDrafts } from "../../lib/session.ts";

export type OutcomeDrafts = {
  /** What was typed about this outcome. */
  readonly of: (about: string | null) => string | undefined;
  /** What was typed about any other. */
  readonly besides: (about: string | null) => readonly OutcomeDraft[];
  /** Blank words let go of it. */
  readonly write: (about: string | null, words: string) => void;
  /** What was typed about another one is about this one now, and the other way round. */
  readonly take: (other: OutcomeDraft, about: string | null) => void;
};

/**
 * What somebody typed as the outcome of a decision and did not decide. It is about what was decided when they
 * began, whatever options come meanwhile; once something else is decided it stays beside that. [DE7]
 */
export function useOutcomeDrafts(pointId: SharedPointId): OutcomeDrafts {
  const drafts = useDrafts();
  const [kept, setKept] = useState(() => readOutcomes(drafts, pointId));
  const put = (...changed: readonly OutcomeDraft[]) => setKept(keepOutcomes(drafts, pointId, changed));
  const of = (about: string | null) => kept.find((one) => one.about === about)?.words;
  return {
    of,
    besides: (about) => kept.filter((one) => one.about !== about && one.words.trim() !== about),
    write: (about, words) => put({ about, words }),
    take: (other, about) =>
      put({ about, words: other.words }, { about: other.about, words: of(about) ?? "" }),
  };
}
