import type { Place } from "../place.ts";
import { AppFrame } from "./app-frame.tsx";
import type { PersonView } from "./person-view.ts";
import { useWords } from "./strings.ts";

/** The personal tab at the width of the window. */
export function MinePlace({ view, place }: { view: PersonView; place: Place }) {
  const words = useWords();
  return (
    <AppFrame
      view={view}
      entityId="one-on-ones"
      frameContext="content"
      path="/personal"
      title={words.mineOf(view.person.name)}
      isShown={place.name === "mine"}
      subPageId={place.name === "mine" ? place.subPageId : undefined}
    />
  );
}
