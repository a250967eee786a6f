import { useState } from "react";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { partnerOf } from "../../../core/domain/pair.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import { type Rest, restFor } from "../../../core/domain/rest-of-time.ts";
import type { SectionKey } from "../../../core/domain/template.ts";
import { useSession } from "../../lib/session.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { Button } from "../../ui/button.tsx";
import { UndoRow } from "../../ui/undo-row.tsx";
import { useSecond } from "../../ui/use-second.ts";
import css from "./rest-of-time.module.css";

/** Gives a section the rest of the meeting with one tap, says what that means, and takes it back. [PA14] */
export function RestOfTime(props: { meeting: MeetingOn; section: SectionKey }) {
  const { meeting, section } = props;
  const session = useSession();
  const words = usePaceWords();
  useSecond();
  const [taken, setTaken] = useState<Rest | null>(null);
  const rest = restFor(section, meeting, session.now());
  const name = firstNameOf(partnerOf(meeting.pair, meeting.me.id).name);
  const sayAll = (commands: Rest["take"]) => {
    for (const command of commands) session.act(command);
  };

  if (taken !== null) {
    return (
      <ul>
        <UndoRow
          words={words.restTaken}
          onUndo={() => {
            sayAll(taken.takeBack);
            setTaken(null);
          }}
          onGone={() => setTaken(null)}
        />
        {taken.waiting > 0 && <li className={css.meant}>{words.restWaits(taken.waiting)}</li>}
        {taken.asked > 0 && <li className={css.meant}>{words.restAsked(name, taken.asked)}</li>}
      </ul>
    );
  }
  if (rest === null) return null;
  return (
    <div>
      <Button
        size="small"
        onClick={() => {
          sayAll(rest.take);
          setTaken(rest);
        }}
      >
        {words.useRest}
      </Button>
    </div>
  );
}
