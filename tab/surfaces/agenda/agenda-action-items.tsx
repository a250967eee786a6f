import { Button } from "@fluentui/react-button";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { type ReactNode, useState } from "react";
import type { ActionItem } from "../../../core/domain/action-item.ts";
import { ActionItemForm } from "../../features/action-item/action-item-form.tsx";
import { ActionItemRow } from "../../features/action-item/action-item-row.tsx";
import { RefusedCommands } from "../../features/refusal/refused-commands.tsx";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { FoldedSection, Paper, Section } from "../../ui/section.tsx";
import { refusedAbout, useAgenda } from "./agenda-context.ts";
import { useUndo } from "./agenda-points.tsx";
import css from "./agenda-view.module.css";

const OPEN = "action-items";
const KEPT = "kept-action-items";

/** What the two promised each other; what was kept before today is folded away. */
export function AgendaActionItems() {
  const { screen, people, deleted } = useAgenda();
  const session = useSession();
  const words = useWords();
  const dates = useDates();
  const [isAdding, setAdding] = useState(false);
  const [isKeptOpen, setKeptOpen] = useState(false);
  const today = dates.localDate(session.now());
  const isPast = (item: ActionItem) =>
    item.state === "kept" && item.settledAt !== null && dates.localDate(item.settledAt) < today;
  const past = screen.agenda.actionItems.filter(isPast);

  return (
    <Section title={words.actionItem.title}>
      {screen.agenda.actionItems.length === 0 && <p className={css.hint}>{words.actionItem.empty}</p>}
      <Items
        list={OPEN}
        label={words.actionItem.title}
        items={screen.agenda.actionItems.filter((item) => !isPast(item))}
      />
      {isAdding ? (
        <Paper>
          <ActionItemForm people={people} onDone={() => setAdding(false)} />
        </Paper>
      ) : (
        <div className={css.promise}>
          <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => setAdding(true)}>
            {words.actionItem.add}
          </Button>
        </div>
      )}
      {(past.length > 0 || deleted?.list === KEPT) && (
        <FoldedSection
          title={words.actionItem.keptBefore}
          aside={past.length}
          level={3}
          isOpen={isKeptOpen}
          onToggle={setKeptOpen}
        >
          <Items list={KEPT} label={words.actionItem.keptBefore} items={past} />
        </FoldedSection>
      )}
    </Section>
  );
}

function Items(props: { list: string; label: string; items: readonly ActionItem[] }) {
  const { list, items } = props;
  const { screen, people, sentenceFor, setDeleted } = useAgenda();
  const session = useSession();
  const words = useWords();
  const undo = useUndo(list);
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
          setDeleted({ restore, words: words.point.deleted(item.text), list, index });
        }}
        refused={refused.length > 0 && <RefusedCommands refused={refused} sentenceFor={sentenceFor} />}
      />
    );
  });
  if (undo !== null) rows.splice(Math.min(undo.index, rows.length), 0, undo.content);
  if (rows.length === 0) return null;
  return (
    <Paper>
      <ul data-list={list} aria-label={props.label}>
        {rows}
      </ul>
    </Paper>
  );
}
