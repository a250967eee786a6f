import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import { type ReactNode, useRef, useState } from "react";
import type { Expectation } from "../../../core/domain/expectation.ts";
import type { LedgerEntry } from "../../../core/domain/ledger.ts";
import type { Role } from "../../../core/domain/people.ts";
import { useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { Paper, Section } from "../../ui/section.tsx";
import { ExpectationForm } from "./expectation-form.tsx";
import css from "./ledger.module.css";
import { LedgerRow } from "./ledger-row.tsx";
import { useLedgerWords } from "./ledger-words.ts";

type Entry = LedgerEntry & { readonly record: Expectation };

/** What the manager expects: theirs to say, the report's to acknowledge. [EX1] */
export function ExpectationList(props: {
  entries: readonly Entry[];
  me: Role;
  partner: string;
  onDelete: (expectation: Expectation, index: number) => void;
  undo: { readonly index: number; readonly content: ReactNode } | null;
}) {
  const { entries, me, partner, undo } = props;
  const session = useSession();
  const words = useLedgerWords();
  const [editing, setEditing] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const isMine = me === "manager";
  const rows: ReactNode[] = entries.map((entry, index) => {
    const { id, text } = entry.record;
    const on = { expectationId: id };
    if (editing === id) {
      return (
        <li key={id} className={css.row}>
          <ExpectationForm
            field={`expectation/${id}`}
            otherwise={text}
            onSave={(next) => session.act({ name: "expectation.edit", ...on, text: next })}
            onDone={() => setEditing(null)}
          />
        </li>
      );
    }
    return (
      <LedgerRow
        key={id}
        entry={entry}
        text={text}
        menu={
          isMine && (
            <MenuButton
              name={words.more(text)}
              entries={[
                { key: "edit", words: words.change, icon: "edit", onChoose: () => setEditing(id) },
                {
                  key: "delete",
                  words: words.delete,
                  icon: "delete",
                  onChoose: () => props.onDelete(entry.record, index),
                },
              ]}
            />
          )
        }
        onAcknowledge={isMine ? undefined : () => session.act({ name: "expectation.acknowledge", ...on })}
        onAct={(acted) => session.act({ name: "expectation.act", ...on, acted })}
      />
    );
  });
  if (undo !== null) rows.splice(Math.min(undo.index, rows.length), 0, undo.content);
  const leave = () => {
    setAdding(false);
    window.setTimeout(() => add.current?.focus());
  };
  return (
    <Section title={words.expectations} level={3}>
      {rows.length === 0 && (
        <p className={css.hint}>{isMine ? words.noneMine(partner) : words.noneTheirs(partner)}</p>
      )}
      {rows.length > 0 && (
        <Paper>
          <ul aria-label={words.expectations}>{rows}</ul>
        </Paper>
      )}
      {isMine &&
        (isAdding ? (
          <ExpectationForm
            field="expectation/new"
            onSave={(text) => session.act({ name: "expectation.write", text })}
            onDone={leave}
          />
        ) : (
          <div className={css.add}>
            <Button
              ref={add}
              size="small"
              appearance="subtle"
              icon={<Add16Regular />}
              onClick={() => setAdding(true)}
            >
              {words.add}
            </Button>
          </div>
        ))}
    </Section>
  );
}
