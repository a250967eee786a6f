import { Chat16Regular } from "@fluentui/react-icons/headless/svg/chat";
import { useId, useRef } from "react";
import { type CheckInItem, checkInVersions, type OwnAnswer } from "../../../core/domain/check-in.ts";
import type { CheckInCopy } from "../../../core/domain/check-in-copy.ts";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import choice from "../../ui/choice.module.css";
import { Toggle } from "../../ui/choice.tsx";
import css from "./check-in.module.css";
import { itemWords, useCheckInWords } from "./check-in-words.ts";
import { CopyFate } from "./copy-fate.tsx";
import { SharingChoice } from "./sharing-choice.tsx";
import { WordField } from "./word-field.tsx";

/** One line of one's own check-in. Nothing is chosen until somebody chooses, and what was chosen can be cleared. [CI2] */
export function CheckInItemLine(props: {
  occurrenceId: OccurrenceId;
  item: CheckInItem;
  answer: OwnAnswer | undefined;
  /** What the other sees of it, or saw. */
  copy: CheckInCopy | undefined;
  partner: string;
}) {
  const { occurrenceId, item, answer, copy, partner } = props;
  const session = useSession();
  const words = useCheckInWords();
  const line = useRef<HTMLDivElement>(null);
  const name = useId();
  const version = answer?.version ?? checkInVersions[item];
  const { statement, points } = itemWords(words, item, version);
  const value = answer?.value ?? null;
  const say = (what: { value?: number | null; wantsToTalk?: boolean }) =>
    session.act({ name: "checkIn.answer", occurrenceId, item, version, ...what });

  return (
    <div ref={line} className={css.item}>
      {item === "word" ? (
        <WordField
          occurrenceId={occurrenceId}
          version={version}
          word={answer?.word ?? null}
          label={statement}
        />
      ) : (
        <fieldset className={css.scale}>
          <legend className={css.statement}>{statement}</legend>
          <div className={css.points}>
            {points.map((point, index) => (
              <label key={point} className={choice.chip}>
                <input
                  type="radio"
                  name={name}
                  checked={value === index + 1}
                  onChange={() => say({ value: index + 1 })}
                />
                {point}
              </label>
            ))}
            {value !== null && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.clear(statement)}
                onClick={() => {
                  say({ value: null });
                  line.current?.querySelector("input")?.focus();
                }}
              >
                {words.clearShort}
              </Button>
            )}
          </div>
        </fieldset>
      )}
      <div className={css.more}>
        <Toggle
          words={words.talk}
          icon={<Chat16Regular aria-hidden="true" />}
          checked={answer?.wantsToTalk ?? false}
          onChange={(wantsToTalk) => say({ wantsToTalk })}
        />
      </div>
      {answer !== undefined && (
        <SharingChoice occurrenceId={occurrenceId} answer={answer} partner={partner} />
      )}
      {copy !== undefined && (
        <CopyFate
          copy={copy}
          partner={partner}
          onTakenBack={() => line.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus()}
        />
      )}
    </div>
  );
}
