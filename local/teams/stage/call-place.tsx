import { useState } from "react";
import type { SamplePerson } from "../../people.ts";
import { standingAt } from "../meeting-time.ts";
import type { Place } from "../place.ts";
import { AppFrame } from "./app-frame.tsx";
import styles from "./call-place.module.css";
import { weekdayAndTime } from "./moment-words.ts";
import type { PersonView } from "./person-view.ts";
import { Portrait } from "./portrait.tsx";
import { useWords } from "./strings.ts";

const panelWidths = [320, 280] as const;

/** The call: the two of them, and the side panel at its real width. */
export function CallPlace({ view, place }: { view: PersonView; place: Place }) {
  const words = useWords();
  const [width, setWidth] = useState<number>(panelWidths[0]);
  const { person, partner, nowMs, meeting } = view;
  const standing = standingAt(nowMs, meeting);
  const isOn = standing.kind === "during";
  const isBefore = standing.kind === "before" || standing.kind === "days-before";
  return (
    <div className={styles.call}>
      <div className={styles.room}>
        <Tile person={partner} name={partner.name} />
        <Tile person={person} name={words.call.you} />
        {!isOn && (
          <p className={styles.notOn}>
            {isBefore ? words.call.begins(weekdayAndTime(meeting.startMs, words.locale)) : words.call.over}
          </p>
        )}
      </div>
      <div className={styles.side} style={{ inlineSize: width }}>
        <AppFrame
          view={view}
          entityId="agenda"
          frameContext="sidePanel"
          path="/panel"
          title={words.call.panelOf(person.name)}
          isShown={place.name === "call"}
          subPageId={place.name === "call" ? place.subPageId : undefined}
        />
        <fieldset className={styles.widths}>
          <legend>{words.call.panelWidth}</legend>
          {panelWidths.map((one) => (
            <button key={one} type="button" aria-pressed={one === width} onClick={() => setWidth(one)}>
              {words.call.pixels(one)}
            </button>
          ))}
        </fieldset>
      </div>
    </div>
  );
}

function Tile({ person, name }: { person: SamplePerson; name: string }) {
  const words = useWords();
  return (
    <figure className={styles.tile}>
      <Portrait person={person} label={words.call.portraitOf(person.name)} />
      <figcaption>{name}</figcaption>
    </figure>
  );
}
