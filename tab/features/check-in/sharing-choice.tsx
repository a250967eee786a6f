import { type KeyboardEvent, useId, useRef, useState } from "react";
import { type OwnAnswer, sharingAt } from "../../../core/domain/check-in.ts";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { Chevron } from "../../ui/chevron.tsx";
import { Choice } from "../../ui/choice.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import css from "./check-in.module.css";
import { itemWords, useCheckInWords } from "./check-in-words.ts";
import { ShareForm } from "./share-form.tsx";

type Scope = "me" | "meeting" | "until";

/** Who sees an answer, by its owner's choice: on the line itself, in words. [CI7] */
export function SharingChoice(props: { occurrenceId: OccurrenceId; answer: OwnAnswer; partner: string }) {
  const { occurrenceId, answer, partner } = props;
  const { item, version } = answer;
  const session = useSession();
  const words = useCheckInWords();
  const dates = useDates();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const sharing = sharingAt(answer, session.now());
  const scope: Scope = sharing !== null ? "until" : answer.sayInMeeting ? "meeting" : "me";
  const day = sharing === null ? null : dates.day(dates.localDate(sharing.until), session.now());
  const { name } = itemWords(words, item, version);
  const who = { me: words.onlyYou, meeting: words.youSayIt, until: words.untilDay(partner, day ?? "") }[
    scope
  ];

  const close = () => {
    setOpen(false);
    setPicking(false);
    opener.current?.focus();
  };
  const pick = (next: Scope) => {
    setPicking(next === "until");
    if (next === "until" || next === scope) return;
    if (next === "me" && sharing !== null) {
      session.act({ name: "checkIn.revoke", occurrenceId, item });
    } else {
      const sayInMeeting = next === "meeting";
      session.act({ name: "checkIn.answer", occurrenceId, item, version, sayInMeeting });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.preventDefault();
    close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on its fields arrive here
    <div className={css.sharing} onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        className={css.who}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={words.whoOf(name, who)}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <PrivacyMark words={who} />
        <Chevron />
      </button>
      {isOpen && (
        <div id={id} className={css.choices}>
          <Choice<Scope>
            legend={words.who}
            options={[
              { value: "me", words: words.onlyYou },
              { value: "meeting", words: words.youSayIt },
              {
                value: "until",
                words: day === null ? words.untilADay(partner) : words.untilDay(partner, day),
              },
            ]}
            value={isPicking ? "until" : scope}
            onChange={pick}
          />
          {isPicking && sharing === null && (
            <ShareForm occurrenceId={occurrenceId} answer={answer} partner={partner} onDone={close} />
          )}
        </div>
      )}
    </div>
  );
}
