import type { ReactNode } from "react";
import type { Expectation } from "../../../core/domain/expectation.ts";
import type { Feedback } from "../../../core/domain/feedback.ts";
import { type LedgerEntry, ledgerOf } from "../../../core/domain/ledger.ts";
import type { Participant } from "../../../core/domain/pair.ts";
import type { PairView } from "../../../core/domain/pair-view.ts";
import type { SharedRecord } from "../../../core/domain/shared-record.ts";
import { usePairApi, useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { useHistory } from "../../lib/use-history.ts";
import { Button } from "../../ui/button.tsx";
import { Paper, Section } from "../../ui/section.tsx";
import { ExpectationList } from "./expectation-list.tsx";
import css from "./ledger.module.css";
import { LedgerRow } from "./ledger-row.tsx";
import { useLedgerWords } from "./ledger-words.ts";

/** What the two said and should surprise nobody later; the same page for both. [FB17] */
export function LedgerPage(props: {
  view: PairView;
  me: Participant;
  partner: string;
  onDeleteExpectation: (expectation: Expectation, index: number) => void;
  undo: { readonly index: number; readonly content: ReactNode } | null;
}) {
  const { view, me, partner } = props;
  const session = useSession();
  const common = useWords();
  const words = useLedgerWords();
  const older = useHistory(usePairApi(), view.pair.pairId, isFeedback, "feedback");
  const known = new Map([...older.records.map((one) => [one.id, one] as const), ...view.records]);
  const entries = ledgerOf(known.values());
  const feedback = entries.filter(
    (entry): entry is LedgerEntry & { record: Feedback } => entry.record.type === "feedback",
  );
  const expectations = entries.filter(
    (entry): entry is LedgerEntry & { record: Expectation } => entry.record.type === "expectation",
  );
  return (
    <div className={css.page}>
      <p className={css.hint}>{words.intro}</p>
      <ExpectationList
        entries={expectations}
        me={me.role}
        partner={partner}
        onDelete={props.onDeleteExpectation}
        undo={props.undo}
      />
      <Section title={words.feedback} level={3}>
        {feedback.length === 0 && older.state === "all" && <p className={css.hint}>{words.noFeedback}</p>}
        {feedback.length > 0 && (
          <Paper>
            <ul aria-label={words.feedback}>
              {feedback.map((entry) => (
                <LedgerRow
                  key={entry.record.id}
                  entry={entry}
                  text={entry.record.saw}
                  beneath={
                    <>
                      <p dir="auto">{words.nextTime(entry.record.nextTime)}</p>
                      <p className={css.hint}>
                        {entry.record.from === me.id ? words.fromYou(partner) : words.toYou(partner)}
                      </p>
                    </>
                  }
                  onAct={(acted) => session.act({ name: "feedback.act", feedbackId: entry.record.id, acted })}
                />
              ))}
            </ul>
          </Paper>
        )}
        {older.state === "failed" && <p className={css.hint}>{words.unreachable}</p>}
        {(older.state === "more" || older.state === "failed") && (
          <div>
            <Button size="small" onClick={older.more}>
              {older.state === "more" ? words.older : common.page.tryAgain}
            </Button>
          </div>
        )}
      </Section>
    </div>
  );
}

function isFeedback(record: SharedRecord): record is Feedback {
  return record.type === "feedback";
}
