import { useState } from "react";
import { readBeforeOf } from "../../../core/domain/agenda.ts";
import { useAlignmentWords } from "../../lib/strings/alignment-words.ts";
import { FoldedSection, Paper } from "../../ui/section.tsx";
import { useAgenda } from "./agenda-context.ts";
import { listNames } from "./agenda-lists.ts";
import { AgendaPoints } from "./agenda-points.tsx";

/** What both read before they talk, in one block that takes no minutes. [PA3] */
export function ReadBefore() {
  const { screen, deleted } = useAgenda();
  const words = useAlignmentWords();
  const [isOpen, setOpen] = useState(false);
  const points = readBeforeOf(screen.agenda);
  return (
    <FoldedSection
      title={words.readBefore}
      aside={points.length}
      isOpen={isOpen || deleted?.list === listNames.readBefore}
      onToggle={setOpen}
    >
      <Paper>
        <AgendaPoints
          name={listNames.readBefore}
          label={words.readBefore}
          place="open"
          points={points}
          showsOwner
        />
      </Paper>
    </FoldedSection>
  );
}
