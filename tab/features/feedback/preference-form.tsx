import { Checkmark16Regular } from "@fluentui/react-icons/headless/svg/checkmark";
import { useEffect, useId, useState } from "react";
import type { PersonId } from "../../../core/domain/ids.ts";
import { PREFERENCE_LINE_MAX } from "../../../core/domain/limits.ts";
import { Coaching, FeedbackWay, type Preference } from "../../../core/domain/preference.ts";
import { useDates } from "../../lib/dates.ts";
import { useDraft, useDrafts, useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice, Toggle } from "../../ui/choice.tsx";
import { GrowingText } from "../../ui/growing-text.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import css from "./feedback.module.css";

const UNSAID = "unsaid";

/** How one likes to get feedback and coaching; the other learns of it when it is shared. [PF1] [PF2] */
export function PreferenceForm(props: { me: PersonId; partner: string; shared: Preference | undefined }) {
  const { shared, partner } = props;
  const session = useSession();
  const common = useWords();
  const words = useFeedbackWords();
  const dates = useDates();
  const id = useId();
  const [ways, setWays] = useState<readonly FeedbackWay[]>(shared?.ways ?? []);
  const [coaching, setCoaching] = useState<Coaching | null>(shared?.coaching ?? null);
  const draft = useDraft("preference", shared?.line);
  const line = draft.words.trim();
  const device = useDrafts();
  const sharedLine = shared?.line ?? "";
  useEffect(() => {
    // What is shared need not stay on this device: it would hide what another one shares.
    if (line === sharedLine) device.clear("preference");
  }, [line, sharedLine, device]);
  const isSame =
    line === sharedLine &&
    coaching === (shared?.coaching ?? null) &&
    FeedbackWay.options.every((way) => ways.includes(way) === (shared?.ways.includes(way) ?? false));

  const share = () => {
    if (isSame) return;
    const said = { ways: [...ways], line: line.slice(0, PREFERENCE_LINE_MAX), coaching };
    session.act({ name: "preference.share", personId: props.me, ...said });
  };
  return (
    <form
      className={css.preference}
      aria-label={words.prefSet}
      onSubmit={(event) => {
        event.preventDefault();
        share();
      }}
    >
      <p className={css.meta}>{words.prefIntro(partner)}</p>
      <fieldset className={css.answers}>
        <legend className={css.label}>{words.prefWays}</legend>
        <div className={css.buttons}>
          {FeedbackWay.options.map((way) => (
            <Toggle
              key={way}
              words={words.ways[way]}
              icon={ways.includes(way) ? <Checkmark16Regular aria-hidden="true" /> : null}
              checked={ways.includes(way)}
              onChange={(isOn) => setWays(isOn ? [...ways, way] : ways.filter((one) => one !== way))}
            />
          ))}
        </div>
      </fieldset>
      <div className={css.field}>
        <label className={css.label} htmlFor={id}>
          {words.prefLine}
        </label>
        <GrowingText
          id={id}
          dir="auto"
          placeholder={words.prefLineHint}
          maxLength={PREFERENCE_LINE_MAX}
          value={draft.words}
          onChange={(event) => draft.write(event.currentTarget.value)}
        />
      </div>
      <Choice
        legend={words.prefCoaching}
        options={[
          ...Coaching.options.map((one) => ({ value: one, words: words.coaching[one] })),
          { value: UNSAID, words: words.prefUnsaid },
        ]}
        value={coaching ?? UNSAID}
        onChange={(one) => setCoaching(one === UNSAID ? null : one)}
      />
      <div className={css.line}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isSame}>
          {words.share(partner)}
        </Button>
        <PrivacyMark words={common.privacy.both} />
      </div>
      {shared !== undefined && (
        <p className={css.meta}>
          {words.prefShared(dates.day(dates.localDate(shared.sharedAt), session.now()))}
        </p>
      )}
    </form>
  );
}
