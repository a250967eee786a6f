import { useRef } from "react";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { type WorthAnswers, Worth as WorthSchema } from "../../../core/domain/worth.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { useWrapWords } from "../../lib/strings/wrap-words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { PrivateThing } from "../../ui/private-thing.tsx";
import css from "./wrap.module.css";

/** Was it worth it? For oneself alone, even on a shared screen; nothing is chosen before somebody chooses. [WU6] */
export function Worth(props: { occurrenceId: OccurrenceId; answers: WorthAnswers }) {
  const { occurrenceId } = props;
  const session = useSession();
  const common = useWords();
  const words = useWrapWords();
  const worth = props.answers.find((one) => one.occurrenceId === occurrenceId)?.worth ?? null;
  const part = useRef<HTMLDivElement>(null);
  const answer = (next: typeof worth) => session.act({ name: "worth.answer", occurrenceId, worth: next });
  return (
    <div ref={part} className={css.part}>
      <PrivateThing>
        <div className={css.line}>
          <Choice
            legend={words.worth}
            options={WorthSchema.options.map((value) => ({ value, words: words.worthAnswers[value] }))}
            value={worth}
            onChange={answer}
          />
        </div>
        <div className={css.line}>
          <PrivacyMark words={common.privacy.onlyYou} />
          {worth !== null && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                answer(null);
                part.current?.querySelector("input")?.focus();
              }}
            >
              {words.worthClear}
            </Button>
          )}
        </div>
      </PrivateThing>
    </div>
  );
}
