import { epochMsOf, MINUTE_MS } from "../../../core/domain/instant.ts";
import { isPromisedIn, pointsAskedAbout, pointsMovingOn } from "../../../core/domain/wrap.ts";
import { WrapUp } from "../../features/wrap/wrap-up.tsx";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { useAgenda } from "./agenda-context.ts";
import { useUndo } from "./agenda-points.tsx";

const LIST = "wrap";

/** The end of the current meeting; before it has begun there is none. */
export function WrapSection() {
  const { screen, course, people, partner, setDeleted } = useAgenda();
  const session = useSession();
  const words = useWords();
  const undo = useUndo(LIST);
  const { view, agenda, me } = screen;
  const { current } = agenda;
  if (current === null || course === null) return null;
  const now = session.now();
  const endMs = epochMsOf(current.start) + current.minutes * MINUTE_MS;
  const isOver = epochMsOf(now) >= endMs;
  if (course.startedAt === null && course.wrap === null && !isOver) return null;

  const records = [...view.records.values()];
  return (
    <WrapUp
      course={course}
      next={agenda.next}
      zone={agenda.zone}
      me={me.id}
      partner={partner}
      people={people}
      carried={pointsMovingOn(view, course, current)}
      asked={pointsAskedAbout(view, current)}
      decisions={records
        .filter((record) => record.type === "decision")
        .filter((one) => one.decidedIn === current.id && one.outcome !== null)}
      actionItems={agenda.actionItems.filter((item) => isPromisedIn(item, course, current))}
      worth={view.notebook.worth}
      isDue={course.turn?.section === "wrap" || isOver}
      onDrop={(point) => {
        session.act({ name: "point.delete", pointId: point.id });
        const restore = { name: "point.restore", pointId: point.id } as const;
        setDeleted({ restore, words: words.point.deleted(point.text), list: LIST, index: 0 });
      }}
      undo={undo?.content}
    />
  );
}
