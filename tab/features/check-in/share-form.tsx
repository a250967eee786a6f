import { Chat16Regular } from "@fluentui/react-icons/headless/svg/chat";
import { useState } from "react";
import type { OwnAnswer } from "../../../core/domain/check-in.ts";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { DAY_MS, plusMs } from "../../../core/domain/instant.ts";
import { CHECK_IN_SHARED_DAYS, CHECK_IN_SHARED_DAYS_MAX } from "../../../core/domain/limits.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import { Toggle } from "../../ui/choice.tsx";
import { DayField } from "../../ui/small-fields.tsx";
import css from "./check-in.module.css";
import { useCheckInWords } from "./check-in-words.ts";
import { lastMomentOf } from "./last-moment.ts";

/** Until when an answer is shared, and how much of it; nothing is shared before the button says so. [CI3] [CI7] */
export function ShareForm(props: {
  occurrenceId: OccurrenceId;
  answer: OwnAnswer;
  partner: string;
  onDone: () => void;
}) {
  const { occurrenceId, answer, partner } = props;
  const session = useSession();
  const words = useCheckInWords();
  const dates = useDates();
  const dayIn = (days: number) => dates.localDate(plusMs(session.now(), days * DAY_MS));
  const [day, setDay] = useState(() => dayIn(CHECK_IN_SHARED_DAYS));
  const [onlyTalk, setOnlyTalk] = useState(false);
  const canLeaveOut = answer.wantsToTalk && (answer.value !== null || answer.word !== null);

  return (
    <form
      className={css.share}
      onSubmit={(event) => {
        event.preventDefault();
        const until = lastMomentOf(day, dates);
        session.act({
          name: "checkIn.share",
          occurrenceId,
          item: answer.item,
          until,
          onlyTalk: canLeaveOut && onlyTalk,
        });
        props.onDone();
      }}
    >
      <span className={css.until}>
        <span className={css.small} aria-hidden="true">
          {words.until}
        </span>
        <DayField
          label={words.until}
          value={day}
          min={dayIn(0)}
          max={dayIn(CHECK_IN_SHARED_DAYS_MAX - 1)}
          onChange={(next) => next !== "" && setDay(next)}
        />
      </span>
      {canLeaveOut && (
        <Toggle
          words={words.onlyTalk}
          icon={<Chat16Regular aria-hidden="true" />}
          checked={onlyTalk}
          onChange={setOnlyTalk}
        />
      )}
      <Button type="submit" appearance="primary" size="small">
        {words.share(partner)}
      </Button>
    </form>
  );
}
