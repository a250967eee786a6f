import { useEffect, useRef, useState } from "react";
import type { ActionItem, Due } from "../../../core/domain/action-item.ts";
import { DAY_MS, plusMs } from "../../../core/domain/instant.ts";
import { WHY_MAX } from "../../../core/domain/limits.ts";
import { useDates } from "../../lib/dates.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { catalogueOf } from "../../lib/strings/catalogue.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { formKeys } from "../../ui/form-keys.ts";
import { GrowingText } from "../../ui/growing-text.tsx";
import { Problem } from "../../ui/problem.tsx";
import { DayField } from "../../ui/small-fields.tsx";
import { useWholeInView } from "../../ui/use-whole-in-view.ts";
import css from "./action-item-form.module.css";
import { changeDraftOf } from "./change-draft.ts";

const useRenegotiateWords = catalogueOf({
  en: () => import("../../lib/strings/en/renegotiate.ts").then((m) => m.renegotiate),
  de: () => import("../../lib/strings/de/renegotiate.ts").then((m) => m.renegotiate),
});

const WEEK_MS = 7 * DAY_MS;

/** A new date for one's own promise, and why. */
export function RenegotiateForm(props: { item: ActionItem; partner: string; onDone: () => void }) {
  const { item } = props;
  const session = useSession();
  const common = useWords();
  const words = useRenegotiateWords();
  const dates = useDates();
  const draft = useDraft(changeDraftOf(item.id, "renegotiate"));
  const inAWeek = dates.localDate(plusMs(session.now(), WEEK_MS));
  const [due, setDue] = useState<Due>({ kind: "date", date: inAWeek });
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useWholeInView<HTMLFormElement>();
  const today = dates.localDate(session.now());
  const isPast = due.kind === "date" && due.date < today;
  const why = draft.words.replace(/\s+/g, " ").trim();
  useEffect(() => field.current?.focus(), []);

  const save = () => {
    if (why === "") return field.current?.focus();
    if (isPast) return;
    const done = session.act({ name: "actionItem.renegotiate", actionItemId: item.id, due, why });
    if ("refusal" in done) return;
    draft.clear();
    props.onDone();
  };
  return (
    <form
      ref={form}
      className={`${css.form} ${css.inRow}`}
      aria-label={words.title}
      onKeyDown={formKeys({ save, leave: props.onDone })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={css.due}>
        <Choice
          legend={common.actionItem.due}
          options={[
            { value: "next-time", words: common.actionItem.nextTime },
            { value: "date", words: common.actionItem.onDate },
          ]}
          value={due.kind}
          onChange={(kind) => setDue(kind === "date" ? { kind, date: inAWeek } : { kind })}
        />
        {due.kind === "date" && (
          <DayField
            label={common.actionItem.due}
            value={due.date}
            min={today}
            onChange={(date) => date !== "" && setDue({ kind: "date", date })}
          />
        )}
      </div>
      {isPast && <Problem>{words.past}</Problem>}
      <GrowingText
        ref={field}
        dir="auto"
        aria-label={words.why}
        placeholder={words.why}
        maxLength={WHY_MAX}
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
      />
      <p className={css.aside}>{words.seen(props.partner)}</p>
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={why === "" || isPast}>
          {words.save}
        </Button>
        <Button size="small" onClick={props.onDone}>
          {common.composer.cancel}
        </Button>
      </div>
    </form>
  );
}
