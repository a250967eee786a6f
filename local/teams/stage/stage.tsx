import { useState } from "react";
import { type SamplePerson, samplePerson } from "../../people.ts";
import type { ControlClient } from "../control-client.ts";
import { meetingAt } from "../meeting-time.ts";
import { DeskBar } from "./desk-bar.tsx";
import { forgetDeviceData } from "./device-data.ts";
import { useLook } from "./look.ts";
import { PersonWindow } from "./person-window.tsx";
import styles from "./stage.module.css";
import { useWords, WordsProvider, wordsFor } from "./strings.ts";
import { useClock } from "./use-clock.ts";

const roles = ["manager", "report"] as const;
type Role = (typeof roles)[number];

function personOf(role: Role): SamplePerson {
  const person = samplePerson(role);
  if (person === undefined) throw new Error(`No sample person for ${role}`);
  return person;
}

/** Two people side by side, each with their Teams, and the time between them. */
export function Stage({ control }: { control: ControlClient }) {
  const [look, changeLook] = useLook();
  const clock = useClock(control);
  const words = wordsFor(look.language);
  const [front, setFront] = useState<Role>("manager");
  const [isResetting, setResetting] = useState(false);

  const startOver = async () => {
    setResetting(true);
    try {
      await control.reset();
      await forgetDeviceData();
    } finally {
      setResetting(false);
    }
  };

  return (
    <WordsProvider value={words}>
      <div className={styles.stage} lang={words.locale}>
        <DeskBar
          clock={clock}
          look={look}
          onLook={changeLook}
          onStartOver={() => {
            startOver().catch(() => undefined);
          }}
        />
        {clock.isDown && (
          <p className={styles.notice} role="alert">
            {words.serverGone}
          </p>
        )}
        <FrontSwitch front={front} onFront={setFront} />
        <main className={styles.desk}>
          {clock.nowMs !== null &&
            !isResetting &&
            roles.map((role) => (
              <PersonWindow
                key={role}
                control={control}
                person={personOf(role)}
                partner={personOf(role === "manager" ? "report" : "manager")}
                role={role}
                look={look}
                nowMs={clock.nowMs ?? 0}
                meeting={meetingAt(clock.nowMs ?? 0)}
                jumps={clock.jumps}
                isFront={front === role}
              />
            ))}
        </main>
      </div>
    </WordsProvider>
  );
}

/** On a narrow screen only one window fits; this says whose. */
function FrontSwitch({ front, onFront }: { front: Role; onFront: (role: Role) => void }) {
  const words = useWords();
  return (
    <fieldset className={styles.front}>
      <legend className={styles.hidden}>{words.showPerson}</legend>
      {roles.map((role) => (
        <button
          key={role}
          type="button"
          className={styles.frontButton}
          aria-pressed={front === role}
          onClick={() => onFront(role)}
        >
          {words.windowOf(words.roles[role], personOf(role).name)}
        </button>
      ))}
    </fieldset>
  );
}
