import type { CheckInCopy } from "../../../core/domain/check-in-copy.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import css from "./check-in.module.css";
import { itemWords, useCheckInWords } from "./check-in-words.ts";

/** What became of a copy, told to its owner as it is: shown to the other or not, answered, taken back. [CI9] [CI11] [CI13] */
export function CopyFate(props: { copy: CheckInCopy; partner: string; onTakenBack?: () => void }) {
  const { copy, partner } = props;
  const { occurrenceId, item, openedAt, response, state } = copy;
  const session = useSession();
  const words = useCheckInWords();
  const dates = useDates();
  const when = openedAt === null ? null : dates.meeting(openedAt, session.now(), null);
  if (state === "revoked") {
    return (
      <p className={css.small}>
        {when === null ? words.tookBackUnopened(partner) : words.tookBackOpened(partner, when)}
      </p>
    );
  }
  const answered = { talk: words.theyTalk, action: words.theyAct, noted: words.theyNoted };
  return (
    <div className={css.fate}>
      <p className={css.small}>
        {when === null ? words.notOpened(partner) : words.opened(partner, when)}
        {response !== null && <span className={css.response}>{answered[response.kind](partner)}</span>}
      </p>
      <Button
        size="small"
        appearance="subtle"
        aria-label={words.takeBackOf(itemWords(words, item, copy.version).name)}
        onClick={() => {
          session.act({ name: "checkIn.revoke", occurrenceId, item });
          props.onTakenBack?.();
        }}
      >
        {words.takeBack}
      </Button>
    </div>
  );
}
