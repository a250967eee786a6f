import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import { type ReactNode, useState } from "react";
import { firstNameOf } from "../../../core/domain/people.ts";
import { type Promises, promiseMirror } from "../../../core/domain/promise-mirror.ts";
import { ActionItemForm } from "../../features/action-item/action-item-form.tsx";
import { ActionItemRow } from "../../features/action-item/action-item-row.tsx";
import { RefusedCommands } from "../../features/refusal/refused-commands.tsx";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { FoldedSection, Paper, Section } from "../../ui/section.tsx";
import { refusedAbout, useAgenda } from "./agenda-context.ts";
import { useUndo } from "./agenda-points.tsx";
import css from "./agenda-view.module.css";
import { itemListOf } from "./use-held-item.ts";

type Listed = Promises["items"][number];

const SETTLED = "settled-action-items";

/** What the two promised each other, both ways, the viewer's own first; what was settled before today is folded. */
export function AgendaActionItems() {
  const { screen, people, deleted } = useAgenda();
  const session = useSession();
  const words = useWords();
  const dates = useDates();
  const [isAdding, setAdding] = useState(false);
  const [isPastOpen, setPastOpen] = useState(false);
  const now = session.now();
  const today = dates.localDate(now);
  const isPast = ({ item }: Listed) => item.settledAt !== null && dates.localDate(item.settledAt) < today;
  const mirror = promiseMirror(screen.view, screen.agenda.actionItems, screen.me.id, now);
  const past = mirror.flatMap((side) => side.items.filter(isPast));

  return (
    <Section title={words.actionItem.title}>
      {screen.agenda.actionItems.length === 0 && <p className={css.hint}>{words.actionItem.empty}</p>}
      {mirror.map((side, index) => (
        <Side key={side.owner.id} side={side} isMine={index === 0} isPast={isPast} />
      ))}
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
      {(past.length > 0 || deleted?.list === SETTLED) && (
        <FoldedSection
          title={words.actionItem.settledBefore}
          aside={past.length}
          level={3}
          isOpen={isPastOpen}
          onToggle={setPastOpen}
        >
          <Items list={SETTLED} label={words.actionItem.settledBefore} items={past} />
        </FoldedSection>
      )}
    </Section>
  );
}

/** One person's promises; that some are overdue is said beside whose they are. */
function Side(props: { side: Promises; isMine: boolean; isPast: (one: Listed) => boolean }) {
  const { side, isMine } = props;
  const { deleted } = useAgenda();
  const words = useWords();
  const list = itemListOf(isMine);
  const items = side.items.filter((one) => !props.isPast(one));
  if (items.length === 0 && deleted?.list !== list) return null;
  const title = isMine ? words.actionItem.yours : words.actionItem.theirs(firstNameOf(side.owner.name));
  return (
    <Section
      title={title}
      level={3}
      aside={side.overdue > 0 ? words.actionItem.overdueCount(side.overdue) : undefined}
    >
      <Items list={list} label={title} items={items} />
    </Section>
  );
}

function Items(props: { list: string; label: string; items: readonly Listed[] }) {
  const { list, items } = props;
  const { screen, people, sentenceFor, setDeleted, changing, setChanging } = useAgenda();
  const session = useSession();
  const words = useWords();
  const undo = useUndo(list);
  const rows: ReactNode[] = items.map(({ item, standing }, index) => {
    const ownerRole = item.owner === screen.pair.manager.id ? "manager" : "report";
    const refused = refusedAbout(screen, item.id);
    return (
      <ActionItemRow
        key={item.id}
        item={item}
        index={index}
        standing={standing}
        owner={screen.pair[ownerRole]}
        ownerRole={ownerRole}
        people={people}
        doing={changing?.id === item.id ? changing.what : null}
        onDo={(what) => setChanging(what === null ? null : { id: item.id, what })}
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
