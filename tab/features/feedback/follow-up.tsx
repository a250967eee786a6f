import { useEffect, useState } from "react";
import type { Feedback } from "../../../core/domain/feedback.ts";
import type { LocalDate } from "../../../core/domain/instant.ts";
import { FOLLOW_UP_DAYS } from "../../../core/domain/limits.ts";
import { dayAfter } from "../../../core/domain/local-day.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { useLatePress } from "../../ui/late-press.ts";
import { DayField } from "../../ui/small-fields.tsx";
import { useWholeInView } from "../../ui/use-whole-in-view.ts";
import css from "./feedback.module.css";

/** The day on which both look at it again, and whether it was acted on. [FB10] [FB11] */
export function FollowUp(props: { feedback: Feedback }) {
  const { feedback } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const dates = useDates();
  const [isChanging, setChanging] = useState(false);
  const now = session.now();
  const today = dates.localDate(now);
  const inTwoWeeks = dayAfter(today, FOLLOW_UP_DAYS);
  const set = (on: string | null) => {
    session.act({ name: "feedback.followUp", feedbackId: feedback.id, on });
    setChanging(false);
  };
  const press = useLatePress(String(feedback.actedOn));
  const act = (acted: boolean) =>
    press(() => session.act({ name: "feedback.act", feedbackId: feedback.id, acted }));

  if (feedback.actedOn !== null) {
    return (
      <div className={css.line}>
        <p className={css.meta}>{words.acted(dates.day(dates.localDate(feedback.actedOn), now))}</p>
        <Button size="small" appearance="subtle" onClick={() => act(false)}>
          {words.actUndo}
        </Button>
      </div>
    );
  }
  const isDue = feedback.followUp !== null && feedback.followUp <= today;
  const when = () => {
    if (feedback.followUp === null) return words.followUpNone;
    return isDue ? words.followUpDue : words.followUp(dates.day(feedback.followUp, now));
  };
  return (
    <div className={css.followUp}>
      <p className={css.meta}>{when()}</p>
      {feedback.openedAt !== null && (
        <div className={css.buttons}>
          <Button size="small" onClick={() => act(true)}>
            {words.act}
          </Button>
          {isDue && (
            <Button size="small" onClick={() => set(inTwoWeeks)}>
              {words.followUpLater}
            </Button>
          )}
          {!isChanging && (
            <Button size="small" appearance="subtle" onClick={() => setChanging(true)}>
              {feedback.followUp === null ? words.followUpSet : words.followUpChange}
            </Button>
          )}
        </div>
      )}
      {isChanging && (
        <DayForm
          today={today}
          proposed={feedback.followUp === null || isDue ? inTwoWeeks : feedback.followUp}
          onSet={set}
          onCancel={() => setChanging(false)}
        />
      )}
    </div>
  );
}

/** A day that is still to come, or none. Nothing is set while a day is being typed. */
function DayForm(props: {
  today: LocalDate;
  proposed: LocalDate;
  onSet: (day: LocalDate | null) => void;
  onCancel: () => void;
}) {
  const { today, onSet } = props;
  const common = useWords();
  const words = useFeedbackWords();
  const [day, setDay] = useState(props.proposed);
  const form = useWholeInView<HTMLFormElement>();
  const isReady = day >= today;
  useEffect(() => form.current?.querySelector("input")?.focus(), [form]);
  return (
    <form
      ref={form}
      className={css.buttons}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSet(day);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        props.onCancel();
      }}
    >
      <DayField label={words.followUpDay} value={day} min={today} onChange={setDay} />
      <Button type="submit" size="small" appearance="primary" disabledFocusable={!isReady}>
        {words.followUpSave}
      </Button>
      <Button size="small" onClick={() => onSet(null)}>
        {words.followUpDrop}
      </Button>
      <Button size="small" appearance="subtle" onClick={props.onCancel}>
        {common.composer.cancel}
      </Button>
    </form>
  );
}
