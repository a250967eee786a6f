import { useState } from "react";
import { meetingAt, standingAt } from "../meeting-time.ts";
import styles from "./desk-bar.module.css";
import { type Look, languages, themeNames } from "./look.ts";
import { Mark } from "./mark.tsx";
import { isElsewhere, momentWords } from "./moment-words.ts";
import { useWords } from "./strings.ts";
import { Timeline } from "./timeline.tsx";
import type { StageClock } from "./use-clock.ts";

type Props = {
  clock: StageClock;
  look: Look;
  onLook: (change: Partial<Look>) => void;
  onStartOver: () => void;
};

/** The edge of the desk: what time it is, how to move it, and how everything looks. */
export function DeskBar({ clock, look, onLook, onStartOver }: Props) {
  const words = useWords();
  const { nowMs } = clock;
  const meeting = nowMs === null ? null : meetingAt(nowMs);
  return (
    <header className={styles.bar}>
      <Mark className={styles.mark} />
      <div className={styles.now}>
        <h1 className={styles.moment}>{nowMs === null ? words.stage : momentWords(nowMs, words.locale)}</h1>
        <p className={styles.standing} aria-live="polite">
          {nowMs !== null && meeting !== null && words.clock.standing(standingAt(nowMs, meeting))}
          {nowMs !== null && isElsewhere(nowMs) && ` · ${words.clock.elsewhere}`}
        </p>
      </div>
      {nowMs !== null && meeting !== null && (
        <Timeline nowMs={nowMs} meeting={meeting} onMove={clock.moveTo} />
      )}
      <div className={styles.looks}>
        <fieldset className={styles.segments}>
          <legend className={styles.hidden}>{words.theme.label}</legend>
          {themeNames.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={look.theme === name}
              onClick={() => onLook({ theme: name })}
            >
              {words.theme[name]}
            </button>
          ))}
        </fieldset>
        <select
          className={styles.language}
          aria-label={words.language.label}
          value={look.language}
          onChange={(event) => {
            const language = languages.find((one) => one === event.target.value);
            if (language !== undefined) onLook({ language });
          }}
        >
          {languages.map((language) => (
            <option key={language} value={language}>
              {words.language[language]}
            </option>
          ))}
        </select>
        <StartOver onStartOver={onStartOver} />
      </div>
    </header>
  );
}

/** Asks once, in place. */
function StartOver({ onStartOver }: { onStartOver: () => void }) {
  const words = useWords();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <div className={styles.startOver}>
      <button
        type="button"
        className={styles.quiet}
        aria-expanded={isAsking}
        onClick={() => setAsking(!isAsking)}
      >
        {words.startOver.open}
      </button>
      {isAsking && (
        <fieldset
          className={styles.question}
          aria-label={words.startOver.ask}
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
          }}
        >
          <p>{words.startOver.ask}</p>
          <button
            type="button"
            className={styles.primary}
            onClick={() => {
              close();
              onStartOver();
            }}
          >
            {words.startOver.yes}
          </button>
          <button type="button" className={styles.quiet} onClick={close}>
            {words.startOver.no}
          </button>
        </fieldset>
      )}
    </div>
  );
}
