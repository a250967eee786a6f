import { Button } from "@fluentui/react-button";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { type ReactNode, useState } from "react";
import { ActionItemForm } from "../../features/action-item/action-item-form.tsx";
import { ActionItemRow } from "../../features/action-item/action-item-row.tsx";
import { RefusedCommands } from "../../features/refusal/refused-commands.tsx";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Paper, Section } from "../../ui/section.tsx";
import { refusedAbout, useAgenda } from "./agenda-context.ts";
import { useUndo } from "./agenda-points.tsx";

const LIST = "action-items";

/** What the two promised each other. */
export function AgendaActionItems() {
  const { screen, people, sentenceFor, setDeleted } = useAgenda();
  const session = useSession();
  const words = useWords();
  const undo = useUndo(LIST);
  const [isAdding, setAdding] = useState(false);
  const items = screen.agenda.actionItems;

  const rows: ReactNode[] = items.map((item, index) => {
    const ownerRole = item.owner === screen.pair.manager.id ? "manager" : "report";
    const refused = refusedAbout(screen, item.id);
    return (
      <ActionItemRow
        key={item.id}
        item={item}
        owner={screen.pair[ownerRole]}
        ownerRole={ownerRole}
        people={people}
        onDelete={() => {
          session.act({ name: "actionItem.delete", actionItemId: item.id });
          const restore = { name: "actionItem.restore", actionItemId: item.id } as const;
          setDeleted({ restore, text: item.text, list: LIST, index });
        }}
        refused={refused.length > 0 && <RefusedCommands refused={refused} sentenceFor={sentenceFor} />}
      />
    );
  });
  if (undo !== null) rows.splice(Math.min(undo.index, rows.length), 0, undo.content);

  return (
    <Section title={words.actionItem.title}>
      {rows.length > 0 && (
        <Paper>
          <ul data-list={LIST} aria-label={words.actionItem.title}>
            {rows}
          </ul>
        </Paper>
      )}
      {isAdding ? (
        <Paper>
          <ActionItemForm people={people} onDone={() => setAdding(false)} />
        </Paper>
      ) : (
        <div>
          <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => setAdding(true)}>
            {words.actionItem.add}
          </Button>
        </div>
      )}
    </Section>
  );
}
