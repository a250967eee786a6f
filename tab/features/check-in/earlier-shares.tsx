import { useRef } from "react";
import type { CheckInCopy } from "../../../core/domain/check-in-copy.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import css from "./check-in.module.css";
import { itemWords, saidIn, useCheckInWords } from "./check-in-words.ts";
import { CopyFate } from "./copy-fate.tsx";

/** What one shared at an earlier meeting and the other sees still; it can be taken back like everything. [CI9] */
export function EarlierShares(props: { copies: readonly CheckInCopy[]; partner: string }) {
  const { copies, partner } = props;
  const words = useCheckInWords();
  if (copies.length === 0) return null;
  return (
    <div className={css.earlier}>
      <h3 className={css.small}>{words.stillShared}</h3>
      <ul className={css.cards} aria-label={words.stillShared}>
        {copies.map((copy) => (
          <EarlierShare key={copy.id} copy={copy} partner={partner} />
        ))}
      </ul>
    </div>
  );
}

function EarlierShare(props: { copy: CheckInCopy; partner: string }) {
  const { copy, partner } = props;
  const session = useSession();
  const words = useCheckInWords();
  const dates = useDates();
  const row = useRef<HTMLLIElement>(null);
  const { name } = itemWords(words, copy.item, copy.version);
  return (
    <li ref={row} className={css.card} tabIndex={-1} aria-label={name}>
      <p className={css.said}>
        <span className={css.name}>{name}</span>
        <span dir="auto">{saidIn(words, copy)}</span>
      </p>
      {copy.state === "shared" && (
        <PrivacyMark words={words.untilDay(partner, dates.day(dates.localDate(copy.until), session.now()))} />
      )}
      <CopyFate copy={copy} partner={partner} onTakenBack={() => row.current?.focus()} />
    </li>
  );
}
