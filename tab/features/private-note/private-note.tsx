import { useState } from "react";
import type { Refusal } from "../../../core/domain/result.ts";
import { useWords } from "../../lib/strings/words.ts";
import { NoteAt } from "../../ui/note-at.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { PrivateThing } from "../../ui/private-thing.tsx";
import { FoldedSection, Paper } from "../../ui/section.tsx";
import css from "./private-note.module.css";

/** What one person keeps beside the agenda, for nobody else. Folded, so that a shared screen shows nothing. */
export function PrivateNote(props: { sentenceFor: (refusal: Refusal) => string }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <FoldedSection
      title={words.note.privateTitle}
      aside={<PrivacyMark words={words.privacy.onlyYou} />}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <Paper>
        <PrivateThing isOpened>
          <div className={css.note}>
            <NoteAt
              target="private-note"
              hint={words.note.privateHint}
              isFocused
              sentenceFor={props.sentenceFor}
            />
          </div>
        </PrivateThing>
      </Paper>
    </FoldedSection>
  );
}
