import { useWords } from "../lib/strings/words.ts";
import { Button } from "./button.tsx";
import { InlineBar } from "./inline-bar.tsx";
import { PrivacyMark } from "./privacy-mark.tsx";

/** What somebody typed that something else took the place of: still theirs, to use or to let go of. [RP5] */
export function KeptWords(props: {
  words: string;
  isPrivate?: boolean;
  onUse: () => void;
  onDiscard: () => void;
}) {
  const { privacy, refused } = useWords();
  return (
    <InlineBar
      isAlone
      actions={
        <>
          <Button size="small" onClick={props.onUse}>
            {refused.useOwn}
          </Button>
          <Button size="small" appearance="subtle" onClick={props.onDiscard}>
            {refused.discard}
          </Button>
        </>
      }
    >
      {props.isPrivate && <PrivacyMark words={privacy.onlyYouLong} />}
      <p dir="auto">{refused.kept(props.words)}</p>
    </InlineBar>
  );
}
