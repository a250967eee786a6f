import type { ReactNode } from "react";
import type { LedgerEntry } from "../../../core/domain/ledger.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import css from "./ledger.module.css";
import { useLedgerWords } from "./ledger-words.ts";

/** One thing that was said: when, whether it was acknowledged, and whether it was acted on. [FB17] */
export function LedgerRow(props: {
  entry: LedgerEntry;
  text: string;
  /** What stands beneath the words. */
  beneath?: ReactNode;
  menu?: ReactNode;
  /** The viewer is the one to acknowledge it, here. */
  onAcknowledge?: () => void;
  onAct: (acted: boolean) => void;
}) {
  const { entry, text } = props;
  const session = useSession();
  const words = useLedgerWords();
  const dates = useDates();
  const day = (instant: string) => dates.day(dates.localDate(instant), session.now());
  const { saidOn, acknowledgedOn, actedOn } = entry;
  return (
    <li className={css.row}>
      <div className={css.head}>
        <p className={css.text} dir="auto">
          {text}
        </p>
        {props.menu}
      </div>
      {props.beneath}
      <ul className={css.facts}>
        <li>{words.said(day(saidOn))}</li>
        <li>{acknowledgedOn === null ? words.notAcknowledged : words.acknowledged(day(acknowledgedOn))}</li>
        <li>{actedOn === null ? words.notActed : words.acted(day(actedOn))}</li>
      </ul>
      <div className={css.buttons}>
        {props.onAcknowledge && acknowledgedOn === null && (
          <Button size="small" onClick={props.onAcknowledge}>
            {words.acknowledge}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => props.onAct(actedOn === null)}>
          {actedOn === null ? words.act : words.actUndo}
        </Button>
      </div>
    </li>
  );
}
