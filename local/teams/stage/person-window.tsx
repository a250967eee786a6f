import { useEffect, useId, useState } from "react";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { SamplePerson } from "../../people.ts";
import type { ControlClient } from "../control-client.ts";
import { type Place, placeNames } from "../place.ts";
import { CallPlace } from "./call-place.tsx";
import { ChatPlace } from "./chat-place.tsx";
import { MinePlace } from "./mine-place.tsx";
import type { PersonView } from "./person-view.ts";
import styles from "./person-window.module.css";
import { Face } from "./portrait.tsx";
import { useWords } from "./strings.ts";
import { useChat } from "./use-chat.ts";

type Props = Omit<PersonView, "isOffline" | "isChatShown" | "onGo"> & {
  role: "manager" | "report";
  isFront: boolean;
};

/** One person's Teams: who they are, and the three places where they meet the app. */
export function PersonWindow({ role, isFront, ...given }: Props) {
  const words = useWords();
  const { control, person } = given;
  const [place, setPlace] = useState<Place>(() => firstPlace(role));
  const [isOffline, setOffline] = useOffline(control, person);
  const chat = useChat({ control, person, isShown: place.name === "chat", isOffline });
  const view: PersonView = { ...given, isOffline, isChatShown: place.name === "chat", onGo: setPlace };
  const id = useId();
  return (
    <section
      className={styles.window}
      data-offline={isOffline}
      data-front={isFront}
      aria-label={words.windowOf(words.roles[role], person.name)}
    >
      <header className={styles.title}>
        <Face person={person} className={styles.face} />
        <div className={styles.who}>
          <h2>
            {words.roles[role]} <span>{person.name}</span>
          </h2>
          <p>{person.title}</p>
        </div>
        <button type="button" className={styles.line} onClick={() => setOffline(!isOffline)}>
          {isOffline ? words.offline.bring : words.offline.take}
        </button>
      </header>
      <Places id={id} place={place} onPlace={setPlace} name={person.name} hasNews={chat.hasNews} />
      {isOffline && (
        <p className={styles.told} role="status">
          {words.offline.told(firstNameOf(person.name), firstNameOf(given.partner.name))}
        </p>
      )}
      <div className={styles.place}>
        {placeNames.map((name) => (
          <div
            key={name}
            role="tabpanel"
            id={`${id}-${name}`}
            aria-labelledby={`${id}-${name}-tab`}
            className={styles.panel}
            hidden={place.name !== name}
          >
            {name === "chat" && <ChatPlace view={view} chat={chat} />}
            {name === "call" && <CallPlace view={view} place={place} />}
            {name === "mine" && <MinePlace view={view} place={place} />}
          </div>
        ))}
      </div>
    </section>
  );
}

type PlacesProps = {
  id: string;
  place: Place;
  onPlace: (place: Place) => void;
  name: string;
  hasNews: boolean;
};

function Places({ id, place, onPlace, name, hasNews }: PlacesProps) {
  const words = useWords();
  const at = placeNames.indexOf(place.name);
  const go = (step: number) => {
    const next = placeNames[(at + step + placeNames.length) % placeNames.length];
    if (next === undefined) return;
    onPlace({ name: next });
    document.getElementById(`${id}-${next}-tab`)?.focus();
  };
  return (
    <div
      role="tablist"
      className={styles.places}
      aria-label={words.placesOf(name)}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") go(1);
        else if (event.key === "ArrowLeft") go(-1);
      }}
    >
      {placeNames.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`${id}-${one}-tab`}
          aria-controls={`${id}-${one}`}
          aria-selected={one === place.name}
          tabIndex={one === place.name ? 0 : -1}
          onClick={() => onPlace({ name: one })}
        >
          {words.places[one]}
          {one === "chat" && hasNews && <span className={styles.news}>{words.unread}</span>}
        </button>
      ))}
    </div>
  );
}

/** Where a person is at first: in the call, unless the address says otherwise (`?report=chat`). */
function firstPlace(role: string): Place {
  const asked = new URLSearchParams(location.search).get(role);
  return { name: placeNames.find((name) => name === asked) ?? "call" };
}

/** Whether the server has cut a person's connection, and how to cut it. */
function useOffline(control: ControlClient, person: SamplePerson) {
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    control.isOffline(person.key).then(setOffline, () => setOffline(false));
  }, [control, person]);
  const change = (offline: boolean) => {
    control.setOffline(person.key, offline).then(
      () => setOffline(offline),
      () => undefined,
    );
  };
  return [isOffline, change] as const;
}
