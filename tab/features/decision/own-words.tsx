import type { OutcomeDraft } from "../../lib/outcome-draft.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import { useDecisionWords } from "./decision-words.ts";

/** What the viewer typed before something else was decided: still theirs, to use or to let go of. [DE7] */
export function OwnWords(props: {
  typed: readonly OutcomeDraft[];
  onUse: (draft: OutcomeDraft) => void;
  onDiscard: (draft: OutcomeDraft) => void;
}) {
  const common = useWords();
  const words = useDecisionWords();
  return props.typed.map((draft) => (
    <InlineBar
      key={draft.about ?? ""}
      isAlone
      actions={
        <>
          <Button size="small" onClick={() => props.onUse(draft)}>
            {words.useOwn}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => props.onDiscard(draft)}>
            {common.refused.discard}
          </Button>
        </>
      }
    >
      <p dir="auto">{common.refused.kept(draft.words)}</p>
    </InlineBar>
  ));
}
