import { useEffect, useRef, useState } from "react";
import { samplePerson } from "../../people.ts";
import type { HostedPage } from "../host.ts";
import styles from "./app-frame.module.css";
import type { PersonView } from "./person-view.ts";
import { localeOf, useWords } from "./strings.ts";
import { useHost } from "./use-host.ts";

type Props = {
  view: PersonView;
  entityId: string;
  frameContext: "sidePanel" | "content";
  path: string;
  title: string;
  isShown: boolean;
  subPageId: string | undefined;
};

/** One page of the app in its frame. It is loaded when it is first shown, and anew for another language or link. */
export function AppFrame(props: Props) {
  const { view, isShown, subPageId } = props;
  const [wasShown, setWasShown] = useState(isShown);
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    if (isShown) setWasShown(true);
  }, [isShown]);
  const [lastSubPage, setLastSubPage] = useState(subPageId);
  if (isShown && subPageId !== lastSubPage && subPageId !== undefined) setLastSubPage(subPageId);
  if (!wasShown && !isShown) return null;
  const key = `${view.look.language}/${lastSubPage ?? ""}/${loads}`;
  return <Frame key={key} {...props} subPageId={lastSubPage} onReload={() => setLoads(loads + 1)} />;
}

function Frame({
  view,
  entityId,
  frameContext,
  path,
  title,
  isShown,
  subPageId,
  onReload,
}: Props & { onReload: () => void }) {
  const words = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const organizer = samplePerson("manager") ?? view.person;
  const page: HostedPage = {
    person: view.person,
    entityId,
    frameContext,
    theme: view.look.theme,
    locale: localeOf[view.look.language],
    subPageId,
    meeting: { title: words.call.meeting, ...view.meeting, organizer },
  };
  const state = useHost({
    frame,
    page,
    getToken: () => view.control.token(view.person.key),
    isShown,
    networkChanges: `${view.jumps}/${view.isOffline}`,
    onGo: view.onGo,
  });
  return (
    <div className={styles.frame} data-state={state}>
      <iframe ref={frame} src={path} title={title} />
      {state === "loading" && (
        <p className={styles.cover} role="status">
          {words.page.loading}
        </p>
      )}
      {state === "silent" && (
        <div className={styles.cover} role="alert">
          <p>{words.page.silent}</p>
          <button type="button" onClick={onReload}>
            {words.page.reload}
          </button>
        </div>
      )}
    </div>
  );
}
