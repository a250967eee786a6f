import type { PointId } from "../../../core/domain/ids.ts";
import type { Place, Point } from "../../features/talking-point/point-actions.ts";
import { type Between, PointList } from "../../features/talking-point/point-list.tsx";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { UndoRow } from "../../ui/undo-row.tsx";
import { useAgenda } from "./agenda-context.ts";
import { AgendaPoint } from "./agenda-point.tsx";

/** The points of one list. `order` says whether their order is anybody's, and the viewer's to change. */
export function AgendaPoints<P extends Point>(props: {
  name: string;
  label: string;
  place: Place;
  points: readonly P[];
  showsOwner?: boolean;
  order?: "mine" | "theirs";
}) {
  const { points, place, name, order } = props;
  const session = useSession();
  const undo = useUndo(name);

  const putAfter = (pointId: PointId, after: PointId | null) =>
    session.act({ name: "point.move", pointId, after });

  const move = (index: number, step: -1 | 1) => {
    const point = points[index];
    const other = points[index + step];
    // Must-covers come first whatever their rank: a point changes places with its like.
    if (point !== undefined && other !== undefined && point.mustCover === other.mustCover)
      putAfter(point.id, points[step === 1 ? index + 1 : index - 2]?.id ?? null);
  };

  const drop = (id: string, afterId: string | null) => {
    const point = points.find((one) => one.id === id);
    const after = points.find((one) => one.id === afterId);
    if (point !== undefined) putAfter(point.id, after?.id ?? null);
  };

  if (points.length === 0 && undo === null) return null;
  return (
    <PointList
      name={name}
      label={props.label}
      points={points}
      between={undo}
      onDrop={order === "mine" && points.length > 1 ? drop : undefined}
      row={(point, index, grip) => (
        <AgendaPoint
          key={point.id}
          point={point}
          place={place}
          list={name}
          index={index}
          showsOwner={props.showsOwner}
          canMove={order === "mine"}
          onMove={order === undefined ? undefined : (step) => move(index, step)}
          grip={grip}
        />
      )}
    />
  );
}

/** The way back for what was deleted from a list, where it stood. */
export function useUndo(list: string): Between | null {
  const { deleted, setDeleted } = useAgenda();
  const session = useSession();
  const words = useWords();
  if (deleted?.list !== list) return null;
  const content = (
    <UndoRow
      key="undo"
      words={deleted.words}
      unsaved={deleted.unsaved === undefined ? undefined : words.refused.kept(deleted.unsaved)}
      onGone={() => setDeleted(null)}
      onUndo={() => {
        session.act(deleted.restore);
        setDeleted(null);
      }}
    />
  );
  return { index: deleted.index, content };
}
