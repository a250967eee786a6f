import { asTheyStand } from "../../../core/domain/agenda.ts";
import { isPrivatePointId } from "../../../core/domain/ids.ts";
import { isPrivatePoint, type Place, type Point } from "../../features/talking-point/point-actions.ts";
import { type Between, PointList } from "../../features/talking-point/point-list.tsx";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
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

  const putAfter = (point: P, after: P | undefined) =>
    session.act({
      name: "point.move",
      pointId: point.id,
      after: amongLike(points, point, after)?.id ?? null,
    });

  const move = (index: number, step: -1 | 1) => {
    const point = points[index];
    const other = points[index + step];
    if (point !== undefined && other !== undefined && standing(point, other) === 0)
      putAfter(point, step === 1 ? other : points[index - 2]);
  };

  const drop = (id: string, afterId: string | null) => {
    const point = points.find((one) => one.id === id);
    if (point !== undefined)
      putAfter(
        point,
        points.find((one) => one.id === afterId),
      );
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

/**
 * Some points stand before others whatever their rank: a point moves among its like. Put beyond them it is
 * the first of them, or the last.
 */
function amongLike<P extends Point>(points: readonly P[], point: P, after: P | undefined): P | undefined {
  if (after === undefined || standing(after, point) === 0) return after;
  if (standing(after, point) < 0) return undefined;
  return points.findLast((one) => one !== point && standing(one, point) === 0);
}

function standing(point: Point, other: Point): number {
  return isPrivatePoint(point) || isPrivatePoint(other) ? 0 : asTheyStand(point, other);
}

/** The way back for what was deleted from a list, where it stood. */
export function useUndo(list: string): Between | null {
  const { deleted, setDeleted } = useAgenda();
  const session = useSession();
  const words = useWords();
  if (deleted?.list !== list) return null;
  const { restore } = deleted;
  const isPrivate = restore.name === "point.restore" && isPrivatePointId(restore.pointId);
  const content = (
    <UndoRow
      key="undo"
      words={deleted.words}
      mark={isPrivate && <PrivacyMark words={words.privacy.onlyYou} />}
      unsaved={deleted.unsaved === undefined ? undefined : words.refused.kept(deleted.unsaved)}
      onGone={() => setDeleted(null)}
      onUndo={() => {
        session.act(restore);
        setDeleted(null);
      }}
    />
  );
  return { index: deleted.index, content };
}
