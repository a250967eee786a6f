import { Checkmark16Regular } from "@fluentui/react-icons/headless/svg/checkmark";
import { useId, useRef, useState } from "react";
import { answerTo, checkInItems, type OwnAnswer } from "../../../core/domain/check-in.ts";
import type { CheckInCopy } from "../../../core/domain/check-in-copy.ts";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import { Chevron } from "../../ui/chevron.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { PrivateThing } from "../../ui/private-thing.tsx";
import css from "./check-in.module.css";
import { CheckInItemLine } from "./check-in-item.tsx";
import { useCheckInWords } from "./check-in-words.ts";

/**
 * One's own check-in: folded until it is wanted, so that it lies open on no shared screen by itself. Whether
 * anything was answered shows nowhere on it while it is folded. [CI2] [CI4] [CI5]
 */
export function OwnCheckIn(props: {
  occurrenceId: OccurrenceId;
  answers: readonly OwnAnswer[];
  /** One's own copies for this meeting. */
  copies: readonly CheckInCopy[];
  partner: string;
  isReady: boolean;
  /** Leads to one's own check-ins so far. */
  onHistory: () => void;
}) {
  const { occurrenceId, answers, partner, isReady } = props;
  const session = useSession();
  const words = useCheckInWords();
  const id = useId();
  const fold = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={css.own}>
      <div className={css.head}>
        <button
          ref={fold}
          type="button"
          className={css.fold}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron />
          {words.own}
        </button>
        {isReady ? (
          <span className={css.ready}>
            <Checkmark16Regular aria-hidden="true" />
            {words.youReady}
          </span>
        ) : (
          <Button
            size="small"
            onClick={() => {
              session.act({ name: "checkIn.ready", occurrenceId });
              fold.current?.focus();
            }}
          >
            {words.ready}
          </Button>
        )}
      </div>
      {isOpen && (
        <PrivateThing isOpened>
          <div id={id} className={css.body}>
            <p className={css.small}>{words.hint}</p>
            <p className={css.since}>
              {words.since}
              <PrivacyMark words={words.ownPrivacy} />
            </p>
            {checkInItems.map((item) => (
              <CheckInItemLine
                key={item}
                occurrenceId={occurrenceId}
                item={item}
                answer={answerTo(answers, item)}
                copy={props.copies.find((copy) => copy.item === item)}
                partner={partner}
              />
            ))}
            <Button size="small" appearance="subtle" className={css.history} onClick={props.onHistory}>
              {words.trend.open}
            </Button>
          </div>
        </PrivateThing>
      )}
    </div>
  );
}
