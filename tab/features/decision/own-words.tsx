import type { OutcomeDraft } from "../../lib/outcome-draft.ts";
import { KeptWords } from "../../ui/kept-words.tsx";

/** What the viewer typed before something else was decided: still theirs, to use or to let go of. [DE7] */
export function OwnWords(props: {
  typed: readonly OutcomeDraft[];
  onUse: (draft: OutcomeDraft) => void;
  onDiscard: (draft: OutcomeDraft) => void;
}) {
  return props.typed.map((draft) => (
    <KeptWords
      key={draft.about ?? ""}
      words={draft.words}
      onUse={() => props.onUse(draft)}
      onDiscard={() => props.onDiscard(draft)}
    />
  ));
}
