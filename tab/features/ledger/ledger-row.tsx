import type { ReactNode } from "react";
import type { LedgerEntry } from "../../../core/domain/ledger.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import { Arrival, KeptFocusBox } from "../../ui/kept-focus.tsx";
import { useLatePress } from "../../ui/late-press.ts";
import css from "./ledger.module.css";
import { useLedgerWords } from "./ledger-words.ts";

/**
 * One thing that was said: when, whether it was acknowledged, and whether it was acted on. The way back from that is
 * another button in another place: both may press at the same moment, and mean the same. [FB17]
 */
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
  const press = useLatePress(String(props.entry.actedOn));
  const day = (instant: string) => dates.day(dates.localDate(instant), session.now());
  const { saidOn, acknowledgedOn, actedOn } = entry;
  return (
    <li className={css.row}>
      <KeptFocusBox>
        <div className={css.head}>
          <p className={css.text} dir="auto" tabIndex={-1}>
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
          {actedOn === null ? (
            <Button key="act" size="small" appearance="subtle" onClick={() => press(() => props.onAct(true))}>
              {words.act}
            </Button>
          ) : (
            <Button
              key="back"
              size="small"
              appearance="subtle"
              className={css.back}
              onClick={() => press(() => props.onAct(false))}
            >
              {words.actUndo}
            </Button>
          )}
        </div>
        <Arrival key={`${acknowledgedOn} ${actedOn}`} />
      </KeptFocusBox>
    </li>
  );
}
